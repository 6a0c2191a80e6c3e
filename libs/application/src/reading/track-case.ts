// What the citizen sees: which agency has it, since when, until when. Never an officer's name.
import type { ToldCase } from '@alur/case';
import { toldCase } from '@alur/case';
import type { City } from '@alur/city';
import type { CaseReading } from '../ports/case-reading.js';
import type { CaseRecord } from '../ports/lanes.js';
import type { Citizens } from '../ports/people.js';
import type { ServiceVersions } from '../ports/service-versions.js';
import { readReference } from '../citizen/reference.js';
import { correctionSection, mergedAnswers } from '../turn/turn-context.js';

export interface TrackPorts {
  readonly city: City;
  readonly reading: CaseReading;
  readonly versions: ServiceVersions;
  readonly citizens: Citizens;
}

export interface TrackedCase extends ToldCase {
  readonly id: string;
  readonly reference: string;
  readonly service: { readonly key: string; readonly name: string };
}

/** The case a reference and the last four digits of the applicant's phone lead to; nothing for any mismatch. */
export const findTracked =
  (ports: TrackPorts) =>
  async (asked: { readonly reference: string; readonly phoneDigits: string }): Promise<CaseRecord | undefined> => {
    const reference = readReference(asked.reference);
    if (!reference || !/^\d{4}$/.test(asked.phoneDigits)) return undefined;
    const record = await ports.reading.findByReference(reference);
    const citizen = record && (await ports.citizens.findById(record.applicantId));
    return citizen?.phone.endsWith(asked.phoneDigits) ? record : undefined;
  };

export const trackCase =
  (ports: TrackPorts) =>
  async (record: CaseRecord): Promise<TrackedCase> => {
    const { bundle } = await ports.versions.getVersion(record.versionHash);
    const turns = await ports.reading.turnsOf(record);
    const { state } = record;
    const sections = state.decision || state.correction ? await ports.reading.answersOf(record.id) : {};
    const told = { state, turns, answers: mergedAnswers(sections), notes: sections[correctionSection] };
    return {
      id: record.id,
      reference: record.reference,
      service: { key: bundle.id, name: bundle.name },
      ...toldCase({ city: ports.city, bundle }, told),
    };
  };
