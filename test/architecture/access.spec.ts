// Who may do what is said once, in `libs/access`; the page about it says the same.
import type { PolicyId, RoutePolicy } from '@alur/access';
import { routePolicies, routePolicy } from '@alur/access';
import { read } from './repository.js';

const code = (words: readonly string[] | string | undefined): string =>
  [words ?? []]
    .flat()
    .map((one) => `\`${one}\``)
    .join(', ');

const rowOf = (id: PolicyId): string => {
  const { who, on, by, foreign, refused }: RoutePolicy = routePolicy(id);
  return [code(id), who, on ?? '', code(by), code(foreign), code(refused)].join(' | ').trim();
};

/** Without the spaces that keep a table in line. */
const plain = (text: string): string => text.replace(/[ \t]+/g, ' ').replace(/\|(?= *\|)/g, '| ');

it('docs/access.md has a row for each policy, and no other', () => {
  const rows = plain(read('docs/access.md'))
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) =>
      line
        .replace(/^\| | ?\|$/g, '')
        .replace(/ +/g, ' ')
        .trim(),
    );
  const expected = (Object.keys(routePolicies) as PolicyId[]).map((id) => plain(rowOf(id)).replace(/ +/g, ' ').trim());
  expect(rows).toEqual(expected);
});
