// What the analysis says of tables and conditions nobody wrote, against trying every value there is.
import type { Json } from '@alur/kernel';
import { compileExpression } from '../compile-expression.js';
import { compileUnaryTests } from '../compile-unary-tests.js';
import type { DecisionTable } from '../contract.js';
import { analyseConditions } from './analyse-conditions.js';
import { analyseDecision } from './analyse-decision.js';
import type { Example, Holding, Holdings } from './contract.js';

/** Mulberry32. */
function dice(seed: number): (sides: number) => number {
  let state = seed >>> 0;
  return (sides) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  };
}

const nowhere = { at: '2026-01-05T01:00:00.000Z', zone: 'Asia/Jakarta' };
const range = (from: number, to: number, step = 1): readonly number[] =>
  Array.from({ length: Math.round((to - from) / step) + 1 }, (_, at) => from + at * step);

interface Name {
  readonly holding: Holding;
  /** Every value there is, as far as any bound below can tell. */
  readonly all: readonly Json[];
  readonly literals: readonly string[];
  readonly type: 'string' | 'number' | 'boolean';
}

const names: Readonly<Record<string, Name>> = {
  jenis: {
    holding: { extent: { kind: 'listed', values: ['a', 'b', 'c'] }, mayBeNull: false },
    all: ['a', 'b', 'c'],
    literals: ['"a"', '"b"', '"c"', '"z"'],
    type: 'string',
  },
  umur: {
    holding: { extent: { kind: 'number', min: 0, max: 6, isWhole: true }, mayBeNull: true },
    all: [...range(0, 6), null],
    literals: range(-1, 7).map(String),
    type: 'number',
  },
  nilai: {
    holding: { extent: { kind: 'number', isWhole: false }, mayBeNull: false },
    all: range(-3, 6, 0.25),
    literals: range(0, 3).map(String),
    type: 'number',
  },
  setuju: {
    holding: { extent: { kind: 'listed', values: [true, false] }, mayBeNull: true },
    all: [true, false, null],
    literals: ['true', 'false'],
    type: 'boolean',
  },
  kota: {
    holding: { extent: { kind: 'text' }, mayBeNull: false },
    all: ['a', 'b', 'lain'],
    literals: ['"a"', '"b"'],
    type: 'string',
  },
};

/** A question that is asked only of `jenis` a, as a form would have it. */
const asked: Holdings = {
  names: Object.fromEntries(Object.entries(names).map(([name, { holding }]) => [name, holding])),
  companionsOf: (name) => (name === 'umur' ? ['jenis'] : []),
  isPossible: ({ jenis, umur }) => jenis === undefined || umur === undefined || (jenis === 'a') === (umur !== null),
};

function everything(read: readonly string[], isPossible: (values: Example) => boolean): readonly Example[] {
  const all = read.reduce<readonly Example[]>(
    (some, name) => some.flatMap((one) => (names[name]?.all ?? []).map((value) => ({ ...one, [name]: value }))),
    [{}],
  );
  return all.filter(isPossible);
}

type Roll = (sides: number) => number;
const pick = <T>(roll: Roll, from: readonly T[]): T => from[roll(from.length)] as T;

function comparison(roll: Roll, name: string): string {
  const { literals = [], type } = names[name] ?? {};
  const one = () => pick(roll, literals);
  if (type !== 'number')
    return pick(roll, [`${name} = ${one()}`, `${name} != ${one()}`, `${name} in (${one()}, ${one()})`]);
  return pick(roll, [
    `${name} ${pick(roll, ['<', '<=', '>', '>=', '=', '!='])} ${one()}`,
    `${one()} ${pick(roll, ['<', '<=', '>', '>='])} ${name}`,
    `${name} between ${one()} and ${one()}`,
    `(${name} in ${pick(roll, ['[', '('])}${one()}..${one()}${pick(roll, [']', ')'])})`,
    `${name} in (< ${one()}, ${one()})`,
  ]);
}

function condition(roll: Roll, read: readonly string[], depth = 2): string {
  if (depth === 0 || roll(3) === 0) return comparison(roll, pick(roll, read));
  const part = () => condition(roll, read, depth - 1);
  return pick(roll, [
    () => `(${part()} and ${part()})`,
    () => `(${part()} or ${part()})`,
    () => `not(${part()})`,
    () => `(if ${part()} then ${part()} else ${part()})`,
  ])();
}

const someNames = (roll: Roll): readonly string[] =>
  Object.keys(names)
    .map((name) => ({ name, order: roll(1000) }))
    .sort((a, b) => a.order - b.order)
    .slice(0, 1 + roll(3))
    .map(({ name }) => name);

