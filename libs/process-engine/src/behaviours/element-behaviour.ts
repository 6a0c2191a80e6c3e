import type { JsonObject } from '@alur/kernel';
import type { Element } from '@alur/process-model';
import type { Visit } from '../turn/token.js';
import type { Turn } from '../turn/turn.js';

/** What an element of one BPMN type does. */
export interface ElementBehaviour<E extends Element> {
  /**
   * A token is at the element and inside the agency that performs it. Possible next: it is completed, it rests
   * (a user task, a job, an event that is waited for, a waiting join) or it becomes an incident.
   */
  activate(element: E, visit: Visit, turn: Turn): void;
  /** The job or compensation it rested for is done. Possible next: it is completed, or it becomes an incident. */
  resume?(element: E, visit: Visit, turn: Turn, data: JsonObject): void;
  /** Whether tokens gather here until there are enough: arriving is then no step of its own and never stops a turn. */
  gathers?(element: E): boolean;
}
