// An officer looks into a case or a file of it: who looked is written down before anything is shown.
import type { OfficerActor } from '@alur/access';
import type { CaseView } from '@alur/contracts';
import type { Rejection, Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import { servable } from '../files/servable.js';
import { readReference } from '../citizen/reference.js';
import type { AuditEntry } from '../ports/audit.js';
import { refusedBecause } from '../ports/audit.js';
import type { StoredFile } from '../ports/files.js';
import type { CaseRecord } from '../ports/lanes.js';
import type { Sights } from '../ports/sights.js';
import type { SeenCase } from './seen-case.js';
import { seeCase } from './seen-case.js';
import { seesLetter } from './sees-letter.js';
import type { ViewPorts } from './view-case.js';
import { caseView } from './view-case.js';

const notFound: Rejection = { code: 'CASE_NOT_FOUND', message: 'Berkas ini tidak ditemukan.' };

/** Rejections: `CASE_NOT_FOUND`, also for a case that never came to this officer. */
export const viewCase =
  (ports: ViewPorts) =>
  async (actor: OfficerActor, id: string): Promise<Result<CaseView, Rejection>> =>
    showCase(ports, { actor, record: await ports.reading.findCase(id), action: 'case-read' });

/** Looks a case up by its public reference. Rejections: `CASE_NOT_FOUND`, as for `viewCase`. */
export const searchCase =
  (ports: ViewPorts & { readonly sights: Pick<Sights, 'knowReference'> }) =>
  async (actor: OfficerActor, typed: string): Promise<Result<CaseView, Rejection>> => {
    const reference = readReference(typed);
    if (reference) ports.sights.knowReference(reference);
    const record = reference ? await ports.reading.findByReference(reference) : undefined;
    return showCase(ports, { actor, record, action: 'case-searched' });
  };

/** Nothing is shown before it is written down who looked; a look that found nothing is written down too. */
async function showCase(
  ports: ViewPorts,
  look: {
    readonly actor: OfficerActor;
    readonly record: CaseRecord | undefined;
    readonly action: AuditEntry['action'];
  },
): Promise<Result<CaseView, Rejection>> {
  const { actor, record, action } = look;
  const seen = record && (await seeCase(ports, actor, record));
  const entry = {
    actor: `officer:${actor.id}`,
    action,
    ...(record ? { subject: { kind: 'case', id: record.id } as const } : {}),
  };
  if (!record || !seen) {
    await ports.audit.record({ ...entry, ...refusedBecause(notFound) });
    return err(notFound);
  }
  await ports.audit.record({ ...entry, outcome: 'done' });
  return ok(await caseView(ports, record, seen));
}

const fileNotFound: Rejection = {
  code: 'FILE_NOT_FOUND',
  message: 'Berkas ini tidak ada, atau bukan untuk Anda.',
};

const letterMark = 'letter:';

const seesFile = (seen: SeenCase, field: string): boolean =>
  field.startsWith(letterMark) ? seesLetter(seen, field.slice(letterMark.length)) : seen.fields.has(field);

/** A file of a case, where the officer sees the field it belongs to. Rejections: `FILE_NOT_FOUND`, those of `servable`. */
export const openCaseFile =
  (ports: ViewPorts) =>
  async (
    actor: OfficerActor,
    asked: { readonly caseId: string; readonly fileId: string },
  ): Promise<Result<StoredFile, Rejection>> => {
    const file = await ports.register.find(asked.fileId);
    const record = file?.caseId === asked.caseId ? await ports.reading.findCase(file.caseId) : undefined;
    const seen = record && (await seeCase(ports, actor, record));
    const entry = {
      actor: `officer:${actor.id}`,
      action: 'file-read',
      subject: { kind: 'file', id: asked.fileId },
    } as const;
    if (!file || !seen || !seesFile(seen, file.field)) {
      await ports.audit.record({ ...entry, ...refusedBecause(fileNotFound) });
      return err(fileNotFound);
    }
    const served = servable(file);
    await ports.audit.record(
      served.ok
        ? { ...entry, outcome: 'done', details: { case: asked.caseId } }
        : { ...entry, ...refusedBecause(served.error) },
    );
    return served;
  };
