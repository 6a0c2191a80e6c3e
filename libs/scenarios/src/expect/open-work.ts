// What an instance waits for, in the ids that scenarios speak of.
import type { Play } from '../run/play.js';

export const openTasks = (play: Play): readonly string[] => play.open('user-task').map(({ elementId }) => elementId);

export const openJobs = (play: Play): readonly string[] => play.open('job').map(({ elementId }) => elementId);

/** Behind an event-based gateway each of its events waits. */
export function waitingEvents(play: Play): readonly string[] {
  const { elements, flows } = play.world.compiled.topology;
  return play.open('waiting').flatMap(({ elementId }) => {
    const element = elements.get(elementId);
    if (element?.type !== 'eventBasedGateway') return [elementId];
    return element.outgoing.flatMap((id) => flows.get(id)?.to ?? []);
  });
}

export const openIncidents = (play: Play): readonly string[] => play.open('incident').map(({ elementId }) => elementId);
