import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compressed, persistedDocuments } from './vite-plugins.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const server = process.env['OASIS_SERVER'] ?? 'http://127.0.0.1:4000';

export default defineConfig({
  root: here('.'),
  plugins: [react(), persistedDocuments, compressed],
  build: {
    outDir: here('../dist/client'),
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: true,
    // Nothing inline: the content security policy allows only files of our own origin.
    assetsInlineLimit: 0,
    // One file a language of the interface and one a page; what every page needs may be larger than Vite likes.
    chunkSizeWarningLimit: 700,
  },
  server: {
    host: '127.0.0.1',
    proxy: { '/graphql': { target: server, ws: true } },
  },
});
