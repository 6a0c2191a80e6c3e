// Every office that a service needs somebody in, with the steps that wait for it.
import type { City } from '@alur/city';
import type { Performer, ServiceBundle, ServiceParticipant } from '@alur/service';
import { performersOf } from '@alur/service';

export interface Asked {
  readonly participant: ServiceParticipant;
  /** What waits for it, as people call it: steps it performs, letters it signs. */
  readonly waiting: readonly string[];
  readonly offices: readonly Office[];
  /** Where the expressions give no agency, role or scope: villages, or whatever else the case says. */
  readonly nowhere: readonly string[];
  /** Names that keep it from being told before there is a case. */
  readonly open: readonly string[];
  readonly isComplete: boolean;
}

export interface Office {
  readonly agency: string;
  readonly role: string;
  /** Absent: whoever holds the role, in whatever part of the agency. */
  readonly scope?: string;
}

export function askedOffices(bundle: ServiceBundle, city: City): readonly Asked[] {
  const waiting = waitingFor(bundle);
  return Object.values(bundle.participants).flatMap((participant) => {
    const waits = waiting.get(participant.id);
    return waits ? [officesOf(participant, waits, { bundle, city })] : [];
  });
}

/** Of one participant, whatever waits for it. */
export function officesOf(
  participant: ServiceParticipant,
  waiting: readonly string[],
  { bundle, city }: { readonly bundle: ServiceBundle; readonly city: City },
): Asked {
  const { performers, open, isComplete } = performersOf(participant, bundle, city);
  const offices = new Map(performers.flatMap((performer) => officeOf(performer) ?? []).map((one) => [keyOf(one), one]));
  const nowhere = performers.filter(isNowhere).map(({ facts }) => caseWords(facts, city));
  // A scope that is an answer narrows the role to a part of the agency; that some part has somebody can be told.
  const isOpen = performers.some(({ agency, role }) => agency.kind === 'open' || role.kind === 'open');
  return {
    participant,
    waiting,
    offices: [...offices.values()],
    nowhere: [...new Set(nowhere)],
    open: isOpen ? open : [],
    isComplete,
  };
}

export function waitingFor({ process, letters }: ServiceBundle): ReadonlyMap<string, readonly string[]> {
  const waiting = new Map<string, string[]>();
  const wait = (participant: string, what: string): void => {
    waiting.set(participant, [...(waiting.get(participant) ?? []), what]);
  };
  for (const element of Object.values(process.elements))
    if (element.type === 'userTask' && element.participant !== undefined)
      wait(element.participant, `langkah "${element.name ?? element.id}"`);
  for (const { signer, title } of Object.values(letters)) wait(signer, `surat "${title}"`);
  return waiting;
}

function officeOf({ agency, role, scope }: Performer): Office | undefined {
  if (agency.kind !== 'text' || role.kind !== 'text') return undefined;
  return { agency: agency.text, role: role.text, ...(scope?.kind === 'text' ? { scope: scope.text } : {}) };
}

const keyOf = ({ agency, role, scope }: Office): string => [agency, role, scope ?? '*'].join('|');

const isNowhere = ({ agency, role, scope }: Performer): boolean =>
  [agency, role, ...(scope ? [scope] : [])].some(({ kind }) => kind === 'none');

/** Villages by name, other answers as they are kept. */
const caseWords = (facts: Performer['facts'], city: City): string =>
  Object.entries(facts)
    .filter(([name]) => !/_(office|kind|name|district_office)$/.test(name))
    .map(([name, value]) => {
      const village =
        typeof value === 'string' && Object.hasOwn(city.villages, value) ? city.villages[value] : undefined;
      return village ? `${village.kind === 'desa' ? 'Desa' : 'Kelurahan'} ${village.name}` : `${name} ${String(value)}`;
    })
    .join(', ');
