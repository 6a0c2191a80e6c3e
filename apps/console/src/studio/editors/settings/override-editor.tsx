import { useOutline } from '../../draft/draft-queries.js';
import { TextAt } from '../../editing/fields.js';
import { PartEditor, useAt } from '../../editing/part-context.js';
import type { EditorProps } from '../editors.js';
import { About } from '../parts/about.js';

/** Changes that a new rule made, and that reach cases under way too. */
export const OverrideEditor = ({ draftId }: EditorProps) => (
  <PartEditor draftId={draftId} part="override">
    <About seen="Warga yang permohonannya sedang berjalan diberi tahu bila aturan baru mengubahnya.">
      Hanya bila hukum berubah: perubahan yang berlaku juga untuk permohonan yang sudah berjalan.
    </About>
    <Override draftId={draftId} />
  </PartEditor>
);

function Override({ draftId }: EditorProps) {
  const outline = useOutline(draftId).data;
  const at = useAt([]);
  if (!outline) return null;
  if (at.value === null && !outline.differences)
    return <p className="quiet">Layanan ini belum pernah terbit, jadi belum ada permohonan yang terkena.</p>;
  if (at.value === null)
    return (
      <p>
        <button
          type="button"
          className="button"
          disabled={at.readOnly}
          onClick={() => at.set({ basis: '', since: '', changes: [] })}
        >
          Nyatakan perubahan karena hukum
        </button>
      </p>
    );
  return (
    <>
      <TextAt path={['basis']} label="Peraturan yang berubah" hint="Nomor, tahun, dan pasalnya." />
      <TextAt path={['since']} label="Berlaku sejak" hint="Tahun-bulan-tanggal, misalnya 2027-01-01" />
      <Changes differences={outline.differences ?? []} />
      {!at.readOnly && (
        <button type="button" className="button" onClick={() => at.set(null)}>
          Hapus pernyataan ini
        </button>
      )}
    </>
  );
}

function Changes({
  differences,
}: {
  readonly differences: readonly { readonly subject: string; readonly sentence: string }[];
}) {
  const at = useAt(['changes']);
  const chosen = Array.isArray(at.value) ? (at.value as readonly string[]) : [];
  const subjects = [...new Set(differences.map(({ subject }) => subject))];
  const gone = chosen.filter((subject) => !subjects.includes(subject));
  const wordsOf = (subject: string): string =>
    differences
      .filter((one) => one.subject === subject)
      .map(({ sentence }) => sentence)
      .join(' ');
  return (
    <fieldset className="field">
      <legend>Yang berubah karena peraturan itu</legend>
      <p className="hint">Dipilih dari perbedaan dengan versi yang sekarang berlaku.</p>
      {subjects.length === 0 && gone.length === 0 && (
        <p className="quiet">Belum ada perbedaan dengan versi yang berlaku.</p>
      )}
      <div className="choices">
        {[...subjects, ...gone].map((subject) => (
          <label className="choice" key={subject}>
            <input
              type="checkbox"
              disabled={at.readOnly}
              checked={chosen.includes(subject)}
              onChange={(event) =>
                at.set(event.target.checked ? [...chosen, subject] : chosen.filter((one) => one !== subject))
              }
            />
            <span>
              {wordsOf(subject) || subject}
              {gone.includes(subject) && <span className="caution"> Tidak berubah lagi.</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
