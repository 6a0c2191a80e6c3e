// How much a change means to cases that are already running.
import type { Element } from '../element.js';
import type { ChangeClass } from './difference.js';

type KeysOf<T> = T extends unknown ? keyof T : never;
export type ElementProperty = KeysOf<Element>;

/**
 * Whom a property that differs may hold for. `place`: told as a move. `derived`: says nothing that another part does not
 * say, boundary events by their host and ways in and out by the flows.
 */
export const elementProperties = {
  // What people read, and nothing else.
  name: 'cosmetic',
  documentation: 'cosmetic',
  // What helps an officer along without changing what is decided, by whom, and where it leads.
  priority: 'additive-safe',
  participant: 'binding',
  type: 'binding',
  kind: 'binding',
  loop: 'binding',
  inputs: 'binding',
  outputs: 'binding',
  defaultFlow: 'binding',
  forCompensation: 'binding',
  standardTime: 'binding',
  assignment: 'binding',
  dueDate: 'binding',
  claimRequired: 'binding',
  notBy: 'binding',
  job: 'binding',
  message: 'binding',
  expression: 'binding',
  resultVariable: 'binding',
  decisionId: 'binding',
  calledProcess: 'binding',
  trigger: 'binding',
  interrupting: 'binding',
  result: 'binding',
  attachedTo: 'binding',
  handler: 'binding',
  outcome: 'binding',
  id: 'derived',
  scope: 'place',
  incoming: 'derived',
  outgoing: 'derived',
  boundaryEvents: 'derived',
  starts: 'derived',
} as const satisfies Record<ElementProperty, ChangeClass | 'place' | 'derived'>;

const classes: Readonly<Record<string, string>> = elementProperties;

/** A property nobody classified is binding: that is the safe side. */
export const classOfProperty = (property: string): ChangeClass => {
  const known = Object.hasOwn(classes, property) ? classes[property] : undefined;
  return known === 'cosmetic' || known === 'additive-safe' ? known : 'binding';
};

/** Said by other parts of the drawing, or compared as its place. */
export const isToldElsewhere = (property: string): boolean =>
  Object.hasOwn(classes, property) && (classes[property] === 'place' || classes[property] === 'derived');

/** A reminder beside an activity leaves its way as it was; everything else new or gone changes the way. */
export const classOfAdded = (element: Element): ChangeClass =>
  element.type === 'boundaryEvent' && !element.interrupting ? 'additive-safe' : 'binding';
