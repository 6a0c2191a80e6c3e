// The operator's own tools, asked about the city that was under attack.
import { execFile } from 'node:child_process';
import { program, startProgram } from '../../support/alur-command.js';
import type { Arena } from '../arena/arena.js';

export interface Said {
  readonly code: number;
  /** Of `--json`, line by line. */
  readonly lines: readonly Readonly<Record<string, unknown>>[];
  readonly output: string;
}

export const alur = (arena: Arena, words: readonly string[]): Promise<Said> =>
  new Promise((resolve) => {
    const env = {
      PATH: process.env['PATH'],
      DATABASE_URL: arena.databaseUrl(),
      QUEUE_BACKEND: 'redis',
      REDIS_URL: arena.redisUrl(),
      QUEUE_PREFIX: arena.queuePrefix,
      CITY_DIR: arena.cityFolder,
      PUBLIC_URL: arena.url,
      SECRET_KEY_PATH: arena.secretKeyFile,
      FILES_DIR: arena.filesFolder,
      AUDIT_DIR: arena.auditFolder,
      AUDIT_KEY_PATH: arena.auditKeyFile,
    };
    execFile(process.execPath, ['-e', startProgram, program, ...words, '--json'], { env }, (error, stdout, stderr) =>
      resolve({
        code: error ? (typeof error.code === 'number' ? error.code : 70) : 0,
        lines: stdout
          .split('\n')
          .flatMap((line) => (line.startsWith('{') ? [JSON.parse(line) as Record<string, unknown>] : [])),
        output: stdout + stderr,
      }),
    );
  });

/** Two gateways and three workers hold more connections than `npm start`, which is what the budget is for. */
const expectedFindings = new Set(['CONNECTIONS_OVER_BUDGET']);

/** What the doctor has to say, without what such a city always has. */
export async function doctorSays(arena: Arena): Promise<readonly string[]> {
  const { code, lines, output } = await alur(arena, ['doctor']);
  if (code !== 0 && lines.length === 0) return [`ended with ${String(code)}: ${output.slice(0, 500)}`];
  return lines.filter((line) => !expectedFindings.has(String(line['code']))).map((line) => JSON.stringify(line));
}
