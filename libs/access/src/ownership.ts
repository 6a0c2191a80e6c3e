import type { CitizenActor } from './holding.js';

/** What somebody writes or filed is theirs; for everybody else it looks as if it did not exist. */
export const isTheirs = (citizen: CitizenActor | undefined, owner: string): boolean => citizen?.id === owner;
