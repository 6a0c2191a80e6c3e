// The rehearsal on the screen, for its panels: where it stands, and how to go on.
import type { Rehearsal, ServiceVersion, Step } from '@alur/scenarios';
import type { FormContext } from '@alur/forms';
import { localDate } from '@alur/calendar';
import { formContextOf } from '@alur/service';
import { createContext, useContext } from 'react';
import type { Walk } from './walk.js';

export interface RehearsalScope {
  readonly draftId: string;
  readonly version: ServiceVersion;
  readonly walk: Walk;
  act(step: Step): void;
  goTo(place: Rehearsal): void;
}

const Scope = createContext<RehearsalScope | undefined>(undefined);

export const RehearsalProvider = Scope.Provider;

export function useRehearsal(): RehearsalScope {
  const scope = useContext(Scope);
  if (!scope) throw new Error('Expected to stand inside a rehearsal');
  return scope;
}

/** What forms need to know, on the day the clock of the rehearsal shows. */
export function useFormContext(): FormContext {
  const { version, walk } = useRehearsal();
  return formContextOf(version.city, localDate(version.city.zone, walk.here.now));
}

/** As everywhere: the words of the form first, then those of the drawing. */
export function useTitles(): (element: string) => string {
  const { bundle } = useRehearsal().version;
  return (element) => bundle.tasks[element]?.title ?? (bundle.process.elements[element]?.name || element);
}
