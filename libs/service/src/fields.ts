// The bundle's fields: the application's come first, a task's belong to its element.
import type { DataClass, Field } from '@alur/forms';
import type { ServiceBundle } from './contract/service.js';

export const applicationFields = (bundle: Pick<ServiceBundle, 'form'>): readonly Field[] =>
  bundle.form.pages.flatMap((page) => page.fields);

export const taskFields = (bundle: Pick<ServiceBundle, 'tasks'>): readonly Field[] =>
  Object.values(bundle.tasks).flatMap((task) => task.fields);

/** How personal a named value is; undefined for a name that is no field. */
export const dataClassOf = (bundle: ServiceBundle, fieldId: string): DataClass | undefined =>
  [...applicationFields(bundle), ...taskFields(bundle)].find((field) => field.id === fieldId)?.class;

/**
 * Ids of the fields a participant may see of a case: those it is named in `sees`, or every one; and always what it fills in
 * itself. Empty for a participant the bundle does not have.
 */
export function fieldsSeenBy(bundle: ServiceBundle, participantId: string): ReadonlySet<string> {
  const participant = Object.hasOwn(bundle.participants, participantId)
    ? bundle.participants[participantId]
    : undefined;
  if (!participant) return new Set();
  const own = Object.values(bundle.tasks).filter((task) => performerOf(bundle, task.element) === participantId);
  const seen =
    participant.sees === 'all'
      ? [...applicationFields(bundle), ...taskFields(bundle)].map((field) => field.id)
      : participant.sees;
  return new Set([...seen, ...own.flatMap((task) => task.fields.map((field) => field.id))]);
}

function performerOf(bundle: ServiceBundle, elementId: string): string | undefined {
  const element = Object.hasOwn(bundle.process.elements, elementId) ? bundle.process.elements[elementId] : undefined;
  return element?.type === 'userTask' ? element.participant : undefined;
}
