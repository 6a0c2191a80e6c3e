import { Link, Route, Routes, useNavigate, useParams } from 'react-router';
import { askPart, useDraft, useOutline } from '../../draft/draft-queries.js';
import { AddByName } from '../../editing/map-at.js';
import { freeKey } from '../../editing/free-key.js';
import type { EditorProps } from '../editors.js';
import { About } from '../parts/about.js';
import { namesIn, useWriteFile } from '../parts/use-write-file.js';
import { LetterEditor } from './letter-editor.js';

/** The letters of a service, and each of them. */
export const LettersEditor = ({ draftId }: EditorProps) => (
  <Routes>
    <Route index element={<LetterList draftId={draftId} />} />
    <Route path=":name" element={<OneLetter draftId={draftId} />} />
  </Routes>
);

function OneLetter({ draftId }: EditorProps) {
  const { name = '' } = useParams();
  return <LetterEditor key={name} draftId={draftId} name={name} />;
}

function LetterList({ draftId }: EditorProps) {
  const tags = useDraft(draftId).data?.tags ?? {};
  const outline = useOutline(draftId).data;
  const { write, problem } = useWriteFile(draftId);
  const go = useNavigate();
  const names = namesIn(tags, 'letter:');
  const titles = outline?.titles.letters ?? {};
  const isOpen = useDraft(draftId).data?.state === 'draft';
  const issuing = (name: string): string => {
    const steps = outline?.elements.filter(({ letter }) => letter === name).map((step) => step.name) ?? [];
    return steps.length > 0 ? `Diterbitkan di langkah ${steps.join(', ')}` : 'Belum diterbitkan oleh langkah mana pun';
  };
  const begin = async (title: string, from?: string): Promise<void> => {
    const name = freeKey(title, names);
    const copied = from === undefined ? undefined : (await askPart(draftId, `letter:${from}`)).value;
    const value = copied ?? { front: { title, series: '', signer: '' }, body: '' };
    if (await write(`letter:${name}`, value)) await go(`/studio/${draftId}/surat/${name}`);
  };
  return (
    <>
      <About seen="Warga mengunduh surat ini setelah terbit; kode QR-nya dapat diperiksa siapa pun.">
        Surat yang diterbitkan layanan ini: surat keterangan, izin, atau penolakan.
      </About>
      {problem && <p className="fault">{problem}</p>}
      {names.length === 0 && <p className="quiet">Belum ada surat.</p>}
      <ul className="files">
        {names.map((name) => (
          <li key={name}>
            <span>
              <Link to={`/studio/${draftId}/surat/${name}`}>{titles[name] ?? name}</Link>
              <span className="quiet">{issuing(name)}</span>
            </span>
            {isOpen && (
              <span className="actions">
                <button type="button" className="button" onClick={() => void begin(`${name} salinan`, name)}>
                  Salin {titles[name] ?? name}
                </button>
                <button
                  type="button"
                  className="button"
                  disabled={outline?.elements.some(({ letter }) => letter === name)}
                  onClick={() => void write(`letter:${name}`, null)}
                >
                  Hapus {titles[name] ?? name}
                </button>
              </span>
            )}
          </li>
        ))}
      </ul>
      {isOpen && names.some((name) => outline?.elements.some(({ letter }) => letter === name)) && (
        <p className="hint">Surat yang diterbitkan sebuah langkah tidak dapat dihapus. Ubah dulu langkahnya di alur.</p>
      )}
      {isOpen && <AddByName item="surat" add={(title) => void begin(title)} />}
    </>
  );
}
