// SOP tables as chance writes them: sequences, decisions that go anywhere, steps side by side, odd texts.
import fc from 'fast-check';
import type { SopSheet } from '@alur/sop';
import type { RandomRow } from './random-reading.js';
import { randomReading } from './random-reading.js';
import type { RandomStep, Style } from './random-step.js';
import { deadlines, standardTimes, titles } from './random-step.js';

type Unit = { readonly step: RandomStep } | { readonly branches: readonly (readonly RandomStep[])[] };

const verbs = [
  'Memeriksa',
  'Menilai',
  'Mencatat',
  '=Menghitung',
  'Menyerahkan',
  '3 rangkap',
  '"Meneliti"',
  'Constructor',
];
const things = ['berkas', 'surat; konsep', 'permohonan, lampiran', 'é-KTP', 'lokasi', '-', 'hasil'];
const texts = ['', 'KTP', '- KTP\n- KK', '=1+1', '@warga', 'satu; "dua", tiga', 'Tercatat di buku'];
const times = Object.keys(standardTimes);
const remarks = ['', '', 'Lihat buku agenda', 'Dua rangkap\nsatu untuk arsip', '+62'];
const pick = (all: readonly string[]) => fc.constantFrom(...all);
const toRow = fc.nat({ max: 14 });
const maybe = <T>(arbitrary: fc.Arbitrary<T>, chance: number): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined, freq: chance });

const step = fc
  .record({
    activity: fc.tuple(pick(verbs), pick(things)).map((words) => words.join(' ')),
    performer: fc.nat({ max: 4 }),
    helper: maybe(fc.nat({ max: 4 }), 8),
    decision: maybe(
      fc.record({
        yes: toRow,
        no: toRow,
        style: fc.constantFrom<Style>('columns', 'note'),
        label: maybe(fc.constantFrom('Lengkap', 'Sesuai aturan', 'Disetujui'), 2),
      }),
      2,
    ),
    several: maybe(fc.array(toRow, { minLength: 3, maxLength: 4 }), 8),
    jump: maybe(toRow, 12),
    timer: maybe(fc.record({ time: pick(Object.keys(deadlines)), to: fc.option(toRow, { nil: undefined }) }), 5),
    texts: fc.tuple(pick(texts), pick(times), pick(texts), pick(remarks)),
  })
  .map(
    (parts) =>
      Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as unknown as RandomStep,
  );

const unit: fc.Arbitrary<Unit> = fc.oneof(
  { weight: 4, arbitrary: step.map((one) => ({ step: one })) },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.array(step, { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 3 })
      .map((branches) => ({ branches })),
  },
);

interface Numbered extends Pick<RandomRow, 'step' | 'group'> {
  readonly notes: readonly string[];
  /** Where it may lead: the next row first. */
  readonly allowed: readonly string[];
}

export interface RandomTable {
  readonly sheet: SopSheet;
  /** What a person reads in it, as `readingOf` tells a process. */
  readonly reading: string;
}

/** Not every one of them makes sense: that is asked about, too. */
export const randomTable: fc.Arbitrary<RandomTable> = fc
  .tuple(fc.array(unit, { minLength: 2, maxLength: 9 }), fc.boolean())
  .map(([units, isTitled]) => {
    const rows = numbered(units);
    return { sheet: sheetOf(rows, isTitled), reading: randomReading(rows.map(meantBy)) };
  });

const lengthOf = (one: Unit): number => ('step' in one ? 1 : one.branches.flat().length);

function numbered(units: readonly Unit[]): readonly Numbered[] {
  const starts = units.map((_, index) => 1 + units.slice(0, index).reduce((sum, one) => sum + lengthOf(one), 0));
  const entries = [...starts.map(String), 'selesai'];
  return units.flatMap((one, index): readonly Numbered[] => {
    const after = entries[index + 1] ?? 'selesai';
    const others = entries.filter((entry) => entry !== after);
    if ('step' in one) return [{ step: one.step, notes: [], allowed: [after, ...others] }];
    return branchRows(one.branches, starts[index] ?? 1, after);
  });
}

/** Inside a branch one may go on in it, or to where all of them meet. */
function branchRows(branches: readonly (readonly RandomStep[])[], first: number, after: string): readonly Numbered[] {
  const starts = branches.map((_, index) => first + branches.slice(0, index).flat().length);
  const names = branches.map(({ length }, index) => {
    const from = starts[index] ?? first;
    return length === 1 ? String(from) : `${from}-${from + length - 1}`;
  });
  return branches.flatMap((branch, index) => {
    const own = branch.map((_, at) => String((starts[index] ?? first) + at));
    const others = names.filter((_, other) => other !== index).join(' dan ');
    const span = branch.length === 1 ? '' : `langkah ${names[index] ?? ''} `;
    return branch.map((step, at): Numbered => {
      const next = own[at + 1] ?? (after === 'selesai' ? 'lanjut' : after);
      const rest = [...own, ...(after === 'selesai' ? [] : [after])].filter((entry) => entry !== next);
      return {
        step,
        group: {
          starts: starts.map((start) => start - 1),
          last: first - 2 + branches.flat().length,
          isLast: at === branch.length - 1,
        },
        notes: at === 0 ? [`${span}paralel dengan ${branch.length === 1 ? '' : 'langkah '}${others}`] : [],
        allowed: [next, ...rest],
      };
    });
  });
}

