// A part of a draft while somebody works on it: saved by itself, undone at will, and never written over a colleague's work.
import type { DraftPart, SavedPart } from '@alur/contracts';
import type { Json } from '@alur/kernel';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { ApiProblem } from '../../api/client.js';
import { useMe } from '../../api/queries.js';
import { askPart, draftKey, partKey, savePart, useDraft, usePartQuery } from '../draft/draft-queries.js';
import { useWhyReadOnly } from '../publish/publish-queries.js';
import type { PartState } from './part-state.js';
import { stateOf } from './part-state.js';
import { WorkBench } from './part-work.js';

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

const bench = new WorkBench();

window.addEventListener('beforeunload', (event) => {
  if (bench.isUnsaved) event.preventDefault();
});

export function usePart(draftId: string, part: string): LoadedPart {
  const query = usePartQuery(draftId, part);
  const draft = useDraft(draftId).data;
  const whyReadOnly = useWhyReadOnly(draft);
  const client = useQueryClient();
  const person = useMe().data?.id;
  const work = useMemo(
    () =>
      bench.work([person, draftId, part].join('/'), {
        ask: () => askPart(draftId, part),
        save: (mine) => savePart(draftId, part, mine),
        saved: (saved) => tell(client, draftId, saved),
      }),
    [client, person, draftId, part],
  );
  const state = useSyncExternalStore(work.watch, work.state);

  useEffect(() => {
    if (query.data) work.tell({ type: 'read', part: query.data, at: Date.now() });
  }, [work, query.data]);

  const tagNow = draft?.tags[part];
  const mineTag = state?.tag;
  useEffect(() => {
    if (tagNow === undefined || mineTag === undefined || tagNow === mineTag) return;
    if (work.state()?.saving !== 'saved') return;
    void askPart(draftId, part).then((fresh) => {
      client.setQueryData<DraftPart>(partKey(draftId, part), fresh);
    });
  }, [tagNow, mineTag, draftId, part, client, work]);

  if (!state || !draft) return { editing: undefined, error: query.error };
  return {
    error: null,
    editing: {
      ...stateOf(state),
      readOnly: whyReadOnly !== undefined,
      ...(whyReadOnly === undefined ? {} : { whyReadOnly }),
      change: (next, key) => work.tell({ type: 'changed', next, key: key ?? '', at: Date.now() }),
      undo: () => work.tell({ type: 'undone' }),
      redo: () => work.tell({ type: 'redone' }),
      keepMine: () => work.tell({ type: 'mine' }),
      takeTheirs: () => work.tell({ type: 'taken', at: Date.now() }),
      retry: () => void work.save(),
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
