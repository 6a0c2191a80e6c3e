import { Loading } from '../../parts/loading.js';
import { useDraft } from '../draft/draft-queries.js';
import { Differences } from './differences.js';
import { Gate } from './gate.js';
import { DraftHistory } from './history.js';
import { NextStep } from './next-step.js';
import './publish.css';

/** What a draft would change, what the gate says of it, what may be done with it, and what was. */
export function PublishScreen({ draftId }: { readonly draftId: string }) {
  const draft = useDraft(draftId);
  if (!draft.data) return <Loading what="rancangan" />;
  return (
    <div className="publish">
      <section aria-labelledby="perbedaan">
        <h3 id="perbedaan">Yang berubah bagi warga dan petugas</h3>
        <Differences draftId={draftId} begunWith={draft.data.origin.kind === 'version'} />
      </section>
      <section aria-labelledby="pemeriksaan">
        <h3 id="pemeriksaan">Hasil pemeriksaan</h3>
        <Gate draftId={draftId} />
      </section>
      <section aria-labelledby="langkah-berikutnya">
        <h3 id="langkah-berikutnya">Langkah berikutnya</h3>
        <NextStep draft={draft.data} />
      </section>
      <section aria-labelledby="riwayat">
        <h3 id="riwayat">Riwayat rancangan</h3>
        <DraftHistory draftId={draftId} />
      </section>
    </div>
  );
}
