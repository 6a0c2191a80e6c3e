import { runCommandLine } from './command-line/run.js';

/** The exit code: standard output may still be on its way, so nobody ends the process by force. */
export const main = (words: readonly string[]): Promise<number> =>
  runCommandLine(words, {
    streams: {
      out: (content) => void process.stdout.write(content),
      error: (text) => void process.stderr.write(text),
    },
    environment: process.env,
  });
