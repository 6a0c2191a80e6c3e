#!/usr/bin/env node
// `npx --no-install alur …`: runs what was built, and builds first when the sources are newer.
const { existsSync } = require('node:fs');
const path = require('node:path');

// The bin is reached through a link in node_modules; the checkout is where the file itself lies.
const root = path.resolve(__dirname, '../../..');
const main = path.join(root, 'dist/apps/cli/src/main.js');

const start = async () => {
  // A container has no sources: what it has was built with it.
  if (existsSync(path.join(root, 'config/tooling/compile.mjs'))) {
    const { ensureBuilt } = await import('./ensure-built.mjs');
    await ensureBuilt(root);
  }
  const { main: run } = require(main);
  process.exitCode = await run(process.argv.slice(2));
};

start().catch((error) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 2;
});
