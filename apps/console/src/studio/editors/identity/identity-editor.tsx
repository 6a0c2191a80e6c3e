import { keyFrom } from '../../editing/free-key.js';
import { SelectAt, TextAt } from '../../editing/fields.js';
import { LinesAt } from '../../editing/lines-at.js';
import { PartEditor, useAt } from '../../editing/part-context.js';
import { useDraft, useStudioCity } from '../../draft/draft-queries.js';
import type { EditorProps } from '../editors.js';
import { About } from '../parts/about.js';
import { agencyGroups } from '../parts/agency-groups.js';

export const IdentityEditor = ({ draftId }: EditorProps) => {
  const city = useStudioCity().data;
  return (
    <PartEditor draftId={draftId} part="identity">
      <About seen="Warga melihat nama dan ringkasannya di daftar layanan dan di hasil pencarian.">
        Siapa pemilik layanan ini dan bagaimana warga menemukannya.
      </About>
      <TextAt
        path={['name']}
        label="Nama layanan"
        hint="Seperti yang disebut warga, misalnya Surat Keterangan Usaha."
      />
      <TextAt
        path={['summary']}
        label="Ringkasan"
        hint="Satu kalimat: apa yang didapat warga, dan untuk apa."
        multiline
      />
      <SelectAt
        path={['owner']}
        label="Instansi pemilik"
        hint="Bertanggung jawab atas layanan ini. Hari dan jam kerjanya menghitung janji waktu."
        groups={agencyGroups(city)}
      />
      <LinesAt
        path={['keywords']}
        title="Kata kunci pencarian"
        item="kata kunci"
        hint="Kata lain yang mungkin diketik warga, misalnya SKU atau izin warung."
      />
      <fieldset className="editor-group">
        <legend>Kode arsitektur SPBE</legend>
        <p className="hint">Dipakai dalam laporan SPBE kota. Warga tidak melihatnya.</p>
        <TextAt path={['architecture', 'rab']} label="Arsitektur proses bisnis (RAB)" />
        <TextAt path={['architecture', 'ral']} label="Arsitektur layanan (RAL)" />
      </fieldset>
      <ServiceId draftId={draftId} />
    </PartEditor>
  );
};

/** Links, cases and statistics of a published service hold on to its id. */
function ServiceId({ draftId }: EditorProps) {
  const origin = useDraft(draftId).data?.origin;
  const at = useAt(['id']);
  const name = useAt(['name']).value;
  const isPublished = origin?.kind === 'version' && origin.serviceId === at.value;
  if (isPublished)
    return (
      <div className="field">
        <p className="fixed">
          <strong>Id layanan</strong> <code>{String(at.value)}</code>
        </p>
        <p className="hint">
          Layanan ini sudah terbit, jadi id-nya tetap: tautan, permohonan, dan statistiknya berpegang pada id itu.
        </p>
      </div>
    );
  return (
    <div className="with-action">
      <TextAt
        path={['id']}
        label="Id layanan"
        hint="Tampil di alamat halaman layanan. Setelah layanan terbit, id tidak dapat diganti."
      />
      {!at.value && typeof name === 'string' && name.trim() !== '' && !at.readOnly && (
        <button type="button" className="button" onClick={() => at.set(keyFrom(name))}>
          Pakai &ldquo;{keyFrom(name)}&rdquo;
        </button>
      )}
    </div>
  );
}
