// What is known of a part on the screen: what was saved, what was typed since, and what a colleague did meanwhile.
import type { DraftPart } from '@alur/contracts';
import type { Json } from '@alur/kernel';
import type { ApiProblem } from '../../api/client.js';
import type { History } from './history.js';
import { changed, historyOf, redone, undone } from './history.js';

export interface PartState {
  readonly tag: string;
  readonly history: History<Json>;
  readonly saving: 'saved' | 'unsaved' | 'saving' | 'refused' | 'conflict';
  readonly problem?: ApiProblem;
  readonly theirs?: DraftPart;
}

export type PartEvent =
  /** Read from the server, at first or because it changed there. */
  | { readonly type: 'read'; readonly part: DraftPart; readonly at: number }
  | { readonly type: 'changed'; readonly next: Json; readonly key: string; readonly at: number }
  | { readonly type: 'undone' | 'redone' | 'saving' | 'mine' }
  | { readonly type: 'saved'; readonly part: DraftPart; readonly sent: Json }
  | { readonly type: 'refused'; readonly problem: ApiProblem }
  | { readonly type: 'theirs'; readonly part: DraftPart }
  | { readonly type: 'taken'; readonly at: number };

export function partReducer(state: PartState | undefined, event: PartEvent): PartState | undefined {
  if (event.type === 'read') return afterRead(state, event);
  if (!state) return state;
  const { problem: _problem, theirs: _theirs, ...clean } = state;
  switch (event.type) {
    case 'changed':
      return edited(state, changed(state.history, event.next, event));
    case 'undone':
      return edited(state, undone(state.history));
    case 'redone':
      return edited(state, redone(state.history));
    case 'saving':
      return { ...clean, saving: 'saving' };
    case 'saved':
      return afterSave(clean, event);
    case 'refused':
      return { ...clean, saving: 'refused', problem: event.problem };
    case 'theirs':
      return { ...clean, saving: 'conflict', theirs: event.part };
    case 'mine':
      return state.theirs ? { ...clean, tag: state.theirs.tag, saving: 'unsaved' } : state;
    case 'taken':
      return state.theirs
        ? {
            ...clean,
            tag: state.theirs.tag,
            history: changed(state.history, state.theirs.value, { at: event.at }),
            saving: 'saved',
          }
        : state;
  }
}

function afterRead(state: PartState | undefined, { part, at }: Extract<PartEvent, { type: 'read' }>): PartState {
  if (!state) return { tag: part.tag, history: historyOf(part.value), saving: 'saved' };
  if (state.tag === part.tag || state.saving !== 'saved') return state;
  return { ...state, tag: part.tag, history: changed(state.history, part.value, { at }) };
}

/** What was typed on meanwhile is saved next; else the part is shown as the server keeps it. */
function afterSave(state: PartState, { part, sent }: Extract<PartEvent, { type: 'saved' }>): PartState {
  if (state.history.value !== sent) return { ...state, tag: part.tag, saving: 'unsaved' };
  const isSame = JSON.stringify(part.value) === JSON.stringify(sent);
  const history = isSame ? state.history : { ...state.history, value: part.value };
  return { ...state, tag: part.tag, saving: 'saved', history };
}

/** While something is being saved, what is typed waits for its end; a conflict stays until it is answered. */
function edited({ problem: _problem, ...state }: PartState, history: History<Json>): PartState {
  if (history.value === state.history.value) return { ...state, history };
  const isWaiting = state.saving === 'saving' || state.saving === 'conflict';
  return { ...state, history, saving: isWaiting ? state.saving : 'unsaved' };
}

export const stateOf = ({ history, saving, problem, theirs }: PartState) => ({
  value: history.value,
  canUndo: history.past.length > 0,
  canRedo: history.future.length > 0,
  saving,
  problem,
  theirs: theirs?.value,
});
