// What is asked about single steps before anything is drawn: who does it, and in what time.
import type { Questions } from '../table/questions.js';
import type { SopStep, SopTable } from '../table/sop-table.js';
import type { Names } from './names.js';
import { standardTimeOf, workingTimeIn } from './time.js';

export interface CompileOptions {
  /** Whether standard times in minutes can be said in the process. (Default: false, hours are the least.) */
  readonly minutes?: boolean;
}

export function checkPerformers(table: SopTable, names: Names, questions: Questions): void {
  const hasNoMarks = table.findings.some(({ code }) => code === 'SOP_NO_MARKS');
  table.steps.forEach((step, index) => {
    if (step.performers.length === 0 && !hasNoMarks) askPerformer(step, questions);
    const isTogether = step.parallel?.value.kind === 'performers' && !step.isDecision;
    if (step.performers.length > 1 && !isTogether) askWhich(step, questions);
    const performer = names.participants.find(({ name }) => name === step.performers[0]?.value);
    const code = names.steps[index]?.code;
    const isKnown = code !== undefined && [code.job, code.rule, code.condition].some((part) => part !== undefined);
    if (performer?.isAutomatic && !isKnown)
      questions.warning(
        'SOP_AUTOMATIC_STEP',
        step.performers[0]?.at,
        `Langkah ${step.number.value} "${step.activity.value}" dikerjakan ${performer.name}. Pekerjaan apa yang dijalankan sistem? Pilih pekerjaannya di studio setelah proses dibuat.`,
      );
  });
}

function askPerformer({ number, activity }: SopStep, questions: Questions): void {
  questions.error(
    'SOP_STEP_WITHOUT_MARK',
    activity.at,
    `Langkah ${number.value} "${activity.value}" belum punya tanda pelaksana. Siapa yang mengerjakan?`,
  );
}

function askWhich({ number, performers, isDecision }: SopStep, questions: Questions): void {
  const names = performers.map(({ value }) => value).join(' dan ');
  const question = isDecision
    ? 'Siapa yang memutuskan? Pisahkan pekerjaan yang lain menjadi langkah sendiri.'
    : 'Siapa yang mengerjakan? Bila bersama-sama, tulis "paralel" di Keterangan; bila berurutan, tulis dua langkah.';
  questions.error(
    'SOP_SEVERAL_MARKS',
    performers[1]?.at,
    `Langkah ${number.value} punya tanda untuk ${names}. ${question}`,
  );
}

/** By index of the step; undefined where nothing is written or it cannot be read. */
export const standardTimesOf = (
  steps: readonly SopStep[],
  questions: Questions,
  { minutes = false }: CompileOptions,
): readonly (string | undefined)[] =>
  steps.map(({ number, time }) => {
    if (!time || /^[-–—]$/.test(time.value)) return undefined;
    const read = workingTimeIn(time.value);
    if (!read) {
      questions.warning(
        'SOP_TIME_UNREADABLE',
        time.at,
        `Langkah ${number.value}: waktu "${time.value}" tidak terbaca sebagai waktu kerja. Berapa menit, jam, atau hari kerja? Sementara ini langkah itu tanpa waktu baku.`,
      );
      return undefined;
    }
    const standard = standardTimeOf(read, { minutes });
    if (standard.rounded !== undefined)
      questions.warning(
        'SOP_TIME_ROUNDED',
        time.at,
        `Langkah ${number.value}: waktu "${time.value}" kami bulatkan ke atas menjadi ${standard.rounded} dalam proses. Apakah boleh?`,
      );
    return standard.text;
  });
