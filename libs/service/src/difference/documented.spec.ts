import { readFileSync } from 'node:fs';
import path from 'node:path';
import { differenceKinds } from './kinds/kinds.js';
import type { Kind } from './say.js';

const text = readFileSync(path.join(__dirname, '../../../../docs/versions.md'), 'utf8');
const rows = text
  .slice(text.indexOf('## Every kind'))
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) => line.split('|').map((cell) => cell.trim()));
const documented = rows.flatMap(([, kinds = '', kindClass = '']) =>
  [...kinds.matchAll(/`([a-z-]+)`/g)].map(([, kind = '']) => [kind, kindClass] as const),
);

it('every kind of difference stands in the documentation once, and no other', () => {
  expect(documented.map(([kind]) => kind).sort()).toEqual(Object.keys(differenceKinds).sort());
});

it('with the class it has', () => {
  const classes = new Map<string, string>(documented);
  for (const [name, kind] of Object.entries<Kind>(differenceKinds))
    expect([name, classes.get(name)]).toEqual([
      name,
      typeof kind.class === 'string' ? kind.class : 'additive-safe or binding',
    ]);
});