function sheetOf(rows: readonly Numbered[], isTitled: boolean): SopSheet {
  const head = ['No', 'Kegiatan', ...titles, 'Kelengkapan', 'Waktu', 'Output', 'Keterangan', 'Jika ya', 'Jika tidak'];
  const lines = [
    ...(isTitled
      ? [
          ['', 'Nama SOP', 'Layanan Acak'],
          ['', 'Dasar Hukum', '1. Undang-undang\n2. Peraturan'],
        ]
      : []),
    head,
    ...rows.map((row, index) => line(row, index)),
  ];
  return { name: 'Acak', rows: lines.map((texts) => texts.map((text) => ({ text }))) };
}

/** Half of the ways go on with the next row. */
const nameIn = ({ allowed }: Numbered, to: number): string => allowed[Math.max(0, to - 7) % allowed.length] ?? '';

const answerNames = ['Baik', 'Rusak', 'Hilang', 'Palsu'];

/** The row as its author means it. */
function meantBy(row: Numbered, index: number): RandomRow {
  const { step: own, group } = row;
  const { decision, several, jump } = own;
  const answers = several
    ? several.map((to, at) => ({ name: answerNames[at] ?? '', to: nameIn(row, to) }))
    : decision
      ? [
          { name: decision.label ?? 'Ya', to: nameIn(row, decision.yes) },
          { name: 'Tidak', to: nameIn(row, decision.no) },
        ]
      : [];
  const isJump = jump !== undefined && answers.length === 0 && index > 0;
  return {
    step: own,
    performers: isJointly(row) ? [own.performer, own.helper ?? 0].sort((a, b) => a - b) : [own.performer],
    answers,
    ...(isJump ? { next: nameIn(row, jump) } : {}),
    ...(timerOf(row) ?? {}),
    ...(group ? { group } : {}),
  };
}

/** Whose work would be late, where several do it together? */
function timerOf(row: Numbered): Pick<RandomRow, 'timer'> | undefined {
  const { timer } = row.step;
  if (!timer || isJointly(row)) return undefined;
  return { timer: { time: timer.time, ...(timer.to === undefined ? {} : { to: nameIn(row, timer.to) }) } };
}

const isJointly = ({ step: { decision, several, helper, performer }, notes }: Numbered): boolean =>
  helper !== undefined && decision === undefined && several === undefined && helper !== performer && notes.length === 0;

function line(row: Numbered, index: number): readonly string[] {
  const { step: own, notes } = row;
  const { decision, several, helper, performer, jump } = own;
  const name = (to: number): string => nameIn(row, to);
  const isDecision = decision !== undefined || several !== undefined;
  const isJoint = isJointly(row);
  const marks = titles.map((_, at) =>
    at === performer ? (isDecision ? '◇' : 'x') : isJoint && at === helper ? 'x' : '',
  );
  const late = timerOf(row)?.timer;
  const [yes, no] = [decision && name(decision.yes), decision && name(decision.no)];
  const label = decision?.label ?? 'Ya';
  const words = [
    own.texts[3],
    ...notes,
    ...(isJoint ? ['bersama-sama'] : []),
    ...(several ? [several.map((to, at) => `Jika ${answerNames[at] ?? ''}: ${name(to)}`).join('; ')] : []),
    ...(decision?.style === 'note' && !several ? [`${label}: ${yes ?? ''}; Tidak: ${no ?? ''}`] : []),
    ...(jump !== undefined && !isDecision && index > 0 ? [`lanjut ke langkah ${name(jump)}`] : []),
    ...(late
      ? [
          `Jika belum selesai dalam ${late.time}, ${late.to === undefined ? 'ingatkan' : `lanjut ke langkah ${late.to}`}`,
        ]
      : []),
  ].filter((text) => text !== '');
  const inColumns = decision?.style === 'columns' && !several;
  const yesCell = decision?.label === undefined ? (yes ?? '') : `${decision.label}: ${yes ?? ''}`;
  return [
    ...[String(index + 1), own.activity, ...marks],
    ...[...own.texts.slice(0, 3), words.join('\n')],
    ...(inColumns ? [yesCell, no ?? ''] : ['', '']),
  ];
}
