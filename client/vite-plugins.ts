import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const MANIFEST = fileURLToPath(new URL('./src/gql/persisted-documents.json', import.meta.url));
const TEXT = /\.(js|css|html|svg|json)$/;
/** Below this a compressed answer saves nothing. */
const WORTH_IT = 1024;

/** Puts the manifest of persisted documents beside the bundle whose hashes it explains. */
export const persistedDocuments: Plugin = {
  name: 'persisted-documents',
  apply: 'build',
  async generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'persisted-documents.json', source: await readFile(MANIFEST, 'utf8') });
  },
};

/** Compresses each text once, as small as it goes, so that the server never has to. Fonts and source maps stay as they are. */
export const compressed: Plugin = {
  name: 'compressed',
  apply: 'build',
  enforce: 'post',
  async writeBundle({ dir = '' }, bundle) {
    const small = promisify(brotliCompress);
    const zipped = promisify(gzip);
    await Promise.all(Object.keys(bundle).filter((name) => TEXT.test(name)).map(async (name) => {
      const file = `${dir}/${name}`;
      const content = await readFile(file);
      if (content.length < WORTH_IT) return;
      await Promise.all([writeFile(`${file}.br`, await small(content)), writeFile(`${file}.gz`, await zipped(content, { level: 9 }))]);
    }));
  },
};
