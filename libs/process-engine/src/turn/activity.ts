import type { Element, ElementId } from '@alur/process-model';

/** Elements that somebody performs and that may carry boundary events. */
export type Activity = Extract<Element, { readonly boundaryEvents: readonly ElementId[] }>;

export const isActivity = (element: Element): element is Activity => 'boundaryEvents' in element;
