// The work of a service from the first step to the last: one model, shown as a table or as a diagram.
import { Suspense, lazy } from 'react';
import { Link, useSearchParams } from 'react-router';
import { Loading } from '../../parts/loading.js';
import type { EditorProps } from '../editors/editors.js';
import { useJudgement } from '../draft/draft-queries.js';
import { useWantedPlace } from '../editing/wanted-place.js';
import { TableEditor } from './table/table-editor.js';
import './process.css';

/** The modeller is large, and only here is it needed. */
const DiagramEditor = lazy(async () => ({ default: (await import('./diagram/diagram-editor.js')).DiagramEditor }));

/** The same step stays chosen whichever way it is looked at. */
export function ProcessEditor({ draftId }: EditorProps) {
  const [search, setSearch] = useSearchParams();
  const isDiagram = search.get('tampilan') === 'diagram';
  const wanted = useWantedElement(draftId);
  const selected = search.get('langkah') ?? wanted;
  const select = (id: string | undefined): void =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before);
        if (id === undefined) after.delete('langkah');
        else after.set('langkah', id);
        return after;
      },
      { replace: true },
    );
  const address = (view: 'tabel' | 'diagram'): string => {
    const to = new URLSearchParams(search);
    to.set('tampilan', view);
    return `?${to.toString()}`;
  };
  return (
    <div className="process">
      <nav className="process-views" aria-label="Tampilan alur kerja">
        <Link to={address('tabel')} aria-current={isDiagram ? undefined : 'true'}>
          Tabel
        </Link>
        <Link to={address('diagram')} aria-current={isDiagram ? 'true' : undefined}>
          Diagram
        </Link>
      </nav>
      {isDiagram ? (
        <Suspense fallback={<Loading what="diagram" />}>
          <DiagramEditor draftId={draftId} selected={selected} onSelect={select} />
        </Suspense>
      ) : (
        <TableEditor draftId={draftId} selected={selected} onSelect={select} />
      )}
    </div>
  );
}

/** Of the finding that led here: the element, or where the flow begins. */
function useWantedElement(draftId: string): string | undefined {
  const place = useWantedPlace();
  const process = useJudgement(draftId).data?.bundle?.process;
  if (place?.part !== 'table') return undefined;
  const [kind, id = ''] = place.path;
  return kind === 'flows' ? process?.flows[id]?.from : id;
}
