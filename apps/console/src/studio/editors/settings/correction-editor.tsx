import type { DraftOutline } from '@alur/contracts';
import { useOutline } from '../../draft/draft-queries.js';
import { NumberAt } from '../../editing/fields.js';
import { PartEditor, useAt } from '../../editing/part-context.js';
import type { EditorProps } from '../editors.js';
import { About } from '../parts/about.js';

/** How a request goes back to its applicant, and what stops the clock meanwhile. */
export const CorrectionEditor = ({ draftId }: EditorProps) => {
  const outline = useOutline(draftId).data;
  return (
    <PartEditor draftId={draftId} part="correction">
      <About seen="Warga melihat batas waktunya di permintaan perbaikan.">
        Bagaimana permohonan dikembalikan untuk diperbaiki, dan bagaimana waktunya dihitung.
      </About>
      <NumberAt
        path={['days']}
        label="Waktu warga untuk memperbaiki"
        unit="hari kerja"
        hint="Bila kosong: 5 hari kerja. Setelah itu warga diingatkan, lalu permohonan dihentikan."
      />
      {outline && <Recheck outline={outline} />}
      <Clocks outline={outline} />
    </PartEditor>
  );
};

function Recheck({ outline }: { readonly outline: DraftOutline }) {
  const at = useAt(['recheck']);
  const chosen = Array.isArray(at.value) ? (at.value as readonly string[]) : [];
  const tasks = outline.elements.filter(({ type }) => type === 'userTask');
  const gone = chosen.filter((id) => !tasks.some((task) => task.id === id));
  return (
    <fieldset className="field">
      <legend>Diperiksa lagi setelah perbaikan</legend>
      <p className="hint">
        Langkah yang pemeriksaannya tidak berlaku lagi bila warga mengubah isian yang sudah diperiksa.
      </p>
      <div className="choices">
        {[
          ...tasks.map(({ id, name }) => ({ id, name })),
          ...gone.map((id) => ({ id, name: `${id} (sudah tidak ada)` })),
        ].map(({ id, name }) => (
          <label className="choice" key={id}>
            <input
              type="checkbox"
              disabled={at.readOnly}
              checked={chosen.includes(id)}
              onChange={(event) => {
                const next = event.target.checked ? [...chosen, id] : chosen.filter((one) => one !== id);
                at.set(next.length > 0 ? next : undefined);
              }}
            />
            <span>{name}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** Nothing to set: what the law and the drawing make of the clocks, in words. */
function Clocks({ outline }: { readonly outline: DraftOutline | undefined }) {
  const waits = (outline?.time?.waits ?? []).map((id) => outline?.elements.find((one) => one.id === id)?.name ?? id);
  const timed = outline?.elements.filter(({ standardTime }) => standardTime !== undefined) ?? [];
  return (
    <section className="clocks" aria-labelledby="jam">
      <h3 id="jam">Bagaimana waktu dihitung</h3>
      <ul>
        <li>Janji waktu mulai dihitung saat permohonan diterima, pada hari dan jam kerja instansi pemilik layanan.</li>
        <li>Waktu berhenti selama permohonan menunggu perbaikan dari warga, dan berjalan lagi saat dikirim ulang.</li>
        {waits.length > 0 && (
          <li>Menunggu pihak luar di: {waits.join(', ')}. Atur di Standar pelayanan, jangka waktu.</li>
        )}
        <li>
          {timed.length > 0
            ? `Setiap langkah punya waktu bakunya sendiri: ${timed.map(({ name, standardTime }) => `${name} ${spanWords(standardTime ?? '')}`).join(', ')}.`
            : 'Belum ada langkah yang punya waktu baku. Isi di alur.'}
        </li>
        <li>Hari libur nasional, cuti bersama, dan jam Ramadan mengikuti kalender kota.</li>
      </ul>
    </section>
  );
}

/** `4h` as `4 jam`, `1d` as `1 hari`. */
const spanWords = (span: string): string => {
  const [, amount, unit] = /^(\d+)([dhm])$/.exec(span) ?? [];
  const words = { d: 'hari', h: 'jam', m: 'menit' }[unit ?? ''];
  return amount && words ? `${amount} ${words} kerja` : span;
};
