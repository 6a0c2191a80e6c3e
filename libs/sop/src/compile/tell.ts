// What was understood, told step by step to whoever wrote the table.
import { inOneLine } from '../table/sheet.js';
import type { SopStep } from '../table/sop-table.js';
import type { Plan } from './draw.js';
import { titleOf } from './names.js';
import { timeInWords, timesInWords } from './time.js';
import type { PlannedTimer } from './timers.js';
import type { Goal, Way } from './ways.js';

export function tell({ table, groups, ways, timers, standardTimes }: Plan): readonly string[] {
  const { steps, performers } = table;
  const numberOf = (index: number): string => steps[index]?.number.value ?? '';
  const used = new Set(steps.flatMap((step) => step.performers.map(({ value }) => value)));
  const idle = performers.filter(({ value }) => !used.has(value)).map(({ value }) => `"${value}"`);
  return [
    `Prosesnya bernama "${titleOf(table)}".`,
    ...(used.size > 0 ? [`Pelaksananya: ${[...used].join(', ')}.`] : []),
    ...(idle.length > 0 ? [`Kolom pelaksana ${idle.join(', ')} tidak punya tanda, jadi tidak ikut dalam proses.`] : []),
    ...steps.flatMap((step, index) => [
      doneBy(step, standardTimes[index]),
      ...waySentences(step, index, { steps, ways }),
      ...(timers[index] ?? []).map((timer) => timerSentence(timer, index, steps)),
    ]),
    ...groups.map(({ branches }) => {
      const spans = branches.map(({ from, to }) =>
        from === to ? numberOf(from) : `${numberOf(from)}-${numberOf(to)}`,
      );
      return `Langkah ${listed(spans)} dikerjakan bersamaan; proses lanjut setelah semuanya selesai.`;
    }),
    ...timeSentence(standardTimes),
  ];
}

function doneBy({ number, activity, performers, time, parallel }: SopStep, standardTime: string | undefined): string {
  const counted = standardTime === undefined ? time && inOneLine(time.value) : timeInWords(standardTime);
  const written = time && inOneLine(time.value);
  const spent = written !== undefined && counted !== written ? `${written} (dihitung ${counted ?? ''})` : written;
  const together = parallel?.value.kind === 'performers' && performers.length > 1 ? ' bersama-sama' : '';
  const who = performers.length === 0 ? 'siapa belum diketahui' : listed(performers.map(({ value }) => value));
  return `Langkah ${number.value} "${activity.value}" dikerjakan ${who}${together}${spent === undefined ? '' : `, ${spent}`}.`;
}

/** Added up as written; what is done at the same time or again counts once each. */
function timeSentence(standardTimes: readonly (string | undefined)[]): readonly string[] {
  const times = standardTimes.flatMap((time) => time ?? []);
  if (times.length === 0) return [];
  const sum = timesInWords(times);
  const without = standardTimes.length - times.length;
  const rest = without > 0 ? ` ${without} langkah tanpa waktu baku.` : '';
  return [`Jumlah waktu semua langkah, masing-masing dihitung sekali: ${sum}.${rest}`];
}

const isYesNo = (answer: string): boolean => answer === 'ya' || answer === 'tidak';

interface Around {
  readonly steps: readonly SopStep[];
  readonly ways: readonly (readonly Way[])[];
}

function waySentences(step: SopStep, index: number, { steps, ways }: Around): readonly string[] {
  const own = ways[index] ?? [];
  const where = (goal: Goal): string => placeOf(goal, index, steps);
  if (step.isDecision)
    return own.map(({ goal, answer = '', label, isAssumed }) => {
      const said = label === undefined ? answer : isYesNo(answer) ? `${answer} ("${label}")` : `"${label}"`;
      const source = isAssumed ? ' (tidak tertulis di tabel, kami lanjutkan ke baris berikutnya)' : '';
      return `Langkah ${step.number.value}: bila ${said}, ${where(goal)}${source}.`;
    });
  const isPlain = own.every(({ goal }) => goal.kind !== 'step' || goal.index === index + 1);
  if (isPlain && own.every(({ goal }) => goal.kind !== 'end')) return [];
  return own.map(({ goal }) => `Setelah langkah ${step.number.value}, ${where(goal)}.`);
}

const timerSentence = ({ words, goal }: PlannedTimer, index: number, steps: readonly SopStep[]): string =>
  `Langkah ${steps[index]?.number.value ?? ''}: bila belum selesai dalam ${words}, ${goal ? placeOf(goal, index, steps) : 'pelaksananya diingatkan'}.`;

function placeOf(goal: Goal, index: number, steps: readonly SopStep[]): string {
  switch (goal.kind) {
    case 'end':
      return 'proses selesai';
    case 'join':
      return 'bagian ini selesai';
    case 'step':
      return `${goal.index > index ? 'lanjut' : 'kembali'} ke langkah ${steps[goal.index]?.number.value ?? ''}`;
  }
}

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} dan ${names.at(-1) ?? ''}`;
