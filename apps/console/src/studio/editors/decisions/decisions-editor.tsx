import { Link, Route, Routes, useNavigate, useParams } from 'react-router';
import type { Json } from '@alur/kernel';
import { useDraft, useOutline } from '../../draft/draft-queries.js';
import { freeKey } from '../../editing/free-key.js';
import { AddByName } from '../../editing/map-at.js';
import type { EditorProps } from '../editors.js';
import { About } from '../parts/about.js';
import { namesIn, useWriteFile } from '../parts/use-write-file.js';
import { DecisionEditor } from './decision-editor.js';
import { newSheet } from './sheet-edits.js';

/** The decision tables of a service, and each of them. */
export const DecisionsEditor = ({ draftId }: EditorProps) => (
  <Routes>
    <Route index element={<DecisionList draftId={draftId} />} />
    <Route path=":name" element={<OneDecision draftId={draftId} />} />
  </Routes>
);

function OneDecision({ draftId }: EditorProps) {
  const { name = '' } = useParams();
  return <DecisionEditor key={name} draftId={draftId} name={name} />;
}

function DecisionList({ draftId }: EditorProps) {
  const draft = useDraft(draftId).data;
  const outline = useOutline(draftId).data;
  const { write, problem } = useWriteFile(draftId);
  const go = useNavigate();
  const names = namesIn(draft?.tags ?? {}, 'decision:');
  const titles = outline?.titles.decisions ?? {};
  const isOpen = draft?.state === 'draft';
  const asking = (name: string) => outline?.elements.filter(({ decision }) => decision === name) ?? [];
  const begin = async (title: string): Promise<void> => {
    const name = freeKey(title, names);
    if (await write(`decision:${name}`, newSheet(name, title) as unknown as Json))
      await go(`/studio/${draftId}/tabel-keputusan/${name}`);
  };
  return (
    <>
      <About seen="Warga tidak melihat tabelnya, tetapi merasakan keputusannya.">
        Aturan yang menghitung sendiri: kelayakan, tarif, atau jalur mana yang dilalui permohonan.
      </About>
      {problem && <p className="fault">{problem}</p>}
      {names.length === 0 && <p className="quiet">Belum ada tabel keputusan. Banyak layanan tidak memerlukannya.</p>}
      <ul className="files">
        {names.map((name) => (
          <li key={name}>
            <span>
              <Link to={`/studio/${draftId}/tabel-keputusan/${name}`}>{titles[name] ?? name}</Link>
              <span className="quiet">
                {asking(name).length > 0
                  ? `Ditanya di langkah ${asking(name)
                      .map((step) => step.name)
                      .join(', ')}`
                  : 'Belum ditanya oleh langkah mana pun'}
              </span>
            </span>
            {isOpen && asking(name).length === 0 && (
              <button type="button" className="button" onClick={() => void write(`decision:${name}`, null)}>
                Hapus {titles[name] ?? name}
              </button>
            )}
          </li>
        ))}
      </ul>
      {isOpen && <AddByName item="tabel" add={(title) => void begin(title)} />}
    </>
  );
}
