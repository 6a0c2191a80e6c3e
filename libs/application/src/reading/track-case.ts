// What the citizen sees: which agency has it, since when, until when. Never an officer's name.
import type { ToldCase } from '@alur/case';
import { toldCase } from '@alur/case';
import type { City } from '@alur/city';
import type { FileState } from '@alur/contracts';
import type { Answers } from '@alur/forms';
import type { ServiceBundle } from '@alur/service';
import { applicationFields } from '@alur/service';
import type { CaseReading } from '../ports/case-reading.js';
import type { FileRegister, StoredFile } from '../ports/files.js';
import type { CaseRecord } from '../ports/lanes.js';
import type { Citizens } from '../ports/people.js';
import type { ServiceVersions } from '../ports/service-versions.js';
import { readReference } from '../citizen/reference.js';
import { applicationSection, correctionSection, mergedAnswers } from '../turn/turn-context.js';

export interface TrackPorts {
  readonly city: City;
  readonly reading: CaseReading;
  readonly versions: ServiceVersions;
  readonly citizens: Citizens;
  readonly register: FileRegister;
}

export interface TrackedCase extends ToldCase {
  readonly id: string;
  readonly reference: string;
  readonly service: { readonly key: string; readonly name: string };
  /** What was sent and cannot be opened yet, or was refused. */
  readonly files: readonly KeptAwayFile[];
}

export interface KeptAwayFile {
  readonly label: string;
  readonly state: Exclude<FileState, 'clean'>;
}

/** The case a reference and the last four digits of the applicant's phone lead to; nothing for any mismatch. */
export const findTracked =
  (ports: TrackPorts) =>
  async (asked: { readonly reference: string; readonly phoneDigits: string }): Promise<CaseRecord | undefined> => {
    const reference = readReference(asked.reference);
    if (!reference || !/^\d{4}$/.test(asked.phoneDigits)) return undefined;
    const record = await ports.reading.findByReference(reference);
    const citizen = record && (await ports.citizens.findById(record.applicantId));
    return citizen?.phone?.endsWith(asked.phoneDigits) ? record : undefined;
  };

export const trackCase =
  (ports: TrackPorts) =>
  async (record: CaseRecord): Promise<TrackedCase> => {
    const { bundle } = await ports.versions.getVersion(record.versionHash);
    const turns = await ports.reading.turnsOf(record);
    const { state } = record;
    const kept = (await ports.register.listOfCase(record.id)).filter((file) => file.state !== 'clean');
    const isTold = state.decision || state.correction || kept.length > 0;
    const sections = isTold ? await ports.reading.answersOf(record.id) : {};
    const told = { state, turns, answers: mergedAnswers(sections), notes: sections[correctionSection] };
    return {
      id: record.id,
      reference: record.reference,
      service: { key: bundle.id, name: bundle.name },
      files: keptAway(bundle, sections[applicationSection] ?? {}, kept),
      ...toldCase({ city: ports.city, bundle }, told),
    };
  };

/** Only what stands in the request as it is now: a file that was replaced concerns nobody. */
const keptAway = (bundle: ServiceBundle, answers: Answers, files: readonly StoredFile[]): readonly KeptAwayFile[] =>
  applicationFields(bundle).flatMap(({ id, label }) => {
    const state = files.find((file) => file.id === answers[id])?.state;
    return state === undefined || state === 'clean' ? [] : [{ label, state }];
  });
