import type { WrittenField } from '../fields/field-kinds.js';

/** What an officer fills in, as it is being written. */
export interface WrittenTask {
  readonly title?: string;
  readonly help?: string;
  readonly action?: string;
  readonly fields?: readonly WrittenField[];
}

export type WrittenTasks = Readonly<Record<string, WrittenTask>>;

export const tasksIn = (value: unknown): WrittenTasks =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as WrittenTasks) : {};
