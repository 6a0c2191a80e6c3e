// Numbered rows that are no steps: the title of the steps below it, and the signs where a drawing begins and ends.
import type { Placed, SopTarget } from '../table/sop-table.js';
import type { TableRow } from './read-row.js';

export interface Parts {
  readonly rows: readonly TableRow[];
  readonly headings: readonly Placed<string>[];
  /** What the number of such a row means where another row leads to it. */
  readonly aliases: ReadonlyMap<string, SopTarget>;
}

export function withoutParts(all: readonly TableRow[]): Parts {
  const headings: Placed<string>[] = [];
  const aliases = new Map<string, SopTarget>();
  const rows: TableRow[] = [];
  if (all.length > 1 && all.every(({ number }, index) => number?.value === romanOf(index + 1)))
    return { ...withArabicNumbers(all), headings };
  let title: string | undefined;
  all.forEach((row, index) => {
    const number = row.number?.value;
    const isPart = title !== undefined && number !== undefined && /^[a-z]$/.test(number);
    if (!isPart) title = undefined;
    const own = isPart && row.number ? { ...row, number: { ...row.number, value: `${title ?? ''}${number}` } } : row;
    const target = aliasOf(own, index, all);
    if (!target || !row.activity) {
      rows.push(own);
      return;
    }
    headings.push(row.activity);
    if (target.kind === 'step') title = number;
    if (number !== undefined) aliases.set(number, target);
  });
  return { rows, headings, aliases };
}

function aliasOf(row: TableRow, index: number, all: readonly TableRow[]): SopTarget | undefined {
  if (row.cells.time || row.cells.output || row.cells.requirements || row.cells.yes || row.cells.no) return undefined;
  const activity = row.activity?.value ?? '';
  if (index === 0 && all.length > 1 && /^(mulai|start|begin)$/i.test(activity)) return { kind: 'first' };
  if (index === all.length - 1 && index > 0 && /^(selesai|end|finish)$/i.test(activity)) return { kind: 'end' };
  const [number = '', below = ''] = [row.number?.value, all[index + 1]?.number?.value];
  if (row.marks.length > 0 || !/^\d+$/.test(number)) return undefined;
  if (below === 'a') return { kind: 'step', number: `${number}a` };
  const isPart =
    below.startsWith(`${number}.`) || (below.startsWith(number) && /^[a-z]$/.test(below.slice(number.length)));
  return isPart ? { kind: 'step', number: below } : undefined;
}

const tens = ['', 'x', 'xx', 'xxx'];
const ones = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'];
const romanOf = (number: number): string => `${tens[Math.trunc(number / 10)] ?? '?'}${ones[number % 10] ?? ''}`;

/** Rows I, II, III: notes speak of them in both ways. */
function withArabicNumbers(all: readonly TableRow[]): Omit<Parts, 'headings'> {
  const rows = all.map((row, index) =>
    row.number ? { ...row, number: { ...row.number, value: String(index + 1) } } : row,
  );
  const aliases = all.map((_, index) => [romanOf(index + 1), { kind: 'step', number: String(index + 1) }] as const);
  return { rows, aliases: new Map(aliases) };
}
