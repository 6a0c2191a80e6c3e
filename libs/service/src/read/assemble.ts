// From files of the right shape to the one bundle, with what may be left out filled in.
import type { DecisionTable } from '@alur/expressions';
import type { Field, Page } from '@alur/forms';
import type { ExecutableProcess, Participant, TextValue } from '@alur/process-model';
import type {
  CorrectionRules,
  LetterTemplate,
  Outcome,
  ServiceBundle,
  ServiceParticipant,
  TaskForm,
} from '../contract/service.js';

/** `service.yaml` after its schema has judged it. */
export interface ServiceFile extends Pick<
  ServiceBundle,
  'id' | 'name' | 'summary' | 'owner' | 'keywords' | 'architecture' | 'standard' | 'privacy' | 'steps' | 'override'
> {
  readonly participants: Readonly<Record<string, ParticipantFile>>;
  readonly outcomes: Readonly<Record<string, Omit<Outcome, 'id'>>>;
  readonly correction?: Partial<CorrectionRules>;
}

interface ParticipantFile {
  readonly name: string;
  readonly agency: string;
  readonly role: string;
  readonly scope?: string;
  readonly sees: 'all' | readonly string[];
}

/** `form.yaml` after its schema has judged it. */
export interface FormFile {
  readonly pages: readonly (Omit<Page, 'fields'> & { readonly fields: readonly FieldFile[] })[];
  readonly tasks: Readonly<
    Record<string, Omit<TaskForm, 'element' | 'fields'> & { readonly fields: readonly FieldFile[] }>
  >;
}

interface FieldFile extends Readonly<Record<string, unknown>> {
  readonly type: Field['type'];
  /** Of a group. */
  readonly fields?: readonly FieldFile[];
}

export interface BundleParts {
  readonly service: ServiceFile;
  readonly form: FormFile;
  readonly letters: readonly LetterTemplate[];
  readonly process: ExecutableProcess;
  readonly decisions: readonly DecisionTable[];
}

export function assemble({ service, form, letters, process, decisions }: BundleParts): ServiceBundle {
  const participants = mapValues(service.participants, toParticipant);
  return {
    ...service,
    participants,
    outcomes: mapValues(service.outcomes, (outcome, id) => ({ ...outcome, id })),
    form: { pages: form.pages.map((page) => ({ ...page, fields: page.fields.map(toField) })) },
    tasks: mapValues(form.tasks, (task, element) => ({ ...task, element, fields: task.fields.map(toField) })),
    letters: Object.fromEntries(letters.map((letter) => [letter.id, letter])),
    process: { ...process, participants: mapValues(participants, withoutSight) },
    correction: { ...correctionDefaults, ...service.correction },
    decisions,
  };
}

/** A week of working days is what the city's service standards give an applicant. */
const correctionDefaults: CorrectionRules = { days: 5, recheck: [] };

const mapValues = <A, B>(
  record: Readonly<Record<string, A>>,
  change: (value: A, key: string) => B,
): Readonly<Record<string, B>> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value, key)]));

const tenMegabytes = 10_485_760;
const fileDefaults = { accept: ['image/jpeg', 'image/png'], maxBytes: tenMegabytes } as const;

/** A question is required unless it says otherwise; a photo is JPEG or PNG of up to 10 MB. */
const toField = (field: FieldFile): Field =>
  ({
    required: true,
    ...(field.type === 'file' ? fileDefaults : {}),
    ...field,
    ...(field.fields ? { fields: field.fields.map(toField) } : {}),
  }) as unknown as Field;

/** A leading `=` makes a text an expression. */
const toTextValue = (written: string): TextValue =>
  written.startsWith('=') ? { feel: written.slice(1).trim() } : { literal: written };

const toParticipant = ({ agency, role, scope, ...rest }: ParticipantFile, id: string): ServiceParticipant => ({
  ...rest,
  id,
  agency: toTextValue(agency),
  role: toTextValue(role),
  ...(scope === undefined ? {} : { scope: toTextValue(scope) }),
});

function withoutSight({ sees: _sees, ...participant }: ServiceParticipant): Participant {
  return participant;
}
