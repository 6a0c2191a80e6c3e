// What each step is called: its number as written, or one that nobody can mistake for a number of the table.
import type { Questions } from '../table/questions.js';
import type { Placed, SopStep, SopTarget } from '../table/sop-table.js';
import type { TableRow } from './read-row.js';
import type { StepReading } from './steps.js';

export function numbered(
  rows: readonly TableRow[],
  { columns, understood }: Pick<StepReading, 'columns' | 'understood'>,
): readonly Placed<string>[] {
  const seen = new Set<string>();
  const hasNumbers = rows.some(({ number }) => number);
  if (!hasNumbers && rows.length > 0)
    understood.push('Tabel tidak bernomor; langkah kami beri nomor menurut urutannya.');
  let last = '0';
  let missing = 0;
  return rows.map(({ row, number }, index) => {
    missing = number ? 0 : missing + 1;
    // `a` below 3 is 3a; a table that only has letters keeps them.
    const part = /^\d/.test(last) && last !== '0' ? /^[a-z]$/.exec(number?.value ?? '')?.[0] : undefined;
    if (part === undefined) last = number?.value ?? last;
    const written = part === undefined ? number?.value : `${last}${part}`;
    const own = written ?? (hasNumbers ? `${last}${'abcdefghij'[missing - 1] ?? `-${missing}`}` : `${index + 1}`);
    const at = number?.at ?? { row, column: columns.of.number ?? columns.of.activity ?? 1 };
    if (part !== undefined) understood.push(`Langkah "${part}" di baris ${row} kami sebut langkah ${own}.`);
    if (!number && hasNumbers) understood.push(`Baris ${row} tidak bernomor; kami sebut langkah ${own}.`);
    const value = seen.has(own) ? againOf(own, row) : own;
    seen.add(own);
    return { value, at };
  });
}

/** The name of a step whose number another one has already. */
const againOf = (number: string, row: number): string => `${number} (baris ${row})`;

/** A number that is there twice keeps the table from being read only where something leads to it. */
export function askAboutNumbers(steps: readonly SopStep[], rows: readonly TableRow[], questions: Questions): void {
  steps.forEach(({ number }, index) => {
    const own = rows[index]?.number?.value;
    if (own === undefined || number.value !== againOf(own, rows[index]?.row ?? 0)) return;
    const question = `Nomor ${own} dipakai oleh lebih dari satu langkah.`;
    const uses = steps.flatMap((step) => usesOf(step).filter((use) => use.value === own));
    const [use] = uses;
    if (use)
      questions.error(
        'SOP_NUMBER_TWICE',
        number.at,
        `${question} Nomor berapa langkah di baris ${number.at.row}? Baris ${use.at.row} menyebut nomor ${own}, dan kami tidak tahu yang mana.`,
      );
    else
      questions.warning(
        'SOP_NUMBER_TWICE',
        number.at,
        `${question} Tidak ada langkah yang menuju nomor itu, jadi urutannya kami baca menurut baris. Nomor berapa langkah di baris ${number.at.row}?`,
      );
  });
}

/** Every number of a step that the step speaks of. */
function usesOf({ branches, next, parallel }: SopStep): readonly Placed<string>[] {
  const numberOf = (target: SopTarget, at: Placed<string>['at']): readonly Placed<string>[] =>
    target.kind === 'step' ? [{ value: target.number, at }] : [];
  const together = parallel?.value.kind === 'steps' ? [parallel.value.own, ...parallel.value.others].flat() : [];
  return [
    ...branches.flatMap(({ target, at }) => numberOf(target, at)),
    ...(next ? numberOf(next.value, next.at) : []),
    ...together.flatMap((value) => (parallel ? [{ value, at: parallel.at }] : [])),
  ];
}
