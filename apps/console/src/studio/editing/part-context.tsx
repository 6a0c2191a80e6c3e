// The part an editor works on, for its fields: each knows only its path.
import type { PlacedFinding } from '@alur/contracts';
import { createContext, useContext, useId } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { Loading } from '../../parts/loading.js';
import { Notice } from '../../parts/notice.js';
import { useJudgement } from '../draft/draft-queries.js';
import type { Path } from './at-path.js';
import { isSamePath, startsWith, valueAt, withValueAt } from './at-path.js';
import { SaveBar } from './save-bar.js';
import type { PartEditing } from './use-part.js';
import { usePart } from './use-part.js';

export interface PartScope {
  readonly draftId: string;
  readonly part: string;
  readonly editing: PartEditing;
  readonly findings: readonly PlacedFinding[];
}

const Scope = createContext<PartScope | undefined>(undefined);

/** For what is edited in the same way and kept in another. */
export const PartScopeProvider = Scope.Provider;

/** Loads the part, saves it, and shows how that goes. Its fields stand inside. */
export function PartEditor({
  draftId,
  part,
  children,
}: {
  readonly draftId: string;
  readonly part: string;
  readonly children: ReactNode;
}) {
  const { editing, error } = usePart(draftId, part);
  const judgement = useJudgement(draftId).data;
  if (error) return <Notice kind="bad" title={error.message} />;
  if (!editing) return <Loading what="rancangan" />;
  const findings = judgement?.findings.filter(({ place }) => place?.part === part) ?? [];
  return (
    <Scope.Provider value={{ draftId, part, editing, findings }}>
      <div onKeyDown={(event) => onUndoKey(event, editing)}>
        <SaveBar editing={editing} />
        {children}
      </div>
    </Scope.Provider>
  );
}

/** The browser's own undo knows nothing of a value that React writes. */
export function onUndoKey(event: KeyboardEvent, { undo, redo }: Pick<PartEditing, 'undo' | 'redo'>): void {
  if (!event.ctrlKey && !event.metaKey) return;
  const key = event.key.toLowerCase();
  if (key !== 'z' && key !== 'y') return;
  event.preventDefault();
  if (key === 'y' || event.shiftKey) redo();
  else undo();
}

export function usePartScope(): PartScope {
  const scope = useContext(Scope);
  if (!scope) throw new Error('Expected to stand inside a PartEditor');
  return scope;
}

export interface PlacedValue {
  readonly value: unknown;
  /** `undefined` takes it away. */
  set(next: unknown): void;
  readonly readOnly: boolean;
  /** Of exactly this place. */
  readonly findings: readonly PlacedFinding[];
  /** For ids of labels and messages. */
  readonly id: string;
}

/** What lies at a path of the part. */
export function useAt(path: Path): PlacedValue {
  const { editing, findings } = usePartScope();
  const id = useId();
  return {
    id,
    value: valueAt(editing.value, path),
    readOnly: editing.readOnly,
    findings: findings.filter(({ place }) => place && isSamePath(place.path, path)),
    set: (next) => editing.change(withValueAt(editing.value, path, next), path.join('/')),
  };
}

/** Everything found at a path or inside it. */
export function useFindingsInside(path: Path): readonly PlacedFinding[] {
  return usePartScope().findings.filter(({ place }) => place && startsWith(place.path, path));
}
