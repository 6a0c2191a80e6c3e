import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import type { Plugin } from 'vite';

const root = dirname(fileURLToPath(import.meta.url));
const libs = resolve(root, '../../libs');

/** The libraries are written for Node's resolution, where a TypeScript file is imported by its `.js` name. */
const typescriptByJsName: Plugin = {
  name: 'typescript-by-js-name',
  enforce: 'pre',
  resolveId(source, importer) {
    if (!importer || !source.startsWith('.') || !source.endsWith('.js')) return undefined;
    const base = resolve(dirname(importer), source.slice(0, -3));
    return [`${base}.ts`, `${base}.tsx`].find((file) => existsSync(file));
  },
};

export default defineConfig({
  root,
  base: '/konsol/',
  plugins: [typescriptByJsName, react()],
  // Pure libraries run in the browser as they do on the server; of the contracts only the shapes are meant for it.
  resolve: { alias: [{ find: /^@alur\/(.+)$/, replacement: `${libs}/$1/src/index.ts` }] },
  build: {
    outDir: resolve(root, '../../dist/apps/console'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Nothing happens by loading a file of a library: what a screen does not use of one stays out, and what that would load too.
    rolldownOptions: { treeshake: { moduleSideEffects: [{ test: /[\\/]libs[\\/]/, sideEffects: false }] } },
  },
});
