// A case as one officer may see it: only the fields their participant sees, nothing of a case that is not theirs.
import type { OfficerActor, TaskPermissions } from '@alur/access';
import { mayReturnAgain, taskPermissions } from '@alur/access';
import {
  batonEntries,
  caseStatus,
  historyRows,
  mayReturnFrom,
  needsAnotherRound,
  officerStatusWords,
  openCorrectionView,
  returnableFields,
  stepWords,
} from '@alur/case';
import type { City } from '@alur/city';
import type { AnswerRow, CaseView, TaskDetail } from '@alur/contracts';
import type { Answers, Field } from '@alur/forms';
import type { Instant, Rejection, Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import type { ServiceBundle } from '@alur/service';
import type { Audit } from '../ports/audit.js';
import type { CaseReading, TaskRow } from '../ports/case-reading.js';
import type { FileRegister } from '../ports/files.js';
import type { CaseRecord } from '../ports/lanes.js';
import type { ServiceVersions } from '../ports/service-versions.js';
import { findOwnTask, leadingRoles, taskForAccess } from '../officer/task-access.js';
import { applicationSection, correctionSection, officersContext } from '../turn/turn-context.js';
import { answerRow, fileUrl, isShown } from './answer-row.js';
import { queueItem } from './queue.js';
import type { SeenCase } from './seen-case.js';
import { seeCase } from './seen-case.js';
import { seesLetter } from './sees-letter.js';
import { viewChanges } from './view-changes.js';

export interface ViewPorts {
  readonly city: City;
  readonly reading: CaseReading;
  readonly versions: ServiceVersions;
  readonly register: FileRegister;
  readonly audit: Audit;
}

const notFound: Rejection = { code: 'CASE_NOT_FOUND', message: 'Berkas ini tidak ditemukan.' };

/** Rejections: `TASK_NOT_FOUND`. */
export const viewTask =
  (ports: ViewPorts) =>
  async (actor: OfficerActor, id: string): Promise<Result<TaskDetail, Rejection>> => {
    const found = await findOwnTask(ports, actor, id);
    if (!found.ok) return found;
    const record = await ports.reading.findCase(found.value.caseId);
    const seen = record && (await seeCase(ports, actor, record));
    if (!record || !seen) return err(notFound);
    await ports.audit.record({
      actor: `officer:${actor.id}`,
      action: 'case-read',
      subject: { kind: 'case', id: record.id },
      outcome: 'done',
      details: { task: found.value.key },
    });
    return ok(await taskDetail(ports, { actor, row: found.value, record, seen }));
  };

async function taskDetail(
  ports: ViewPorts,
  { actor, row, record, seen }: { actor: OfficerActor; row: TaskRow; record: CaseRecord; seen: SeenCase },
): Promise<TaskDetail> {
  const form = seen.bundle.tasks[row.elementId];
  const done = { allowed: false, reason: 'Tugas ini sudah selesai.' } as const;
  return {
    task: queueItem({ city: ports.city, actor, row, now: await ports.reading.now(), serviceName: seen.bundle.name }),
    ...(form?.help ? { help: form.help } : {}),
    action: form?.action ?? 'Selesaikan',
    fields: form?.fields ?? [],
    may: row.open
      ? permissions(ports.city, { actor, row, record, bundle: seen.bundle })
      : { claim: done, release: done, complete: done, return: done },
    ...(await correctionParts(ports, record, seen)),
    case: await caseView(ports, record, seen),
  };
}

interface Asked {
  readonly actor: OfficerActor;
  readonly row: TaskRow;
  readonly record: CaseRecord;
  readonly bundle: ServiceBundle;
}

function permissions(city: City, { actor, row, record, bundle }: Asked): TaskPermissions {
  const task = taskForAccess(city, row);
  const may = taskPermissions(actor, task);
  if (!mayReturnFrom(bundle.correction, row.elementId))
    return { ...may, return: { allowed: false, reason: 'Dari langkah ini permohonan tidak dikembalikan ke pemohon.' } };
  if (!may.return.allowed || !needsAnotherRound(record.state)) return may;
  return { ...may, return: mayReturnAgain(actor, task, leadingRoles(city)) };
}

/** What is asked of the applicant, what they changed, and what may still be asked; each only of fields the officer sees. */
async function correctionParts(
  ports: ViewPorts,
  record: CaseRecord,
  seen: SeenCase,
): Promise<Pick<TaskDetail, 'returnable' | 'correction' | 'changes'>> {
  const sections = await ports.reading.answersOf(record.id);
  const { correction } = record.state;
  const open = correction && openCorrectionView(seen.bundle, correction, sections[correctionSection]);
  return {
    returnable: returnableFields(seen.bundle, record.state, sections[applicationSection] ?? {}, seen.fields),
    ...(open ? { correction: { ...open, fields: open.fields.filter(({ field }) => seen.fields.has(field)) } } : {}),
    changes: await viewChanges(ports, record, seen),
  };
}

export async function caseView(
  ports: ViewPorts,
  record: CaseRecord,
  { bundle, turns, fields, revealable }: SeenCase,
): Promise<CaseView> {
  const { state } = record;
  const status = caseStatus(bundle, state);
  return {
    id: record.id,
    reference: record.reference,
    service: { key: bundle.id, name: bundle.name },
    status,
    statusText: officerStatusWords[status],
    submittedAt: state.submittedAt,
    ...(state.promisedBy ? { promisedBy: state.promisedBy } : {}),
    promisePaused: state.promisePausedSince !== undefined,
    baton: batonEntries(ports.city, bundle, turns),
    answers: await answerGroups(ports, { record, bundle, fields, revealable, at: state.submittedAt }),
    history: historyRows(ports.city, bundle, turns),
    letters: state.letters
      .filter(({ letterId }) => seesLetter({ bundle, fields }, letterId))
      .map(({ letterId, number, fileId }) => ({
        id: letterId,
        title: bundle.letters[letterId]?.title ?? letterId,
        number,
        url: fileUrl(record.id, fileId),
      })),
  };
}

interface Answering {
  readonly record: CaseRecord;
  readonly bundle: ServiceBundle;
  readonly fields: ReadonlySet<string>;
  readonly revealable: ReadonlySet<string>;
  readonly at: Instant;
}

async function answerGroups(
  ports: ViewPorts,
  { record, bundle, fields, revealable, at }: Answering,
): Promise<CaseView['answers']> {
  const [sections, files] = await Promise.all([
    ports.reading.answersOf(record.id),
    ports.register.listOfCase(record.id),
  ]);
  const shown = { context: officersContext(ports.city, at), files, revealable };
  const rows = (list: readonly Field[], answers: Answers): AnswerRow[] =>
    list.flatMap((field) =>
      fields.has(field.id) && isShown(field, answers) ? [answerRow(field, answers, shown)] : [],
    );
  // The titles of the applicant's pages are questions to the applicant; whoever reads the answers was not asked.
  const own = {
    title: 'Isian pemohon',
    rows: bundle.form.pages.flatMap((page) => rows(page.fields, sections[applicationSection] ?? {})),
  };
  const tasks = Object.values(bundle.tasks).map((task) => ({
    title: stepWords(bundle, task.element),
    rows: rows(task.fields, sections[task.element] ?? {}),
  }));
  return [own, ...tasks].filter((group) => group.rows.length > 0);
}
