// The command line as whoever runs the city under test uses it.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import type { CityUnderTest } from './city-under-test.js';

/** For `node -e`: as the bin does, without looking whether sources are newer. By itself the program only offers what it can do. */
export const startProgram =
  'require(process.argv[1]).main(process.argv.slice(2)).then((code) => { process.exitCode = code; })';
export const program = join(__dirname, '..', '..', 'dist', 'apps', 'cli', 'src', 'main.js');

export interface CommandAnswer {
  readonly code: number;
  readonly output: string;
  /** Standard output line by line, of a command with `--json`. */
  readonly lines: readonly Readonly<Record<string, unknown>>[];
}

export const alurCommand = (world: CityUnderTest, words: readonly string[]): Promise<CommandAnswer> =>
  new Promise((resolve) => {
    const env = {
      PATH: process.env['PATH'],
      DATABASE_URL: world.database.url,
      QUEUE_BACKEND: 'redis',
      CITY_DIR: world.cityFolder,
      PUBLIC_URL: world.url,
      SECRET_KEY_PATH: world.secretKeyFile,
      FILES_DIR: world.filesFolder,
    };
    execFile(process.execPath, ['-e', startProgram, program, ...words, '--json'], { env }, (error, stdout, stderr) =>
      resolve({
        code: typeof error?.code === 'number' ? error.code : 0,
        output: stdout + stderr,
        lines: stdout
          .split('\n')
          .filter((line) => line.startsWith('{'))
          .map((line) => JSON.parse(line) as Record<string, unknown>),
      }),
    );
  });
