import type { FeelType } from '@alur/expressions';
import { factTypes } from '@alur/forms';
import type { Element } from '@alur/process-model';
import { isActivity } from '@alur/process-model';
import type { ServiceBundle } from '../contract/service.js';
import { applicationFields, taskFields } from '../fields.js';

/** What expressions may read, with types: answers, what follows from them, and what steps of the process write. */
export function namesProvided(
  bundle: Pick<ServiceBundle, 'form' | 'tasks' | 'process'>,
): Readonly<Record<string, FeelType>> {
  const written = Object.values(bundle.process.elements).flatMap(namesWritten);
  return Object.assign(
    Object.fromEntries(written.map((name) => [name, 'any'])),
    ...[...applicationFields(bundle), ...taskFields(bundle)].map((field) => factTypes(field)),
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
