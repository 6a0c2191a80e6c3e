import type { Element, Mapping } from '@alur/process-model';
import { isActivity } from '@alur/process-model';
import { readMappings } from '../activities/mappings.js';
import type { ReadNode } from '../elements/element-reader.js';

/** What comes out of an event, where the drawing says it; what goes into one is for a job, or what its message carries. */
export function withMappings<E extends Element>(read: ReadNode, event: E): E {
  if (isActivity(event)) return event;
  const { inputs, outputs } = readMappings(read);
  const kept: { readonly outputs?: readonly Mapping[] } = outputs ? { outputs } : {};
  const thrown = 'result' in event && event.result?.kind === 'message' ? event.result : undefined;
  if (inputs && thrown && !thrown.job) return { ...event, ...kept, result: { ...thrown, variables: inputs } };
  if (inputs && !thrown)
    read.findings.ignored(
      'event inputs',
      read.id,
      `Pemetaan masukan pada kejadian "${read.id}" diabaikan: tidak ada yang memakainya. Hapus pemetaannya, atau pindahkan ke tugas sesudahnya.`,
    );
  return { ...event, ...kept };
}
