/** On Linux the lockfile brings the Node that runs the product; elsewhere the machine's own has to be new enough. */
import { existsSync } from 'node:fs';

const toInstall = [20, 19];
const toRun = [22, 17];

const isOlder = (version, [major, minor]) => {
  const [ownMajor, ownMinor] = version.split('.').map(Number);
  return ownMajor < major || (ownMajor === major && ownMinor < minor);
};

export function refuseOldNode(node = process.versions.node) {
  if (isOlder(node, toInstall)) throw new Error(`Node ${node} is too old: Oasis needs ${toInstall.join('.')} or newer.`);
}

/** After the installation. */
export function refuseOldRuntime(node = process.versions.node) {
  if (!existsSync('node_modules/.bin/node') && isOlder(node, toRun)) {
    throw new Error(
      `Node ${node} is too old: on ${process.platform}-${process.arch}, where npm brings no Node along, `
      + `Oasis needs ${toRun.join('.')} or newer.`,
    );
  }
}
