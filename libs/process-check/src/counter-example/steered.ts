/**
 * A step is played with the data that make the process go where the run goes. Which gateways it comes to shows when it is
 * played: each time one of them chooses otherwise, what it should have chosen is one more wish, and the step is tried again.
 */
import type { JsonObject, Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import type { Element } from '@alur/process-model';
import { isActivity } from '@alur/process-model';
import type { Rehearsal } from '@alur/scenarios';
import type { RunStep } from '../soundness/contract.js';
import type { Deviation } from './agree.js';
import { agreementOf } from './agree.js';
import type { NoteKind } from './contract.js';
import type { Drawn } from './drawn.js';
import type { Effort } from './effort.js';
import { dataNeededBy } from './needs.js';
import { occurrencesIn } from './occurrences.js';
import { conditionOf } from './options.js';
import type { Wish } from './steer.js';
import type { Wanted } from './supply.js';
import { wishesFor } from './wishes.js';

export interface Place {
  readonly rehearsal: Rehearsal;
  /** What of the run is still to come. */
  readonly remaining: readonly RunStep[];
}

export interface Failure {
  readonly kind: NoteKind;
  /** Where. */
  readonly element: string;
  /** What the step could not make come true. */
  readonly unmet?: readonly Wish[];
}

export interface Attempt {
  readonly element: string;
  readonly remaining: readonly RunStep[];
  readonly wishes: readonly Wish[];
  /** Values there are already. */
  readonly given: JsonObject;
  readonly drawn: Drawn;
  /** What the step brings to make the wishes come true. */
  find(wanted: Wanted): JsonObject | undefined;
  /** Nothing more is wanted, also where it went another way after all. */
  isEnough(place: Place): boolean;
  readonly effort: Effort;
  /** Plays it with data; nothing where it is refused. */
  play(data: JsonObject): Rehearsal | undefined;
}

/** Gateways on the way of one step; more come only from going round. */
const ROUND_LIMIT = 24;

export function steered(attempt: Attempt): Result<Place, Failure> {
  let wishes = attempt.wishes;
  let fixed: JsonObject = {};
  let { element } = attempt;
  for (let round = 0; round < ROUND_LIMIT; round += 1) {
    const data = attempt.find({ wishes, fixed });
    if (!data) break;
    const rehearsal = attempt.effort.play(() => attempt.play(data));
    if (!rehearsal) return err({ kind: 'OTHER_ORDER', element: attempt.element });
    const { remaining, deviation } = agreementOf(
      occurrencesIn(rehearsal.events, attempt.drawn),
      attempt.remaining,
      attempt.drawn,
    );
    if (!deviation || attempt.isEnough({ rehearsal, remaining })) return ok({ rehearsal, remaining });
    const asked = askedBy(deviation, { ...attempt, given: { ...attempt.given, ...data, ...fixed } });
    if ('kind' in asked) return err(asked);
    const more = asked.wishes.filter(
      (wish) => !wishes.some((one) => one.text === wish.text && one.holds === wish.holds),
    );
    const isNew = more.length > 0 || Object.keys(asked.fixed).some((name) => !Object.hasOwn(fixed, name));
    if (!isNew) {
      const kind = deviation.kind === 'incident' ? 'CANNOT_OPEN' : 'NOT_STEERABLE';
      return err({ kind, element: deviation.element.id, unmet: wishes });
    }
    element = deviation.element.id;
    wishes = [...wishes, ...more];
    fixed = { ...fixed, ...asked.fixed };
  }
  return err({ kind: 'NOT_STEERABLE', element, unmet: wishes });
}

function askedBy(deviation: Deviation, { drawn, given }: Attempt): Wanted | Failure {
  const { element } = deviation;
  switch (deviation.kind) {
    case 'choice': {
      if (element.type === 'eventBasedGateway') return { kind: 'EARLIER_EVENT', element: element.id };
      const wishes = wishesFor(element, deviation.wanted, drawn);
      return wishes ? { wishes, fixed: {} } : { kind: 'NOT_STEERABLE', element: element.id };
    }
    case 'event': {
      const condition = conditionOf(element);
      if (condition !== undefined) return { wishes: [{ text: condition, holds: false }], fixed: {} };
      return { kind: 'EARLIER_EVENT', element: element.id };
    }
    case 'incident': {
      if (deviation.code === 'PROCESS_NOT_FOUND') return { kind: 'CALLED_UNKNOWN', element: element.id };
      const needed = neededAround(element, drawn)
        .map((one) => dataNeededBy(one, given))
        .reduce<JsonObject>((all, data) => ({ ...all, ...data }), {});
      return { wishes: [], fixed: needed };
    }
  }
}

/** What opens together with the element. */
function neededAround(element: Element, { elements, flows }: Drawn): readonly Element[] {
  const edge = isActivity(element) ? element.boundaryEvents : [];
  const awaited = element.type === 'eventBasedGateway' ? element.outgoing.map((id) => flows.get(id)?.to ?? '') : [];
  const inside = [...elements.values()].filter(
    (one) =>
      one.type === 'startEvent' && one.trigger !== undefined && elements.get(one.scope ?? '')?.scope === element.id,
  );
  return [element, ...inside, ...[...edge, ...awaited].flatMap((id) => elements.get(id) ?? [])];
}
