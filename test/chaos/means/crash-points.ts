// The named places at which a process may die. Those of `seams.mjs`, by who comes by: the spec holds both lists together.
import points from './points.json';

export type PointName = string;

export const pointsOf = (app: 'gateway' | 'worker'): readonly PointName[] => points[app];

/** Passed only by some services, or when something else is wrong as well. */
export const inTrouble: readonly PointName[] = points.inTrouble;
