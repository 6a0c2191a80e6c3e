// Ids of everything the table becomes: those of its column Kode, else made of its words, each once.
import { slugOf, freeId } from '../table/slug.js';
import type { Questions } from '../table/questions.js';
import type { SopStep, SopTable } from '../table/sop-table.js';
import type { StepCode } from './code.js';
import { readCode } from './code.js';
import { readTimers } from './timer-code.js';

export interface StepNames {
  /** Of the task; a decision that only a gateway takes has none. */
  readonly task: string;
  readonly gateway: string;
  readonly code: StepCode;
}

export interface SopParticipant {
  readonly id: string;
  /** Title of the column. */
  readonly name: string;
  /** A system, not a person: what it does is a job. */
  readonly isAutomatic: boolean;
}

export interface Names {
  readonly process: string;
  readonly start: string;
  readonly steps: readonly StepNames[];
  readonly participants: readonly SopParticipant[];
  /** Ids in use; what is drawn later adds its own. */
  readonly taken: Set<string>;
}

export const standardStart = 'mulai';
export const standardEnd = 'selesai';

/** By the title of its column. */
export const isAutomatic = (title: string): boolean => /^(sistem|system|otomatis|aplikasi|automatic)\b/i.test(title);

export function namesFor(table: SopTable, questions: Questions): Names {
  const taken = new Set<string>([standardEnd]);
  const codes = table.steps.map((step) => codeOf(step, { taken, questions }));
  // Whichever row was the first when the table was written.
  const coded = (key: 'process' | 'start') => codes.find((code) => code[key] !== undefined)?.[key];
  const process = coded('process') ?? freeId(processIdOf(titleOf(table)), taken);
  const start = coded('start') ?? freeId(standardStart, taken);
  const steps = table.steps.map((step, index): StepNames => {
    const code = codes[index] ?? {};
    const task = code.id ?? (code.decision !== undefined ? '' : freeId(slugOf(step.activity.value, 'langkah'), taken));
    return { task, gateway: code.decision ?? gatewayIdOf(task), code };
  });
  const gateways = steps.map((names, index): StepNames => {
    const isOwn = names.code.decision === undefined && table.steps[index]?.isDecision === true;
    return isOwn ? { ...names, gateway: freeId(names.gateway, taken) } : names;
  });
  return { process, start, steps: gateways, participants: participantsOf(table, codes), taken };
}

/** Of a table that does not say another. */
export const processIdOf = (title: string): string => slugOf(`sop ${title}`, 'sop');

export const gatewayIdOf = (task: string): string => `keputusan-${task}`;

const nameOf = ({ file }: SopTable): string => file.replace(/^.*[\\/]/, '').replace(/\.\w+$/, '');

export const titleOf = (table: SopTable): string => table.metadata.title ?? nameOf(table);

function codeOf(
  step: SopStep,
  { taken, questions }: { readonly taken: Set<string>; readonly questions: Questions },
): StepCode {
  if (!step.code) return {};
  const { code, invalid } = readCode(step.code.value);
  const timers = readTimers(code.timers ?? '').flatMap(({ event, task, end }) => [event, task, end]);
  const own = [code.id, code.decision, code.process, code.start, ...timers].flatMap((id) => id ?? []);
  const twice = own.filter((id) => taken.has(id));
  for (const id of own) taken.add(id);
  const wrong = [...invalid, ...twice];
  if (wrong.length === 0) return code;
  questions.warning(
    'SOP_CODE_INVALID',
    step.code.at,
    `Langkah ${step.number.value}: isi kolom Kode "${wrong.join('; ')}" tidak sah atau sudah dipakai, jadi kami buatkan kode baru. Apakah baris ini disalin dari baris lain? Kosongkan kolom Kode pada langkah baru.`,
  );
  return twice.length > 0 ? {} : code;
}

function participantsOf({ performers, steps }: SopTable, codes: readonly StepCode[]): readonly SopParticipant[] {
  const taken = new Set<string>();
  return performers.map(({ value }) => {
    const index = steps.findIndex(
      (step, at) => codes[at]?.participant !== undefined && step.performers[0]?.value === value,
    );
    const coded = codes[index]?.participant;
    const id = freeId(coded ?? slugOf(value, 'pelaksana'), taken);
    return { id, name: value, isAutomatic: isAutomatic(value) };
  });
}
