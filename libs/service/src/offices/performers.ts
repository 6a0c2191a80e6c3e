// Who a participant is in each case: its agency, role and scope, as far as they can be told before a case is there.
import type { City } from '@alur/city';
import { compileExpression } from '@alur/expressions';
import type { JsonObject } from '@alur/kernel';
import type { Participant, TextValue } from '@alur/process-model';
import { feelOf } from '@alur/process-model';
import type { ServiceBundle } from '../contract/service.js';
import type { Circumstances } from './circumstances.js';
import { circumstancesFor } from './circumstances.js';

/** `open`: it depends on what cannot be tried. `none`: the expression gives no text. */
export type Told =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'open' }
  | { readonly kind: 'none' };

export interface Performer {
  readonly agency: Told;
  readonly role: Told;
  /** Absent where the role is not narrowed. */
  readonly scope?: Told;
  /** What the case says, by name. */
  readonly facts: JsonObject;
}

/** No agency or role depends on the time of day: any instant will do. */
const someInstant = '2026-01-05T01:00:00.000Z';

/** In every case that differs for this participant. An expression that cannot be read gives nobody: it is told elsewhere. */
export function performersOf(
  participant: Participant,
  bundle: ServiceBundle,
  city: City,
): Omit<Circumstances, 'cases'> & { readonly performers: readonly Performer[] } {
  const { agency, role, scope } = participant;
  const names = [agency, role, ...(scope ? [scope] : [])].flatMap(namesIn);
  const { cases, open, isComplete } = circumstancesFor([...new Set(names)], bundle, city);
  const tell = (value: TextValue): ((facts: JsonObject) => Told) => teller(value, open, city.zone);
  const told = { agency: tell(agency), role: tell(role), scope: scope && tell(scope) };
  const performers = cases.map((facts) => ({
    agency: told.agency(facts),
    role: told.role(facts),
    ...(told.scope ? { scope: told.scope(facts) } : {}),
    facts,
  }));
  return { performers, open, isComplete };
}

/** Names that an agency, role or scope is computed from. */
export function namesIn(value: TextValue): readonly string[] {
  const feel = feelOf(value);
  const compiled = feel === undefined ? undefined : compileExpression(feel);
  return compiled?.ok ? compiled.value.names : [];
}

/** Says what a text is in a case; compiled once for many cases. */
export function teller(value: TextValue, open: readonly string[], zone: string): (facts: JsonObject) => Told {
  if ('literal' in value) {
    const told: Told = { kind: 'text', text: value.literal };
    return () => told;
  }
  const compiled = compileExpression(value.feel);
  if (!compiled.ok || compiled.value.names.some((name) => open.includes(name))) return () => ({ kind: 'open' });
  return (facts) => {
    const given = compiled.value.evaluate({ values: facts, at: someInstant, zone });
    return given.ok && typeof given.value === 'string' ? { kind: 'text', text: given.value } : { kind: 'none' };
  };
}
