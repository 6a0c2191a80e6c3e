// What rows have to say before the compiler can read them as a table.
import type { StudioRow, StudioTableQuestion, StudioTarget } from '@alur/contracts';
import { groupsOf } from './together.js';

const empty: StudioTableQuestion = {
  code: 'SOP_EMPTY',
  severity: 'error',
  message: 'Tabel ini belum berisi langkah. Tambahkan langkah pertama.',
};

type Ask = Omit<StudioTableQuestion, 'severity' | 'row'>;

export const questionsOf = (rows: readonly StudioRow[]): readonly StudioTableQuestion[] =>
  rows.length === 0
    ? [empty]
    : rows.flatMap((row, index) =>
        [...contents(row), ...ways(row, rows), ...standing(index, rows)].map((asked): StudioTableQuestion => ({
          severity: 'error',
          row: row.id,
          ...asked,
        })),
      );

function contents({ activity, work, answers, time, timers = [] }: StudioRow): readonly Ask[] {
  const labels = (answers ?? []).map(({ label }) => label.trim().toLowerCase());
  const isTime = ({ amount }: { readonly amount: number }): boolean =>
    Number.isInteger(amount) && amount > 0 && amount < 100_000;
  return [
    ...(activity.trim() === ''
      ? [{ code: 'SOP_ACTIVITY_MISSING', field: 'activity', message: 'Apa yang dikerjakan pada langkah ini?' }]
      : []),
    ...(answers && answers.length < 2
      ? [
          {
            code: 'SOP_DECISION_WITHOUT_BRANCHES',
            field: 'answers',
            message: 'Langkah ini keputusan. Tulis sedikitnya dua jawaban, masing-masing dengan langkah tujuannya.',
          },
        ]
      : []),
    ...(work.kind === 'none' && !answers
      ? [
          {
            code: 'SOP_DECISION_WITHOUT_BRANCHES',
            field: 'work',
            message: 'Langkah ini tidak dikerjakan siapa pun dan tidak memutuskan apa pun. Siapa yang mengerjakan?',
          },
        ]
      : []),
    ...automatic(work),
    ...(new Set(labels).size < labels.length
      ? [
          {
            code: 'SOP_BRANCH_CONFLICT',
            field: 'answers',
            message: 'Ada dua jawaban dengan tulisan yang sama. Bedakan tulisannya.',
          },
        ]
      : []),
    ...(time && !isTime(time)
      ? [
          {
            code: 'SOP_TIME_UNREADABLE',
            field: 'time',
            message: 'Tulis waktunya sebagai bilangan bulat, mulai dari 1.',
          },
        ]
      : []),
    ...(timers.every(isTime)
      ? []
      : [
          {
            code: 'SOP_TIMER_UNCLEAR',
            field: 'timers',
            message: 'Tulis batas waktunya sebagai bilangan bulat, mulai dari 1.',
          },
        ]),
  ];
}

/** What the system has to be told before it can do it. */
function automatic(work: StudioRow['work']): readonly Ask[] {
  const ask = (message: string): readonly Ask[] => [{ code: 'SOP_AUTOMATIC_STEP', field: 'work', message }];
  switch (work.kind) {
    case 'letter':
      return work.letter === '' ? ask('Pilih surat yang diterbitkan sistem pada langkah ini.') : [];
    case 'rule':
      return work.decision === '' || !/^[A-Za-z_]\w*$/.test(work.result)
        ? ask('Pilih tabel keputusannya, dan beri nama hasilnya dengan huruf, angka, dan garis bawah.')
        : [];
    case 'job':
      return work.type.trim() === '' ? ask('Tulis jenis pekerjaan sistem pada langkah ini.') : [];
    case 'person':
    case 'none':
    case 'drawn':
      return [];
  }
}

function ways({ answers = [], next, timers = [] }: StudioRow, rows: readonly StudioRow[]): readonly Ask[] {
  const isLost = (to: StudioTarget | undefined): boolean =>
    to !== undefined && to.startsWith('row:') && rows.every(({ id }) => `row:${id}` !== to);
  const lost = [
    ...(answers.some(({ to }) => isLost(to)) ? ['answers'] : []),
    ...(isLost(next) ? ['next'] : []),
    ...(timers.some(({ to }) => isLost(to)) ? ['timers'] : []),
  ];
  return lost.map((field) => ({
    code: 'SOP_BRANCH_TO_NOWHERE',
    field,
    message: 'Langkah tujuannya sudah dihapus. Pilih tujuan yang lain.',
  }));
}

function standing(index: number, rows: readonly StudioRow[]): readonly Ask[] {
  const row = rows[index];
  if (!row?.together) return [];
  const group = groupsOf(rows).find((spans) => spans.some(([from, to]) => from <= index && index <= to));
  const ask = (code: string, message: string): readonly Ask[] => [{ code, field: 'together', message }];
  if (!group)
    return ask(
      'SOP_PARALLEL_UNKNOWN',
      'Langkah di atasnya tidak memulai bagian yang bersamaan. Bersamaan dengan langkah mana?',
    );
  if (row.together === 'begins' && group.length < 2)
    return ask(
      'SOP_PARALLEL_UNKNOWN',
      'Belum ada langkah lain yang bersamaan dengan langkah ini. Bersamaan dengan langkah mana?',
    );
  if (row.together === 'begins' && row.work.kind === 'person' && row.performers.length > 1)
    return ask(
      'SOP_PARALLEL_BROKEN',
      'Langkah pertama dari bagian yang bersamaan hanya boleh punya satu pelaksana. Pindahkan ke bawah, atau pecah menjadi dua langkah.',
    );
  return [];
}
