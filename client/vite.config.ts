import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Puts the manifest of persisted documents beside the bundle whose hashes it explains. */
const persistedDocuments: Plugin = {
  name: 'persisted-documents',
  apply: 'build',
  async generateBundle() {
    const source = await readFile(here('./src/gql/persisted-documents.json'), 'utf8');
    this.emitFile({ type: 'asset', fileName: 'persisted-documents.json', source });
  },
};

const server = process.env['OASIS_SERVER'] ?? 'http://127.0.0.1:4000';

export default defineConfig({
  root: here('.'),
  plugins: [react(), persistedDocuments],
  build: {
    outDir: here('../dist/client'),
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: true,
    // Nothing inline: the content security policy allows only files of our own origin.
    assetsInlineLimit: 0,
  },
  server: {
    host: '127.0.0.1',
    proxy: { '/graphql': { target: server, ws: true } },
  },
});
