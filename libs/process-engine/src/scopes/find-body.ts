import type { AnyActivity } from '@alur/process-model';
import type { LoopProgress, OpenScope } from '../contract/state.js';
import { findOwn } from '../record/find-own.js';
import type { Visit } from '../turn/token.js';
import type { Turn } from '../turn/turn.js';

/** The scope around the rounds of a repeated activity. */
export type RoundsBody = OpenScope & { readonly loop: LoopProgress };

/** The body that a stay is a round of. */
export function findBody(turn: Turn, element: AnyActivity, visit: Visit): RoundsBody | undefined {
  const body = visit.scope === undefined ? undefined : findOwn(turn.state.elements, visit.scope);
  return body?.phase === 'scope' && body.loop && body.elementId === element.id
    ? { ...body, loop: body.loop }
    : undefined;
}
