/** docs/reports/matrix.md */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { formatReport } from '../support/format-report.mjs';

const row = (cells) => `| ${cells.join(' | ')} |`;
const table = (titles, rows) => [row(titles), row(titles.map(() => '---')), ...rows.map(row)].join('\n');

const head = `# Who may do what, cell by cell

Every route that the gateway registers (\`onRoute\` of Fastify) is asked by 23 kinds of people, for every state its object can be in. What has to come of
it is written by hand in \`test/matrix\`, beside the code. Asserted of each cell: status and code; no word of somebody else's request in any answer; no
row changed by who is refused; the same answer for what is somebody else's and for what does not exist; no cache keeps what is behind a door.

- **together**: as the city runs.
- **guards**: on a database without its second wall. The guards alone must be right.
- **walls**: permissions and doors open, the database alone must not show a word of somebody else's request, nor let the gateway write there. Who somebody is
  it takes from the gateway; the studio, whose rows are nobody's, stays shut; turns are committed by a role that knows no persons
  ([ADR 13](../adr/0013-two-walls.md)), so what a turn writes is the guards' alone.

The proxy (kuasa) is an officer at the counter with the consent of the person beside them, valid and over; who follows a request by its number and four
digits, and who holds a one-time link, are asked as well.
An officer without a second factor is one whose proof is an hour old in a city that asks for fresh ones; there is no auditor in the gateway and
no service account. A request that is closed was withdrawn.
`;

export async function writeReport(root, { ran, mutants, how }) {
  const text = [
    head,
    how,
    table(
      ['way', 'routes', 'cells', 'asserted', 'failures', 'unlisted'],
      Object.entries(ran).map(([mode, { routes, cells, asserted, failures, unlisted }]) =>
        [mode, routes, cells, asserted, failures.length, unlisted.length].map(String),
      ),
    ),
    ...(mutants
      ? [
          '## Taken away, one at a time',
          `On the database without its wall, so that only what was taken away can have held. ${mutants.filter(({ killedBy }) => killedBy).length} of ${mutants.length} turn the matrix red; each with the first cell that did.`,
          table(
            ['taken away', 'first cell', 'what was wrong'],
            mutants.map(({ removed, killedBy, fault }) => [
              `\`${removed}\``,
              killedBy ? `\`${killedBy}\`` : '**none**',
              fault ?? '',
            ]),
          ),
        ]
      : []),
  ].join('\n\n');
  writeFileSync(path.join(root, 'docs/reports/matrix.md'), await formatReport(text, 160));
}
