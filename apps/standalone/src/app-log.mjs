/** Every line of every process goes to one file, with its name before it; warnings and errors also to the console. */
import { closeSync, mkdirSync, openSync, renameSync, statSync, writeSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';

const largest = 10 * 1024 * 1024;
const words = { warn: 'peringatan', error: 'galat', fatal: 'galat' };
const names = { 40: 'warn', 50: 'error', 60: 'fatal' };

const rotate = (file) => {
  try {
    if (statSync(file).size > largest) renameSync(file, `${file}.1`);
  } catch {
    // No log yet.
  }
};

/** What a person needs of a log line: nothing of an ordinary one, level and message of a warning. */
export const forConsole = (line) => {
  let entry;
  try {
    entry = JSON.parse(line);
  } catch {
    return undefined;
  }
  const word = words[names[entry?.level] ?? entry?.level];
  if (!word) return undefined;
  const cause = entry.err?.message ?? entry.error?.message;
  return `${word}: ${[entry.msg, cause].filter(Boolean).join(': ')}`;
};

export const openLog = (folder, say) => {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, 'alur.log');
  rotate(file);
  const log = openSync(file, 'a');
  let isOpen = true;
  const write = (name, line) => {
    if (isOpen) writeSync(log, `${new Date().toISOString()} ${name.padEnd(7)} | ${line}\n`);
  };
  return {
    file,
    write,
    follow: (name, child) => {
      createInterface({ input: child.stdout }).on('line', (line) => {
        write(name, line);
        const seen = forConsole(line);
        if (seen) say(`${name}: ${seen}`);
      });
      // An app logs to standard output; what comes here is a crash or a warning of Node itself.
      createInterface({ input: child.stderr }).on('line', (line) => {
        write(name, line);
        if (line.trim() && !/^\(Use `node|^\s+at /.test(line)) say(`${name}: ${line}`);
      });
    },
    /** An app that was killed may still have lines on their way: they are dropped. */
    close: () => {
      isOpen = false;
      closeSync(log);
    },
  };
};
