import type { Element, Mapping } from '@alur/process-model';
import { isActivity } from '@alur/process-model';
import { readMappings } from '../activities/mappings.js';
import type { ReadNode } from '../elements/element-reader.js';

/** What comes out of an event, where the drawing says it; what goes into one has nobody to read it but a job. */
export function withMappings<E extends Element>(read: ReadNode, event: E): E {
  if (isActivity(event)) return event;
  const { inputs, outputs } = readMappings(read);
  if (inputs && !('result' in event && event.result?.kind === 'message' && event.result.job))
    read.findings.ignored(
      'event inputs',
      read.id,
      `Pemetaan masukan pada kejadian "${read.id}" diabaikan: tidak ada yang memakainya. Hapus pemetaannya, atau pindahkan ke tugas sesudahnya.`,
    );
  const kept: { readonly outputs?: readonly Mapping[] } = outputs ? { outputs } : {};
  return { ...event, ...kept };
}
