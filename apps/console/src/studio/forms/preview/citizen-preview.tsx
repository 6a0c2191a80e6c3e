import { ExternalLink, RotateCcw } from 'lucide-react';
import { useId, useState } from 'react';
import { useDraft } from '../../draft/draft-queries.js';

interface CitizenPreviewProps {
  readonly draftId: string;
  /** The page that is being worked on. */
  readonly pageId: string | undefined;
}

/** What citizens will see, by the very pages they will see it on; a new saving shows them anew. */
export function CitizenPreview({ draftId, pageId }: CitizenPreviewProps) {
  const saved = useDraft(draftId).data?.tags['pages'];
  const [stage, setStage] = useState<'page' | 'check' | 'sent'>('page');
  const [round, again] = useState(0);
  const id = useId();
  const root = `/studio-pratinjau/${encodeURIComponent(draftId)}`;
  const page = pageId === undefined ? root : `${root}/isi/${encodeURIComponent(pageId)}`;
  const address = { page, check: `${root}/periksa`, sent: `${root}/terkirim` }[stage];
  const show = (next: typeof stage): void => {
    setStage(next);
    again((count) => count + 1);
  };
  return (
    <section className="preview" aria-labelledby={id}>
      <h3 id={id}>Di ponsel pemohon</h3>
      <div className="preview-tools">
        {stages.map(([key, words]) => (
          <button type="button" className="filter" key={key} aria-pressed={stage === key} onClick={() => show(key)}>
            {words}
          </button>
        ))}
        <button
          type="button"
          className="tool"
          aria-label="Muat ulang pratinjau"
          title="Muat ulang pratinjau"
          onClick={() => show(stage)}
        >
          <RotateCcw size={16} strokeWidth={1.75} aria-hidden="true" />
        </button>
        <a
          className="tool"
          href={address}
          target="_blank"
          rel="noreferrer"
          aria-label="Buka pratinjau di tab baru"
          title="Buka pratinjau di tab baru"
        >
          <ExternalLink size={16} strokeWidth={1.75} aria-hidden="true" />
        </a>
      </div>
      <iframe
        className="phone"
        key={`${address} ${saved ?? ''} ${String(round)}`}
        src={address}
        title="Pratinjau halaman pemohon"
        width={360}
        height={720}
      />
      <p className="hint">
        Isiannya contoh. Yang Anda ketik diperiksa seperti isian pemohon, tidak dikirim dan tidak disimpan. Data pribadi
        kembali menjadi contoh di halaman berikutnya.
      </p>
    </section>
  );
}

const stages = [
  ['page', 'Halaman ini'],
  ['check', 'Periksa'],
  ['sent', 'Terkirim'],
] as const;
