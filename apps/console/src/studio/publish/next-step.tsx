import type { DraftView } from '@alur/contracts';
import { formatDateTime } from '@alur/forms';
import { Link } from 'react-router';
import { ask } from '../../api/client.js';
import { useCity } from '../../api/queries.js';
import { Notice } from '../../parts/notice.js';
import { draftPath } from '../draft/draft-queries.js';
import { Approve } from './approve.js';
import { HandIn } from './hand-in.js';
import { useDraftPermissions } from './publish-queries.js';
import { useAct } from './use-act.js';

/** What the one who looks may do with the draft in its state, or why not. */
export function NextStep({ draft }: { readonly draft: DraftView }) {
  const may = useDraftPermissions(draft);
  if (!may) return null;
  const { id, name, state } = draft;
  if (state === 'published')
    return (
      <Notice kind="good" title="Rancangan ini sudah diterbitkan.">
        <p>
          Lihat versi-versinya di <Link to="/studio/layanan">Layanan</Link>.
        </p>
      </Notice>
    );
  if (state === 'discarded') return <Notice kind="info" title="Rancangan ini sudah dibuang." />;
  if (state === 'draft')
    return may.write.allowed ? (
      <HandIn draftId={id} name={name} />
    ) : (
      <p>Rancangan ini masih ditulis. Anda dapat menyetujuinya setelah diserahkan untuk diperiksa.</p>
    );
  return (
    <>
      <HandedIn draft={draft} />
      {may.review.allowed ? <Approve draftId={id} name={name} /> : <p>{may.review.reason}</p>}
      {may.write.allowed && <TakeBack draftId={id} />}
    </>
  );
}

function HandedIn({ draft: { handedIn } }: { readonly draft: DraftView }) {
  const city = useCity();
  if (!handedIn || !city.data) return null;
  return (
    <div className="handed-in">
      <p>Diserahkan untuk diperiksa {formatDateTime(handedIn.at, city.data.zone)}.</p>
      {handedIn.note !== undefined && <blockquote>{handedIn.note}</blockquote>}
    </div>
  );
}

function TakeBack({ draftId }: { readonly draftId: string }) {
  const { act, isBusy, problem } = useAct();
  const takeBack = () => act(() => ask(`${draftPath(draftId)}/take-back`, { method: 'POST', body: {} }));
  return (
    <div className="take-back">
      {problem && <Notice kind="bad" title={problem} />}
      <button type="button" className="button" disabled={isBusy} onClick={() => void takeBack()}>
        Tarik kembali untuk ditulis lagi
      </button>
    </div>
  );
}
