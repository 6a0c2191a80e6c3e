// OWASP ASVS 5.0, chapters 1 to 8, 13, 14 and 16 at level 1 and 2: every row is proved by a test that is there, or told in a
// document that says when it was looked at. A row with neither does not build.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { requirementsOfAsvs } from './asvs-requirements.js';
import { read, root } from './repository.js';

interface Row {
  readonly id: string;
  readonly level: string;
  readonly chapter: string;
  readonly 'what it asks': string;
  readonly 'how Alur answers': string;
  readonly state: string;
  readonly proof: string;
  readonly date: string;
}

const rows = parse(read('docs/security/asvs.csv'), { columns: true }) as readonly Row[];

const told = { 'not applicable': 'docs/security/not-applicable.md', open: 'docs/security/open.md' } as const;
const dated = /\b20\d{2}-\d{2}-\d{2}\b/;

/** Why a proof is none. */
function faultOf({ id, state, proof, date }: Row): string | undefined {
  const [file = '', test] = proof.split(' :: ');
  if (!dated.test(date)) return 'has no date';
  if (file === '' || !existsSync(join(root, file))) return `names a proof that is not there: ${proof}`;
  const text = read(file);
  if (file.endsWith('.md')) {
    if (!dated.test(text)) return `names a document without a date: ${file}`;
    return text.includes(`**${id}**`) ? undefined : `is not told in ${file}`;
  }
  if (state !== 'met') return 'is not met, and yet names a test';
  return test !== undefined && text.includes(test) ? undefined : `names a test that is not in its file: ${proof}`;
}

it('has every requirement once, at its level', () => {
  expect(rows.map(({ id, level }) => `${id} ${level}`)).toEqual(requirementsOfAsvs);
});

it('answers each with a test that is there, or with a document that has a date', () => {
  expect(rows.flatMap((row) => (faultOf(row) === undefined ? [] : [`${row.id} ${faultOf(row) ?? ''}`]))).toEqual([]);
});

it('says of each in our own words what is asked and how it is answered', () => {
  const short = rows.filter((row) => row['what it asks'].length < 8 || row['how Alur answers'].length < 6);
  expect(short.map(({ id }) => id)).toEqual([]);
});

it('tells apart what is met, what does not apply and what is open', () => {
  const misplaced = rows.filter(({ state, proof }) => {
    const file = told[state as keyof typeof told] as string | undefined;
    return file === undefined ? state !== 'met' || Object.values<string>(told).includes(proof) : proof !== file;
  });
  expect(misplaced.map(({ id }) => id)).toEqual([]);
});

it('leaves few open, and says which', () => {
  const open = rows.filter(({ state }) => state === 'open').map(({ id }) => id);
  process.stdout.write(`ASVS: ${String(rows.length)} rows, ${String(open.length)} open: ${open.join(', ')}\n`);
  expect(open.length).toBeLessThanOrEqual(10);
  const documented = [...read(told.open).matchAll(/^\*\*(V[\d.]+)\*\*/gm)].map(([, id]) => id);
  expect(documented).toEqual(open);
});
