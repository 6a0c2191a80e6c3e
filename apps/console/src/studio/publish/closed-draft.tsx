import type { DraftView } from '@alur/contracts';
import type { ReactNode } from 'react';
import { Notice } from '../../parts/notice.js';
import { useDraftPermissions } from './publish-queries.js';

/** An editor of a draft that may not be changed, by its state or by whoever looks: everything is read, nothing is typed. */
export function MaybeClosed({ draft, children }: { readonly draft: DraftView; readonly children: ReactNode }) {
  const may = useDraftPermissions(draft);
  if (!may) return null;
  const why = whyClosed(draft, may.write.allowed ? undefined : may.write.reason);
  if (why === undefined) return children;
  return (
    <>
      <Notice kind="info" title={why} />
      <fieldset className="closed-draft" disabled>
        <legend className="unseen">Hanya untuk dibaca</legend>
        {children}
      </fieldset>
    </>
  );
}

function whyClosed({ state }: DraftView, refusal: string | undefined): string | undefined {
  if (state === 'in-review') return 'Rancangan ini sedang diperiksa, jadi tidak dapat diubah.';
  if (state === 'published') return 'Rancangan ini sudah diterbitkan, jadi tidak dapat diubah.';
  if (state === 'discarded') return 'Rancangan ini sudah dibuang, jadi tidak dapat diubah.';
  return refusal;
}
