// What an officer fills in at a task, made of what the table says about the step.
import type { JsonObject } from '@alur/kernel';
import type { UserTask } from '@alur/process-model';
import { documentsIn } from '@alur/sop';
import {
  capital,
  fieldName,
  hasWords,
  inSentence,
  isChecking,
  isHandingOver,
  isIssuing,
  isPaper,
  isSigning,
  oneLine,
  saying,
  shortened,
} from './words.js';

export interface TaskChoice {
  readonly variable: string;
  readonly answers: readonly { readonly value: string; readonly label: string }[];
  /** Values of those that refuse the request. */
  readonly refusing: readonly string[];
}

export const groundField = 'refusal_ground';
export const reasonField = 'refusal_reason';

export function taskForm(task: UserTask, choices: readonly TaskChoice[], mayReturn = false): JsonObject {
  const title = wordsOf(task);
  const help = helpFor(task, mayReturn);
  return {
    title,
    ...(help === '' ? {} : { help }),
    action: actionFor(title, choices.length > 0),
    fields: [...choices.flatMap(choiceFields), ...remarkFields(task)],
  };
}

/** The activity in words that people may read. */
export const wordsOf = ({ id, name = '' }: { readonly id: string; readonly name?: string }): string =>
  saying(name, capital(id.replace(/[-_.]+/g, ' ').trim()) + (/[-_. ]/.test(id) ? '' : ' permohonan'));

const actionFor = (title: string, isDeciding: boolean): string => {
  if (isDeciding) return 'Simpan keputusan';
  if (isSigning(title)) return 'Tanda tangani';
  if (isChecking(title)) return 'Simpan hasil pemeriksaan';
  return 'Selesai';
};

function helpFor({ documentation = '' }: UserTask, mayReturn: boolean): string {
  const { requirements = '', output = '' } = documentsIn(documentation);
  const told = (words: string): boolean => hasWords(words) && words.trim() !== '-';
  return [
    ...(told(requirements) ? [`Yang diperlukan: ${listed(requirements)}.`] : []),
    ...(told(output) ? [`Hasilnya: ${listed(output)}.`] : []),
    ...(mayReturn ? ['Jika ada yang kurang, kembalikan kepada pemohon. Sebutkan semuanya sekaligus.'] : []),
  ].join(' ');
}

/** Items of a cell in one sentence. */
export const listed = (cell: string): string =>
  shortened(
    cell
      .split(/\n/)
      .map((line) => oneLine(line.replace(/^\s*(?:[-–—•*]|\d+[.)]|[a-z][.)])\s*/i, '')))
      .filter(hasWords)
      .join(', ')
      .replace(/[.;,]+$/, ''),
    400,
  );

/** The answer, and where it refuses the legal ground and the reason. */
export function choiceFields({ variable, answers, refusing }: TaskChoice): readonly JsonObject[] {
  const field = {
    id: variable,
    type: 'choice',
    label: 'Keputusan',
    class: 'none',
    options: answers.map(({ value, label }) => ({ value, label: saying(label, 'Lainnya') })),
  };
  return [field, ...(refusing.length === 0 ? [] : refusalFields(showFor(variable, refusing, answers.length)))];
}

function showFor(variable: string, values: readonly string[], of: number): JsonObject | undefined {
  const [only] = values;
  if (values.length >= of) return undefined;
  return values.length === 1 && only !== undefined
    ? { field: variable, op: 'equals', value: only }
    : { field: variable, op: 'in', value: [...values] };
}

/** UU 30/2014 asks for the ground and the reason of a decision; the applicant reads both. */
export const refusalFields = (showWhen: JsonObject | undefined): readonly JsonObject[] => [
  {
    id: groundField,
    type: 'choice',
    label: 'Dasar penolakan',
    class: 'none',
    ...(showWhen ? { showWhen: { ...showWhen } } : {}),
    options: [
      { value: 'incomplete', label: 'Persyaratan tidak lengkap (standar pelayanan, Permenpan-RB 15/2014)' },
      {
        value: 'not-eligible',
        label: 'Permohonan tidak memenuhi ketentuan (UU 30/2014 tentang Administrasi Pemerintahan)',
      },
      { value: 'other-basis', label: 'Dasar hukum lain, disebutkan dalam alasan' },
    ],
  },
  {
    id: reasonField,
    type: 'textarea',
    label: 'Alasan penolakan',
    hint: 'Pemohon membaca kalimat ini. Tulis semua alasan dan cara memperbaikinya.',
    class: 'general',
    ...(showWhen ? { showWhen: { ...showWhen } } : {}),
    minLength: 20,
    maxLength: 1500,
  },
];

/** What the step gives in writing has to be written; otherwise a note is welcome. */
function remarkFields(task: UserTask): readonly JsonObject[] {
  const { output = '' } = documentsIn(task.documentation ?? '');
  const title = task.name ?? '';
  const isWritten =
    hasWords(output) && isPaper(output) && !isSigning(title) && !isIssuing(title) && !isHandingOver(title);
  const result = isWritten ? fieldName(task.id, 'result') : undefined;
  if (result !== undefined)
    return [
      {
        id: result,
        type: 'textarea',
        label: saying(listed(output), 'Hasil'),
        hint: `Tulis hasilnya dalam beberapa kalimat.`,
        class: 'general',
        minLength: 3,
        maxLength: 2000,
      },
    ];
  const note = fieldName(task.id, 'note');
  return note === undefined
    ? []
    : [
        {
          id: note,
          type: 'textarea',
          label: `Catatan saat ${shortened(inSentence(wordsOf(task)), 80)}`,
          hint: 'Boleh dikosongkan.',
          class: 'general',
          required: false,
          maxLength: 500,
        },
      ];
}
