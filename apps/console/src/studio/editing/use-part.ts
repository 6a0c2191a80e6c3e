// A part of a draft while somebody works on it: saved by itself, undone at will, and never written over a colleague's work.
import type { DraftPart, SavedPart } from '@alur/contracts';
import type { Json } from '@alur/kernel';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useReducer, useRef } from 'react';
import { ApiProblem } from '../../api/client.js';
import { askPart, draftKey, partKey, savePart, useDraft, usePartQuery } from '../draft/draft-queries.js';
import { useWhyReadOnly } from '../publish/publish-queries.js';
import type { PartState } from './part-state.js';
import { partReducer, stateOf } from './part-state.js';

const pauseMs = 700;

export interface PartEditing {
  readonly value: Json;
  /** `key` names the place, so that typing on is one step back. */
  change(next: Json, key?: string): void;
  undo(): void;
  redo(): void;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Closed drafts are shown and not changed. */
  readonly readOnly: boolean;
  /** A sentence. */
  readonly whyReadOnly?: string;
  readonly saving: PartState['saving'];
  /** Why it could not be saved. */
  readonly problem: ApiProblem | undefined;
  /** What a colleague wrote meanwhile. */
  readonly theirs: Json | undefined;
  /** Saved over theirs, or theirs taken; what was mine can still be undone to. */
  keepMine(): void;
  takeTheirs(): void;
  /** Tries again what could not be saved. */
  retry(): void;
}

export interface LoadedPart {
  readonly editing: PartEditing | undefined;
  readonly error: Error | null;
}

export function usePart(draftId: string, part: string): LoadedPart {
  const query = usePartQuery(draftId, part);
  const draft = useDraft(draftId).data;
  const whyReadOnly = useWhyReadOnly(draft);
  const client = useQueryClient();
  const [state, dispatch] = useReducer(partReducer, undefined);
  const latest = useRef(state);
  latest.current = state;

  useEffect(() => {
    if (query.data) dispatch({ type: 'read', part: query.data, at: Date.now() });
  }, [query.data]);

  const tagNow = draft?.tags[part];
  const mineTag = state?.tag;
  useEffect(() => {
    if (tagNow === undefined || mineTag === undefined || tagNow === mineTag) return;
    if (latest.current?.saving !== 'saved') return;
    void askPart(draftId, part).then((fresh) => {
      client.setQueryData<DraftPart>(partKey(draftId, part), fresh);
    });
  }, [tagNow, mineTag, draftId, part, client]);

  const save = useCallback(async (): Promise<void> => {
    const mine = latest.current;
    if (!mine || mine.saving === 'saving') return;
    const { value } = mine.history;
    dispatch({ type: 'saving' });
    try {
      const saved = await savePart(draftId, part, { value, tag: mine.tag });
      dispatch({ type: 'saved', part: saved, sent: value });
      tell(client, draftId, saved);
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      dispatch({ type: 'refused', problem: error });
      if (error.code === 'PART_CHANGED') dispatch({ type: 'theirs', part: await askPart(draftId, part) });
    }
  }, [client, draftId, part]);

  const waiting = state?.saving === 'unsaved';
  const value = state?.history.value;
  useEffect(() => {
    if (!waiting) return undefined;
    const timer = setTimeout(() => void save(), pauseMs);
    return () => clearTimeout(timer);
  }, [waiting, value, save]);

  // Leaving the screen must not lose the last words.
  useEffect(
    () => () => {
      if (latest.current?.saving === 'unsaved') void save();
    },
    [save],
  );

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => {
      if (latest.current && latest.current.saving !== 'saved') event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, []);

  if (!state || !draft) return { editing: undefined, error: query.error };
  return {
    error: null,
    editing: {
      ...stateOf(state),
      readOnly: whyReadOnly !== undefined,
      ...(whyReadOnly === undefined ? {} : { whyReadOnly }),
      change: (next, key) => dispatch({ type: 'changed', next, key: key ?? '', at: Date.now() }),
      undo: () => dispatch({ type: 'undone' }),
      redo: () => dispatch({ type: 'redone' }),
      keepMine: () => dispatch({ type: 'mine' }),
      takeTheirs: () => dispatch({ type: 'taken', at: Date.now() }),
      retry: () => void save(),
    },
  };
}

/** Other parts may have changed with this one. */
function tell(client: ReturnType<typeof useQueryClient>, draftId: string, { draft, ...part }: SavedPart): void {
  client.setQueryData(draftKey(draftId), draft);
  client.setQueryData<DraftPart>(partKey(draftId, part.part), part);
  void client.invalidateQueries({
    predicate: ({ queryKey: [studio, kind, id, name], state }) => {
      if (studio !== 'studio' || kind !== 'part' || id !== draftId || name === part.part) return false;
      return (state.data as DraftPart | undefined)?.tag !== draft.tags[String(name)];
    },
  });
}
