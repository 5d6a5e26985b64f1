/** Commands of whoever runs the installation. */
import type { Command } from 'commander';
import { countUnchained, verifyChain } from '../features/audit/verify-chain.js';
import type { Run } from './main.js';
import { createOfficial, newPassword, readPassword, type OfficialOptions } from './official.js';
import { settingsDocument } from './settings-document.js';

const slugs = (text: string): string[] => text.split(',').map(part => part.trim()).filter(Boolean);

export function addAdminCommands(program: Command, run: Run): void {
  program.command('admin').description('accounts that an administrator gives')
    .command('create-official')
    .description('creates an account for an official, a moderator or an administrator')
    .requiredOption('--email <address>', 'to sign in with')
    .requiredOption('--name <name>', 'as everyone sees it')
    .option('--handle <handle>', 'by default the part of the address before the @')
    .option('--departments <slugs>', 'where the official works, separated by commas', slugs, [])
    .option('--administrator', 'may change departments, roles and settings', false)
    .option('--moderator', 'acts on reports', false)
    .option('--password-stdin', 'takes the password from the first line of the input; otherwise one is made and printed', false)
    .action(async (options: OfficialOptions & { passwordStdin: boolean }, command: Command) => {
      if (options.departments.length === 0 && !options.administrator && !options.moderator) {
        command.error('error: give --departments, --administrator or --moderator');
      }
      const password = options.passwordStdin ? await readPassword(process.stdin) : newPassword();
      await run(async bench => {
        const handle = await createOfficial(bench, options, password);
        console.log(`Created @${handle}.${options.passwordStdin ? '' : ` The password is ${password}`}`);
        return 0;
      });
    });

  program.command('settings').description('prints every setting, as docs/settings.md has them')
    .action(() => void process.stdout.write(settingsDocument()));

  program.command('audit').description('the append-only log of transitions and official acts')
    .command('verify').description('recomputes the whole chain of hashes')
    .action(() => run(async ({ orm }) => {
      const verdict = await verifyChain(orm.em);
      const waiting = await countUnchained(orm.em);
      if (waiting > 0) console.log(`${waiting} entries wait to be chained by a running server.`);
      if (!verdict.intact) {
        console.log(`The chain is broken at position ${verdict.position}: ${verdict.why}.`);
        return 1;
      }
      console.log(`The chain of ${verdict.length} entries is intact. Its head is ${verdict.head || 'empty'}.`);
      return 0;
    }));
}
