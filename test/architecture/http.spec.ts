import { filesIn, read } from './repository.js';

const isCode = /\/src\/(?!.*\.spec\.).*\.ts$/;
const filter = 'apps/gateway/src/http/problem-details.filter.ts';
const gateway = filesIn('apps/gateway', isCode);

/** Codes that end at a worker, at an incident or in a report of a service folder, never at a door. */
const inside = new Set(['LEASE_LOST', 'HANDOFF_UNDELIVERABLE', 'DUPLICATE_ID', 'REPAIR_FAILED', 'VERSION_OVERTAKEN']);
/** What the operator is told on the command line. */
const isCheckup = (file: string): boolean => /^libs\/application\/src\/(audit|checkup)\//.test(file);
/** What rows of a table are asked: findings inside the part, no refusals. */
const isQuestion = (file: string): boolean => file === 'libs/application/src/studio/table/check-rows.ts';

it('only the problem filter knows error numbers of HTTP', () => {
  const number = /HttpStatus|\b(status|code|HttpCode)\((?:[^)]*[^\w])?[45]\d\d\b|^\s*[45]\d\d: /m;
  expect(gateway.filter((file) => file !== filter && number.test(read(file)))).toEqual([]);
});

it('every code that can leave by a door has a status', () => {
  const text = [...gateway.filter((file) => file !== filter), ...filesIn('libs/application', isCode)]
    .filter((file) => !isCheckup(file) && !isQuestion(file))
    .map(read)
    .join('\n');
  // A code may be chosen between two on its line.
  const codes = [...text.matchAll(/\b(?:code: |refuse\(\s*|statusOfCode\()[^,}\n]*/g)].flatMap(([line]) =>
    [...line.matchAll(/'([A-Z][A-Z_]+)'/g)].map(([, code = '']) => code),
  );
  const known = new Set([...read(filter).matchAll(/^ {2}([A-Z_]+): \d{3},$/gm)].map(([, code = '']) => code));
  expect(new Set(codes).size).toBeGreaterThan(20);
  expect([...new Set(codes)].filter((code) => !known.has(code) && !inside.has(code)).sort()).toEqual([]);
});

it('no two codes of the table are the same and none is unused', () => {
  const table = [...read(filter).matchAll(/^ {2}([A-Z_]+): \d{3},$/gm)].map(([, code = '']) => code);
  expect(new Set(table).size).toBe(table.length);
  const everything = [...gateway.filter((file) => file !== filter), ...filesIn('libs', isCode)].map(read).join('\n');
  const own = [...read(filter).matchAll(/'([A-Z_]+)'/g)].map(([, code = '']) => code);
  expect(table.filter((code) => !everything.includes(`'${code}'`) && !own.includes(code))).toEqual([]);
});
