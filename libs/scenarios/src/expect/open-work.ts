// What an instance waits for, in the ids that scenarios speak of.
import type { CompiledProcess, Waiting } from '@alur/process-engine';
import type { Play } from '../run/play.js';

export const openTasks = (play: Play): readonly string[] => play.open('user-task').map(({ elementId }) => elementId);

export const openJobs = (play: Play): readonly string[] => play.open('job').map(({ elementId }) => elementId);

export const waitingEvents = (play: Play): readonly string[] => waitingAt(play.open('waiting'), play.world.compiled);

/** Behind an event-based gateway each of its events waits. */
export function waitingAt(waiting: readonly Waiting[], { topology }: CompiledProcess): readonly string[] {
  const { elements, flows } = topology;
  return waiting.flatMap(({ elementId }) => {
    const element = elements.get(elementId);
    if (element?.type !== 'eventBasedGateway') return [elementId];
    return element.outgoing.flatMap((id) => flows.get(id)?.to ?? []);
  });
}

export const openIncidents = (play: Play): readonly string[] => play.open('incident').map(({ elementId }) => elementId);
