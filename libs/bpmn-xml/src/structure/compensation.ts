import { isActivity } from '@alur/process-model';
import type { Element } from '@alur/process-model';
import type { Draft } from './draft.js';

/** A compensation names an activity of this process, and each handler undoes one activity. */
export function checkCompensation({ elements, element, refuse }: Draft): void {
  for (const event of elements) {
    const undone = undoneBy(event);
    const activity = undone === undefined ? undefined : element(undone);
    if (undone !== undefined && (!activity || !isActivity(activity)))
      refuse(
        event.id,
        `"${event.id}" membatalkan "${undone}" yang bukan tugas dalam proses ini. Pilih tugas di proses yang sama.`,
      );
  }
  const handled = new Map<string, string>();
  for (const event of elements) {
    if (event.type !== 'boundaryEvent' || event.handler === undefined) continue;
    const other = handled.get(event.handler);
    handled.set(event.handler, event.id);
    if (other !== undefined)
      refuse(
        event.id,
        `"${event.id}" dan "${other}" memakai tugas pembatal yang sama, "${event.handler}". Buat tugas pembatal sendiri untuk masing-masing.`,
      );
  }
}

function undoneBy(event: Element): string | undefined {
  if (event.type !== 'intermediateThrowEvent' && event.type !== 'endEvent') return undefined;
  return event.result?.kind === 'compensation' ? event.result.activity : undefined;
}
