import type { DraftOutline } from '@alur/contracts';
import { useOutline, usePartQuery } from '../../draft/draft-queries.js';
import { valueAt } from '../../editing/at-path.js';
import { TextAt } from '../../editing/fields.js';
import { PartEditor, useAt } from '../../editing/part-context.js';
import type { EditorProps } from '../editors.js';
import { About } from '../parts/about.js';
import { BatonPreview } from './baton-preview.js';
import { Outcomes } from './outcomes.js';

/** What the public reads while a case is under way, and when it is over. */
export const WordsEditor = ({ draftId }: EditorProps) => {
  const outline = useOutline(draftId).data;
  return (
    <>
      <PartEditor draftId={draftId} part="steps">
        <About seen="Tampil di garis estafet dan kalimat keadaan pada halaman pelacakan, bukti cetak, dan pesan.">
          Kata-kata untuk warga di setiap langkah: apa yang sedang dikerjakan, tanpa istilah kantor.
        </About>
        {outline && <Steps draftId={draftId} outline={outline} />}
      </PartEditor>
      <h3 className="part-title">Jawaban akhir</h3>
      <PartEditor draftId={draftId} part="outcomes">
        <About seen="Tampil di puncak halaman permohonan dan dalam pesan saat permohonan selesai.">
          Bagaimana permohonan bisa berakhir, dan apa yang dibaca warga saat itu.
        </About>
        {outline && <Outcomes outline={outline} />}
      </PartEditor>
    </>
  );
};

function Steps({ draftId, outline }: { readonly draftId: string; readonly outline: DraftOutline }) {
  const at = useAt([]);
  const participants = usePartQuery(draftId, 'participants').data?.value;
  const shown = outline.elements.filter(({ isShown }) => isShown);
  const words = (at.value ?? {}) as Readonly<Record<string, unknown>>;
  const gone = Object.keys(words).filter((id) => !outline.elements.some((element) => element.id === id));
  const performerOf = (id: string | undefined): string => {
    const name = id === undefined ? undefined : valueAt(participants, [id, 'name']);
    return typeof name === 'string' ? name : (id ?? 'Sistem');
  };
  if (shown.length === 0) return <p className="quiet">Gambar alurnya dulu; setiap langkah lalu muncul di sini.</p>;
  return (
    <div className="words">
      <ol className="words-list">
        {shown.map(({ id, name, participant }) => (
          <li key={id}>
            <TextAt
              path={[id]}
              label={name}
              hint={participant === undefined ? 'Dikerjakan sistem' : performerOf(participant)}
            />
          </li>
        ))}
      </ol>
      <BatonPreview
        steps={shown.map(({ id, name, participant }) => ({
          id,
          performer: performerOf(participant),
          words: typeof words[id] === 'string' && words[id] !== '' ? words[id] : name,
        }))}
      />
      {gone.length > 0 && (
        <div className="kept">
          <p>Kata-kata ini untuk langkah yang sudah tidak ada di alur:</p>
          <ul>
            {gone.map((id) => (
              <li key={id}>
                {String(words[id])}{' '}
                <button
                  type="button"
                  className="button"
                  disabled={at.readOnly}
                  onClick={() => at.set(Object.fromEntries(Object.entries(words).filter(([key]) => key !== id)))}
                >
                  Hapus kata-kata &ldquo;{String(words[id])}&rdquo;
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