it('conditions: a gap, an overlap and a condition that never holds are found exactly where there are some', () => {
  let complete = 0;
  for (let seed = 1; seed <= 100; seed += 1) {
    const roll = dice(seed);
    const read = someNames(roll);
    const first = condition(roll, read);
    const conditions = roll(3) === 0 ? [first, `not(${first})`] : [first, condition(roll, read), condition(roll, read)];
    const { isExact, gaps, overlaps, neverHold } = analyseConditions(conditions, asked);
    const compiled = conditions.map((source) => compileExpression(source));
    const held = everything([...new Set([...read, 'jenis'])], asked.isPossible ?? (() => true)).map((values) =>
      compiled.map((one) => {
        const answer = one.ok ? one.value.evaluate({ ...nowhere, values }) : undefined;
        return answer?.ok === true && answer.value === true;
      }),
    );
    const said = { isExact, gap: gaps.length > 0, overlaps: overlaps.map(({ of }) => of.join()).sort(), neverHold };
    const pairs = conditions.flatMap((_a, a) => conditions.flatMap((_b, b) => (a < b ? [[a, b] as const] : [])));
    expect([conditions, said]).toEqual([
      conditions,
      {
        isExact: true,
        gap: held.some((row) => !row.includes(true)),
        overlaps: pairs
          .filter(([a, b]) => held.some((row) => row[a] === true && row[b] === true))
          .map(String)
          .sort(),
        neverHold: conditions.flatMap((_one, at) => (held.some((row) => row[at] === true) ? [] : [at])),
      },
    ]);
    if (gaps.length === 0) complete += 1;
  }
  expect(complete).toBeGreaterThan(10);
});

function cell(roll: Roll, name: string): string {
  const { literals = [], type } = names[name] ?? {};
  const one = () => pick(roll, literals);
  if (roll(3) === 0) return '-';
  if (type !== 'number') return pick(roll, [one(), `${one()}, ${one()}`, `not(${one()})`]);
  return pick(roll, [
    `${pick(roll, ['<', '<=', '>', '>='])} ${one()}`,
    `[${one()}..${one()}]`,
    `(${one()}..${one()})`,
    one(),
    `< ${one()}, > ${one()}`,
  ]);
}

it('tables: a gap, an overlap and a rule nobody hears are found exactly where there are some', () => {
  let complete = 0;
  for (let seed = 1; seed <= 100; seed += 1) {
    const roll = dice(seed);
    const read = someNames(roll);
    const rules = range(1, 1 + roll(6)).map((at) => ({
      id: `r${String(at)}`,
      when: read.map((name) => cell(roll, name)),
      then: [String(at)],
    }));
    const table: DecisionTable = {
      id: 'd',
      name: 'D',
      hitPolicy: 'FIRST',
      inputs: read.map((name) => ({ label: name, expression: name })),
      outputs: [{ name: 'hasil' }],
      rules,
    };
    const types = Object.fromEntries(read.map((name) => [name, names[name]?.type ?? ('any' as const)]));
    const analysis = analyseDecision(table, { names: types, whole: ['umur'], holdings: asked });
    const tests = rules.map(({ when }) =>
      when.map((source) => (source === '-' ? undefined : compileUnaryTests(source))),
    );
    const held = everything(read, asked.isPossible ?? (() => true)).map((values) =>
      tests.map((row) =>
        row.every((test, at) => {
          if (!test) return true;
          const passed = test.ok
            ? test.value.test(values[read[at] ?? ''] ?? null, { ...nowhere, values: {} })
            : undefined;
          return passed?.ok === true && passed.value;
        }),
      ),
    );
    const holdsSomewhere = (at: number): boolean => held.some((row) => row[at] === true);
    const isGap = held.some((row) => !row.includes(true));
    expect([rules, analysis.gaps.length > 0, analysis.isProven, analysis.notAnalysed]).toEqual([
      rules,
      isGap,
      !isGap,
      [],
    ]);
    expect([rules, analysis.overlaps.map(({ rules: of }) => of.join())]).toEqual([
      rules,
      rules.flatMap((a, i) =>
        rules.flatMap((b, j) =>
          i < j && held.some((row) => row[i] === true && row[j] === true) ? [`${a.id},${b.id}`] : [],
        ),
      ),
    ]);
    expect([rules, analysis.hidden]).toEqual([
      rules,
      rules.flatMap(({ id }, at) =>
        holdsSomewhere(at) && !held.some((row) => row[at] === true && !row.slice(0, at).includes(true)) ? [id] : [],
      ),
    ]);
    if (!isGap) complete += 1;
  }
  expect(complete).toBeGreaterThan(10);
});
