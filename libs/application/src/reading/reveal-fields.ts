// An officer sees a masked value in plain: asked for with a reason, written down before it is answered, and not often.
import type { OfficerActor } from '@alur/access';
import { mayReveal } from '@alur/access';
import type { RevealedView } from '@alur/contracts';
import type { Answers, Field } from '@alur/forms';
import { displayValue, isMasked } from '@alur/forms';
import type { Json, Rejection, Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import type { ServiceBundle } from '@alur/service';
import { applicationFields } from '@alur/service';
import { findOwnTask } from '../officer/task-access.js';
import type { Guesses } from '../ports/accounts.js';
import type { AuditEntry } from '../ports/audit.js';
import { refusedBecause } from '../ports/audit.js';
import type { CaseRecord } from '../ports/lanes.js';
import { erasedWords, isErased } from '../ports/subject-keys.js';
import { applicationSection, formContext } from '../turn/turn-context.js';
import type { SeenCase } from './seen-case.js';
import { seeCase } from './seen-case.js';
import { revealReason } from './reveal-reason.js';
import type { ViewPorts } from './view-case.js';

export interface RevealPorts extends ViewPorts {
  readonly guesses: Pick<Guesses, 'take'>;
}

export interface AskedReveal {
  /** Paths as `AnswerRow.reveal` gives them. */
  readonly fields: readonly string[];
  /** Key of one of the city's reasons. */
  readonly reason: string;
  readonly note?: string;
}

const caseNotFound: Rejection<'CASE_NOT_FOUND'> = { code: 'CASE_NOT_FOUND', message: 'Berkas ini tidak ditemukan.' };
const fieldNotFound: Rejection<'FIELD_NOT_FOUND'> = {
  code: 'FIELD_NOT_FOUND',
  message: 'Isian ini tidak ada di berkas ini, tidak disamarkan, atau bukan untuk Anda.',
};

/** From a task of their own. Rejections: `TASK_NOT_FOUND`, those of `revealInCase`. */
export const revealInTask =
  (ports: RevealPorts) =>
  async (actor: OfficerActor, taskId: string, asked: AskedReveal): Promise<Result<RevealedView, Rejection>> => {
    const found = await findOwnTask(ports, actor, taskId);
    return found.ok ? reveal(ports, actor, { ...asked, caseId: found.value.caseId, task: found.value.key }) : found;
  };

/** From a case that came to them. Rejections: `CASE_NOT_FOUND`, `FIELD_NOT_FOUND`, `NOT_ALLOWED`, `REASON_MISSING`, `REASON_PERSONAL`, `TOO_MANY_REQUESTS`. */
export const revealInCase =
  (ports: RevealPorts) =>
  (actor: OfficerActor, caseId: string, asked: AskedReveal): Promise<Result<RevealedView, Rejection>> =>
    reveal(ports, actor, { ...asked, caseId });

async function reveal(
  ports: RevealPorts,
  actor: OfficerActor,
  asked: AskedReveal & { readonly caseId: string; readonly task?: string },
): Promise<Result<RevealedView, Rejection>> {
  const record = await ports.reading.findCase(asked.caseId);
  const seen = record && (await seeCase(ports, actor, record));
  const entry: Omit<AuditEntry, 'outcome'> = {
    actor: `officer:${actor.id}`,
    action: 'field-revealed',
    subject: { kind: 'case', id: asked.caseId },
  };
  const judged = await judge(ports, actor, { asked, seen });
  if (!judged.ok || !record || !seen) {
    const refusal = judged.ok ? caseNotFound : judged.error;
    await ports.audit.record({ ...entry, ...refusedBecause(refusal) });
    return err(refusal);
  }
  await ports.audit.record({
    ...entry,
    outcome: 'done',
    details: {
      fields: asked.fields.join(' '),
      reason: asked.reason,
      ...(asked.note?.trim() ? { note: asked.note.trim() } : {}),
      ...(asked.task === undefined ? {} : { task: asked.task }),
    },
  });
  return ok(await plainValues(ports, { record, seen, fields: judged.value }));
}

interface AskedField {
  readonly path: string;
  readonly field: Field;
}

/** Every field is judged before one is counted. */
async function judge(
  { city, guesses }: RevealPorts,
  actor: OfficerActor,
  { asked, seen }: { readonly asked: AskedReveal; readonly seen: SeenCase | undefined },
): Promise<Result<readonly AskedField[], Rejection>> {
  if (!seen) return err(caseNotFound);
  const reason = revealReason(city.privacy, asked);
  if (!reason.ok) return reason;
  const fields: AskedField[] = [];
  for (const path of asked.fields) {
    const field = fieldAt(seen.bundle, path);
    const [root = ''] = path.split('.');
    if (!field || !seen.fields.has(root) || !isMasked(field, city.privacy.masking)) return err(fieldNotFound);
    const may = mayReveal(actor, root, seen.fields);
    if (!may.allowed) return err({ code: 'NOT_ALLOWED', message: may.reason });
    fields.push({ path, field });
  }
  const limit = { most: city.privacy.reveal.perHour, minutes: 60 };
  for (const _field of fields) if (!(await guesses.take(`reveal:${actor.id}`, limit))) return err(tooMany(limit.most));
  return ok(fields);
}

const tooMany = (most: number): Rejection<'TOO_MANY_REQUESTS'> => ({
  code: 'TOO_MANY_REQUESTS',
  message: `Anda sudah membuka ${String(most)} nomor dalam satu jam. Tunggu sebentar, atau tanyakan kepada pimpinan Anda.`,
});

const childrenPath = /^([a-z][a-z0-9_]*)\.(\d{1,2})\.([a-z][a-z0-9_]*)$/;

/** `nik`, or `children.1.nik` inside a list. */
function fieldAt(bundle: ServiceBundle, path: string): Field | undefined {
  const [, group, , inner] = childrenPath.exec(path) ?? [];
  const all = [...applicationFields(bundle), ...Object.values(bundle.tasks).flatMap((task) => task.fields)];
  const field = all.find(({ id }) => id === (group ?? path));
  if (inner === undefined) return field;
  return field?.type === 'group' ? field.fields.find(({ id }) => id === inner) : undefined;
}

type Sections = Readonly<Record<string, Answers>>;

interface Plain {
  readonly record: CaseRecord;
  readonly seen: SeenCase;
  readonly fields: readonly AskedField[];
}

async function plainValues(ports: ViewPorts, { record, seen, fields }: Plain): Promise<RevealedView> {
  const sections = await ports.reading.answersOf(record.id);
  const context = formContext(ports.city, record.state.submittedAt);
  return {
    seconds: ports.city.privacy.reveal.seconds,
    values: fields.map(({ path, field }) => {
      const section = sectionOf(seen.bundle, sections, path);
      return section && isErased(section)
        ? { field: path, text: erasedWords, erased: true }
        : { field: path, text: displayValue(field, valueAt(section, path), context), erased: false };
    }),
  };
}

/** What the applicant typed, or the officers who have such a field. */
function sectionOf(bundle: ServiceBundle, sections: Sections, path: string): Answers | undefined {
  const [root = ''] = path.split('.');
  if (applicationFields(bundle).some(({ id }) => id === root)) return sections[applicationSection];
  const theirs = Object.values(bundle.tasks)
    .filter(({ fields }) => fields.some(({ id }) => id === root))
    .map(({ element }) => sections[element]);
  return theirs.find((answers) => answers && (isErased(answers) || answers[root] !== undefined));
}

function valueAt(answers: Answers | undefined, path: string): Json | undefined {
  const [root = '', index, inner] = path.split('.');
  const value = answers?.[root];
  if (inner === undefined) return value;
  const item = Array.isArray(value) ? (value as readonly Json[])[Number(index)] : undefined;
  return typeof item === 'object' && item !== null && !Array.isArray(item) ? (item as Answers)[inner] : undefined;
}
