// The public page behind the QR code: enough to compare with the paper, nothing about the person but initials.
import { localDate } from '@alur/calendar';
import type { City } from '@alur/city';
import type { CaseReading } from '../ports/case-reading.js';
import type { LetterNumbers } from '../ports/letters.js';
import type { ServiceVersions } from '../ports/service-versions.js';
import type { Sights } from '../ports/sights.js';
import { isRefusalLetter } from '@alur/service';
import { mergedAnswers } from '../turn/turn-context.js';
import { letterAgency, validUntil } from './compose-letter.js';

export interface VerifiedLetter {
  readonly code: string;
  readonly title: string;
  readonly number: string;
  readonly agency: string;
  /** ISO dates in the city's zone. */
  readonly issuedOn: string;
  readonly validUntil?: string;
  /** A refusal is real or not; it gives nobody anything that could be valid. */
  readonly status: 'valid' | 'expired' | 'refusal';
  /** SHA-256 of the PDF, hexadecimal. */
  readonly sha256: string;
  readonly initials: string;
  readonly signed: false;
}

/** Nothing for a code that was never printed on an issued letter. */
export const verifyLetter =
  (ports: {
    readonly city: City;
    readonly reading: CaseReading;
    readonly numbers: LetterNumbers;
    readonly versions: ServiceVersions;
    readonly sights: Pick<Sights, 'seeCase'>;
  }) =>
  async (typed: string): Promise<VerifiedLetter | undefined> => {
    const code = typed
      .toUpperCase()
      .replace(/[^0-9A-Z]/g, '')
      .replace(/O/g, '0')
      .replace(/[IL]/g, '1');
    const reserved = code.length === 8 ? await ports.numbers.findByCode(code) : undefined;
    if (reserved) ports.sights.seeCase(reserved.caseId);
    const record = reserved && (await ports.reading.findCase(reserved.caseId));
    const letter = record?.state.letters.find((one) => one.code === code);
    if (!record || !letter) return undefined;
    const { bundle } = await ports.versions.getVersion(record.versionHash);
    const template = bundle.letters[letter.letterId];
    if (!template) return undefined;
    const [turns, answers, now] = await Promise.all([
      ports.reading.turnsOf(record),
      ports.reading.answersOf(record.id),
      ports.reading.now(),
    ]);
    const issuedOn = localDate(ports.city.zone, letter.at);
    const until = template.validity ? validUntil(issuedOn, template.validity) : undefined;
    return {
      code,
      title: template.title,
      number: letter.number,
      agency: letterAgency(ports.city, bundle, template, turns).fullName,
      issuedOn,
      ...(until ? { validUntil: until } : {}),
      status: isRefusalLetter(bundle, template.id) ? 'refusal' : validity(until, localDate(ports.city.zone, now)),
      sha256: letter.sha256,
      initials: initialsOf(mergedAnswers(answers)['name']),
      signed: false,
    };
  };

const validity = (until: string | undefined, today: string): 'valid' | 'expired' =>
  until !== undefined && until < today ? 'expired' : 'valid';

const initialsOf = (name: unknown): string =>
  typeof name === 'string'
    ? name
        .split(/\s+/)
        .flatMap((word) => (word ? [`${word.charAt(0).toUpperCase()}.`] : []))
        .join(' ')
    : '';
