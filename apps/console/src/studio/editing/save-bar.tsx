import { Redo2, Undo2 } from 'lucide-react';
import { Notice } from '../../parts/notice.js';
import type { PartEditing } from './use-part.js';

const words: Readonly<Record<PartEditing['saving'], string>> = {
  saved: 'Tersimpan',
  unsaved: 'Belum tersimpan',
  saving: 'Menyimpan',
  refused: 'Belum tersimpan',
  conflict: 'Belum tersimpan',
};

/** How saving goes, and the way back. */
export function SaveBar({ editing }: { readonly editing: PartEditing }) {
  const { saving, canUndo, canRedo, readOnly, whyReadOnly, undo, redo } = editing;
  if (readOnly) return <Notice kind="info" title={whyReadOnly ?? 'Isinya hanya bisa dibaca.'} />;
  return (
    <>
      <div className="save-bar" role="toolbar" aria-label="Perubahan">
        <button type="button" className="button" disabled={!canUndo} onClick={undo} aria-keyshortcuts="Control+Z">
          <Undo2 size={16} strokeWidth={1.75} aria-hidden="true" /> Urungkan
        </button>
        <button type="button" className="button" disabled={!canRedo} onClick={redo} aria-keyshortcuts="Control+Y">
          <Redo2 size={16} strokeWidth={1.75} aria-hidden="true" /> Ulangi
        </button>
        <span className={`saving saving-${saving}`} role="status">
          {words[saving]}
        </span>
      </div>
      <Trouble editing={editing} />
    </>
  );
}

function Trouble({
  editing: { saving, problem, theirs, keepMine, takeTheirs, retry },
}: {
  readonly editing: PartEditing;
}) {
  if (saving === 'conflict')
    return (
      <Notice kind="bad" title="Rekan Anda mengubah bagian ini saat Anda mengisinya.">
        <p>Perubahan Anda masih ada di layar ini dan belum tersimpan. Pilih yang dipakai.</p>
        {theirs !== undefined && (
          <details>
            <summary>Lihat isi dari rekan Anda</summary>
            <pre className="theirs">{JSON.stringify(theirs, null, 2)}</pre>
          </details>
        )}
        <p className="actions">
          <button type="button" className="button" onClick={takeTheirs}>
            Pakai isi rekan saya
          </button>
          <button type="button" className="button" onClick={keepMine}>
            Pakai isi saya
          </button>
        </p>
      </Notice>
    );
  if (saving === 'refused' && problem)
    return (
      <Notice kind="bad" title={problem.detail}>
        <button type="button" className="button" onClick={retry}>
          Coba simpan lagi
        </button>
      </Notice>
    );
  return null;
}
