import type { Compensable, InstanceState, LoopProgress, OpenScope } from '../contract/state.js';
import { present } from '../record/present.js';
import type { Folds } from './fold.js';
import { placeElement, removeElement, restingAt } from './records.js';

export const scopeEvents: Folds<'ScopeOpened' | 'ScopeClosed' | 'RoundStarted' | 'RoundCompleted'> = {
  ScopeOpened: (state, event) =>
    placeElement(state, { phase: 'scope', ...restingAt(event), ...present({ loop: event.loop }) }),
  ScopeClosed: (state, { key }) => {
    const scope = state.elements[key];
    if (scope?.phase !== 'scope') return state;
    return { ...removeElement(state, key), compensations: state.compensations.map((one) => handedOut(one, scope)) };
  },
  RoundStarted: (state, { key }) =>
    changeLoop(state, key, ({ started, items, ...loop }) => ({
      ...loop,
      started: started + 1,
      ...present({ items: items?.slice(1) }),
    })),
  RoundCompleted: (state, { key, round, output }) =>
    changeLoop(state, key, ({ completed, outputs, ...loop }) => ({
      ...loop,
      completed: completed + 1,
      ...present({ outputs: outputs?.map((known, place) => (place === round - 1 ? (output ?? null) : known)) }),
    })),
};

/** What was completed in a scope can still be undone from the scope around it. */
function handedOut(activity: Compensable, scope: OpenScope): Compensable {
  if (activity.scope !== scope.key) return activity;
  const { scope: _closed, within = [], ...rest } = activity;
  // The body around rounds is no place in the drawing.
  const path = scope.loop ? within : [scope.elementId, ...within];
  return { ...rest, ...present({ scope: scope.scope }), ...(path.length > 0 ? { within: path } : {}) };
}

function changeLoop(state: InstanceState, key: string, change: (loop: LoopProgress) => LoopProgress): InstanceState {
  const body = state.elements[key];
  if (body?.phase !== 'scope' || !body.loop) return state;
  return placeElement(state, { ...body, loop: change(body.loop) });
}
