// Five thousand canaries through a city's own doors, and a report of where they were looked for.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CanaryCount } from '../privacy/count-canaries.js';
import { countCanaries } from '../privacy/count-canaries.js';
import type { CityUnderTest } from '../support/city-under-test.js';
import { startCity } from '../support/city-under-test.js';
import { randomFrom } from '../support/generated-service.js';

const seed = 5_000;
const report = join(__dirname, '..', '..', 'docs', 'reports', 'canaries.md');

let world: CityUnderTest;

beforeAll(async () => {
  world = await startCity({ env: { LOG_LEVEL: 'trace' } });
}, 60_000);
afterAll(() => world.stop());

it('none of five thousand canaries is found where it must not be', async () => {
  const count = await countCanaries(world, 5_000, randomFrom(seed));
  await writeFile(report, reportOf(count));
  expect(count.control).toBeGreaterThan(500);
  expect(count.planted).toBeGreaterThanOrEqual(5_000);
  expect(count.places.filter(({ found }) => found.length > 0)).toEqual([]);
}, 840_000);

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** As the formatter writes a table. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((_, column) => Math.max(3, ...[head, ...rows].map((cells) => (cells[column] ?? '').length)));
  const isNumber = (column: number): boolean => column > 0;
  const padded = (cells: readonly string[]): string =>
    row(
      cells.map((cell, column) =>
        isNumber(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      ),
    );
  const line = row(widths.map((width, column) => (isNumber(column) ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width))));
  return [padded(head), line, ...rows.map(padded)].join('\n');
}

const reportOf = ({ planted, kinds, control, places }: CanaryCount): string => `# Canaries

\`npm run canary\` plants ${String(planted)} made-up values (seed ${String(seed)}) through the HTTP doors of a running gateway and worker, with the queues on
${world.redisUrl ? 'Redis' : 'PostgreSQL'}: people sign in, fill forms, send files, apply or leave a draft lying, and type what no form takes. Then it looks for each of them, as it
is, in base64, and (of numbers and names) as the bare SHA-256 that anybody could make. Logs were written at level \`trace\`. A session's cookie holds its
own token; nothing else may. Of the messages, opened with the keys of the city, the same search finds ${String(control)} values.

${table(
  ['Planted', 'Values'],
  Object.entries(kinds).map(([kind, n]) => [kind, String(n)]),
)}

${table(
  ['Place', 'Characters searched', 'Found'],
  places.map(({ place, searched, found }) => [place, String(searched), String(found.length)]),
)}
`;
