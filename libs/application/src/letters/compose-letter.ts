import { localDate } from '@alur/calendar';
import type { Agency, City, OfficeHolder } from '@alur/city';
import { holdersOf, inOffice } from '@alur/city';
import { displayValue, formatDate, itemsOf } from '@alur/forms';
import type { Answers, FormContext, GroupField } from '@alur/forms';
import type { Instant } from '@alur/kernel';
import { itemNumber } from '@alur/service';
import type { LetterTemplate, ServiceBundle } from '@alur/service';
import type { TurnRow } from '../ports/case-reading.js';
import type { CaseRecord } from '../ports/lanes.js';
import type { LetterDocument } from '../ports/letters.js';
import { allFields, formContext, mergedAnswers } from '../turn/turn-context.js';

interface SigningStep {
  readonly agency: string;
  readonly role: string;
  /** Who answered it, and when. */
  readonly signed?: { readonly by: string; readonly at: Instant };
}

/** The last step of the letter's signing participant: its agency heads the letter, who answered it signs. */
function signingStep(
  bundle: ServiceBundle,
  template: LetterTemplate,
  turns: readonly TurnRow[],
): SigningStep | undefined {
  let found: SigningStep | undefined;
  for (const { event, at } of turns.flatMap((turn) => turn.events.map((one) => ({ event: one, at: turn.at })))) {
    if (event.type !== 'UserTaskCreated' && event.type !== 'UserTaskCompleted') continue;
    const element = bundle.process.elements[event.elementId];
    if (element?.type !== 'userTask' || element.participant !== template.signer) continue;
    if (event.type === 'UserTaskCreated' && event.performer)
      found = { agency: event.performer.agency, role: event.performer.role };
    else if (event.type === 'UserTaskCompleted' && found) found = { ...found, signed: { by: event.by, at } };
  }
  return found;
}

/** The agency on the letterhead. Throws when the signing participant never had the case: the process is drawn wrong. */
export function letterAgency(
  city: City,
  bundle: ServiceBundle,
  template: LetterTemplate,
  turns: readonly TurnRow[],
): Agency {
  const agency = city.agencies[signingStep(bundle, template, turns)?.agency ?? ''];
  if (!agency) throw new Error(`Expected ${template.signer} to have signed before letter ${template.id}`);
  return agency;
}

export const formatNumber = (
  series: City['letterSeries'][string],
  parts: { readonly serial: number; readonly agency: Agency; readonly year: number },
): string =>
  series.pattern
    .replaceAll('{classification}', series.classification)
    .replaceAll('{serial}', String(parts.serial).padStart(3, '0'))
    .replaceAll('{agencyCode}', parts.agency.region ?? parts.agency.key.toUpperCase())
    .replaceAll('{year}', String(parts.year));

export interface LetterCase {
  readonly city: City;
  readonly bundle: ServiceBundle;
  readonly template: LetterTemplate;
  readonly record: CaseRecord;
  readonly turns: readonly TurnRow[];
  readonly answers: Readonly<Record<string, Answers>>;
  readonly agency: Agency;
  readonly number: string;
  readonly issuedAt: Instant;
  readonly verification: LetterDocument['verification'];
}

export function composeLetter({ record, turns, answers, ...letter }: LetterCase): LetterDocument {
  const { city, bundle, template, agency, issuedAt } = letter;
  const step = signingStep(bundle, template, turns);
  const signer =
    (step?.signed && signerOf(city, step, step.signed)) ??
    holdersOf(city, { agency: agency.key, role: step?.role ?? '' }, localDate(city.zone, issuedAt))[0];
  return fillLetter({ ...letter, reference: record.reference, answers: mergedAnswers(answers), signer });
}

/** The office they signed in: whoever is Plt. beside an office of their own signs as Plt. */
function signerOf(
  city: City,
  { agency, role }: SigningStep,
  { by, at }: NonNullable<SigningStep['signed']>,
): OfficeHolder | undefined {
  const person = city.officeHolders.find(({ id }) => id === by);
  const own = inOffice(city, localDate(city.zone, at)).find(
    (holder) =>
      holder.agency === agency &&
      holder.role === role &&
      (holder.id === by || (person?.nip !== undefined && holder.nip === person.nip)),
  );
  return own ?? person;
}

export interface FilledLetter extends Omit<LetterCase, 'record' | 'turns' | 'answers'> {
  readonly reference: string;
  readonly answers: Answers;
  readonly signer: OfficeHolder | undefined;
}

/** Every name a template may use, as people read it. */
export function fillLetter(letter: FilledLetter): LetterDocument {
  const { city, bundle, template, agency, issuedAt, answers, signer } = letter;
  const today = localDate(city.zone, issuedAt);
  const context = formContext(city, issuedAt);
  const village =
    Object.values(city.villages).find((one) => one.office === agency.key) ??
    city.villages[String(answers['village'] ?? '')];
  const date = formatDate(today);
  const until = template.validity ? formatDate(validUntil(today, template.validity)) : undefined;
  const values: Record<string, LetterDocument['values'][string]> = {
    reference: letter.reference,
    letter_number: letter.number,
    letter_date: date,
    valid_until: until ?? '',
    service_name: bundle.name,
    agency_name: agency.fullName,
    village_name: village?.name ?? '',
    district_name: village?.district.name ?? '',
    city_name: city.name,
    signer_name: signer?.name ?? '',
    signer_position: positionOf(signer),
  };
  for (const field of allFields(bundle)) {
    const value = answers[field.id];
    if (field.type === 'group') values[field.id] = itemsOf(field, answers).map(wordsOfItem(field, context));
    else values[field.id] = value === undefined ? '' : displayValue(field, value, context);
  }
  return {
    city: { name: city.name, province: city.province },
    agency: {
      fullName: agency.fullName,
      address: agency.address,
      ...(agency.phone ? { phone: agency.phone } : {}),
      ...(village && village.office === agency.key ? { district: village.district.name } : {}),
    },
    title: template.title,
    number: letter.number,
    place: city.name.replace(/^Kota /, ''),
    issuedAt,
    date,
    body: template.body,
    values,
    signer: { position: positionOf(signer), name: signer?.name ?? '', ...(signer?.nip ? { nip: signer.nip } : {}) },
    copies: template.copies,
    ...(until ? { validUntil: until } : {}),
    verification: letter.verification,
  };
}

const wordsOfItem =
  (group: GroupField, context: FormContext) =>
  (item: Answers, index: number): Readonly<Record<string, string>> => ({
    [itemNumber]: String(index + 1),
    ...Object.fromEntries(
      group.fields.map((field) => {
        const value = item[field.id];
        return [field.id, value === undefined ? '' : displayValue(field, value, context)];
      }),
    ),
  });

const positionOf = (signer: OfficeHolder | undefined): string =>
  signer ? `${signer.acting ? `${signer.acting} ` : ''}${signer.position}` : '';

/** ISO date plus `P3M`; the day is clamped to the month's last. */
export function validUntil(date: string, validity: string): string {
  const months = Number(/^P(\d+)M$/.exec(validity)?.[1] ?? 0);
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), Math.min(day, last)))
    .toISOString()
    .slice(0, 10);
}
