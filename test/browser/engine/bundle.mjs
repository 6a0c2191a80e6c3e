/** `node bundle.mjs <folder>`: bundles the engine for a browser and says how large it is, `{file, bytes, gzipped}`. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');
const outDir = process.argv[2];
const libs = readdirSync(path.join(root, 'libs'), { withFileTypes: true }).filter((entry) => entry.isDirectory());

await build({
  root,
  configFile: false,
  logLevel: 'warn',
  resolve: {
    alias: libs.map(({ name }) => ({
      find: new RegExp(`^@alur/${name}$`),
      replacement: path.join(root, 'libs', name, 'src/index.ts'),
    })),
  },
  build: {
    outDir,
    emptyOutDir: true,
    lib: {
      entry: path.join(root, 'test/browser/engine/entry.ts'),
      formats: ['iife'],
      name: 'alurBundle',
      fileName: 'engine',
    },
  },
});
const [name] = readdirSync(outDir).filter((file) => file.endsWith('.js'));
const file = path.join(outDir, name);
const code = readFileSync(file);
console.log(JSON.stringify({ file, bytes: code.length, gzipped: gzipSync(code, { level: 9 }).length }));
