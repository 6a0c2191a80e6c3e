// Number, PDF, then the command: each part can be done again and gives the same.
import { localDate } from '@alur/calendar';
import type { Instant } from '@alur/kernel';
import { err } from '@alur/kernel';
import type { CaseReading, TurnRow } from '../ports/case-reading.js';
import type { FileRegister, FileStore } from '../ports/files.js';
import type { LetterNumbers, LetterRenderer } from '../ports/letters.js';
import type { Citizens, Entropy } from '../ports/people.js';
import type { ServiceVersions } from '../ports/service-versions.js';
import type { WorkItem } from '../ports/work-items.js';
import { finishJob } from '../work/job.js';
import type { WorkHandler, WorkPorts } from '../work/work-handler.js';
import { payloadText } from '../work/work-handler.js';
import { composeLetter, formatNumber, letterAgency } from './compose-letter.js';

export interface LetterPorts extends WorkPorts {
  readonly reading: CaseReading;
  readonly versions: ServiceVersions;
  readonly citizens: Citizens;
  readonly numbers: LetterNumbers;
  readonly renderer: LetterRenderer;
  readonly files: FileStore;
  readonly register: FileRegister;
  readonly entropy: Entropy;
  readonly publicUrl: string;
}

/** Rejections: those of the job's command. Throws when the drawing names no letter of the bundle. */
export const issueLetter =
  (ports: LetterPorts): WorkHandler =>
  async (item) => {
    const record = await ports.reading.findCase(item.caseId);
    if (!record) return err({ code: 'CASE_NOT_FOUND', message: 'Expected the case to exist, but it does not.' });
    const { bundle } = await ports.versions.getVersion(record.versionHash);
    const template = bundle.letters[letterOf(item)];
    if (!template) throw new Error(`Expected bundle ${bundle.id} to have letter ${letterOf(item)}`);
    const turns = await ports.reading.turnsOf(record);
    const agency = letterAgency(ports.city, bundle, template, turns);
    const series = ports.city.letterSeries[template.series];
    if (!series) throw new Error(`Expected the city to have letter series ${template.series}`);
    // The instant the job was created dates the letter, so that a later try writes the same page.
    const issuedAt = jobCreatedAt(turns, payloadText(item, 'job'));
    const year = Number(localDate(ports.city.zone, issuedAt).slice(0, 4));
    const reserved = await ports.numbers.reserve({
      caseId: record.id,
      letterId: template.id,
      agency: agency.key,
      series: template.series,
      year,
      code: ports.entropy.crockford40(),
    });
    const number = formatNumber(series, { serial: reserved.serial, agency, year });
    const answers = await ports.reading.answersOf(record.id);
    const document = composeLetter({
      city: ports.city,
      bundle,
      template,
      record,
      turns,
      answers,
      agency,
      number,
      issuedAt,
      verification: { url: `${ports.publicUrl}/verifikasi/${reserved.code}`, code: reserved.code },
    });
    const pdf = await ports.renderer.render(document);
    // The same page has the same id: a second try writes over the first.
    const page = ports.entropy.sha256(pdf);
    const fileId = ports.entropy.uuidOf(`${record.id}:${template.id}:${page}`);
    const stored = await ports.files.put({ id: fileId, subjectId: record.applicantId }, pdf);
    await ports.register.add({
      id: fileId,
      caseId: record.id,
      subjectId: record.applicantId,
      field: `letter:${template.id}`,
      name: `${template.id}-${record.reference}.pdf`,
      mediaType: 'application/pdf',
      bytes: stored.bytes,
      sha256: stored.sha256,
      state: 'clean',
      uploadedBy: 'worker:letter',
    });
    return finishJob(ports, item, {
      letterId: template.id,
      number,
      fileId,
      sha256: stored.sha256,
      code: reserved.code,
    });
  };

function jobCreatedAt(turns: readonly TurnRow[], key: string): Instant {
  const created = turns
    .flatMap((turn) => turn.events)
    .find((event) => event.type === 'JobCreated' && event.key === key);
  if (created?.type !== 'JobCreated') throw new Error(`Expected the case to have created job ${key}`);
  return created.at;
}

function letterOf(item: WorkItem): string {
  const parameters = item.payload['parameters'];
  const letter =
    parameters && typeof parameters === 'object' && !Array.isArray(parameters)
      ? (parameters as Record<string, unknown>)['letter']
      : undefined;
  return typeof letter === 'string' ? letter : '';
}
