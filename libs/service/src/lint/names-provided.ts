import type { FeelType } from '@alur/expressions';
import { factTypes } from '@alur/forms';
import type { Element } from '@alur/process-model';
import { isActivity } from '@alur/process-model';
import { everyField } from './form-fields.js';
import type { Review } from './review.js';

/** What expressions may read, with types: answers, what follows from them, and what steps of the process write. */
export function namesProvided(review: Review): Readonly<Record<string, FeelType>> {
  const written = Object.values(review.bundle.process.elements).flatMap(namesWritten);
  return Object.assign(
    Object.fromEntries(written.map((name) => [name, 'any'])),
    ...everyField(review).map(({ field }) => factTypes(field)),
  ) as Record<string, FeelType>;
}

/** Results of decisions and scripts, targets of mappings, and what a repeated step sees of its round. */
function namesWritten(element: Element): readonly string[] {
  const own = element.type === 'businessRuleTask' || element.type === 'scriptTask' ? [element.resultVariable] : [];
  const { inputs = [], outputs = [], loop } = isActivity(element) ? element : { outputs: outputsOf(element) };
  const round =
    loop?.kind === 'multiInstance'
      ? [loop.inputElement, loop.outputCollection, ...roundNames]
      : loop
        ? ['loopCounter']
        : [];
  return [...own, ...[...inputs, ...outputs].map(({ target }) => target), ...round].flatMap((name) => name ?? []);
}

const outputsOf = (element: Element) => ('outputs' in element ? element.outputs : undefined) ?? [];

const roundNames = [
  'loopCounter',
  'numberOfInstances',
  'numberOfCompletedInstances',
  'numberOfActiveInstances',
  'numberOfTerminatedInstances',
];
