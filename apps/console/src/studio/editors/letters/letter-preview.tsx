import type { LetterPreview as Preview } from '@alur/contracts';
import { useEffect, useState } from 'react';
import { ApiProblem, ask } from '../../../api/client.js';
import { draftPath, useStudioCity } from '../../draft/draft-queries.js';
import { usePartScope } from '../../editing/part-context.js';
import { useSettled } from '../parts/use-settled.js';
import { openSpecimen } from './open-specimen.js';

/** The letter as it would be printed, a moment after the last key. */
export function LetterPreview({
  draftId,
  name,
  onUnknown,
}: {
  readonly draftId: string;
  readonly name: string;
  onUnknown(messages: readonly string[]): void;
}) {
  const { editing } = usePartScope();
  const city = useStudioCity().data;
  const [village, setVillage] = useState('');
  const [first = ''] = Object.keys(city?.villages ?? {});
  const [answered, setAnswered] = useState<'all' | 'least'>('all');
  const [shown, show] = useState<Preview>();
  const [problem, setProblem] = useState<string>();
  const { front = {}, body = '' } = (editing.value ?? {}) as { front?: object; body?: string };
  const asked = useSettled(JSON.stringify({ front, body, answered, ...(village === '' ? {} : { village }) }), 450);
  const path = `${draftPath(draftId)}/letters/${name}`;
  useEffect(() => {
    let isCurrent = true;
    void ask<Preview>(`${path}/preview`, { method: 'POST', body: JSON.parse(asked) as unknown }).then(
      (preview) => {
        if (!isCurrent) return;
        // A letter that cannot be read for a moment leaves the last page standing.
        show((last) =>
          preview.svg === undefined && last?.svg !== undefined ? { ...preview, svg: last.svg } : preview,
        );
        onUnknown(preview.findings.map(({ message }) => message));
        setProblem(undefined);
      },
      (error: unknown) => {
        if (isCurrent && error instanceof ApiProblem) setProblem(error.detail);
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [asked, path, onUnknown]);
  const image = useBlobUrl(shown?.svg);
  return (
    <aside className="letter-preview" aria-label="Pratinjau surat">
      <div className="letter-example">
        <label>
          <span>Contoh pemohon dari</span>
          <select value={village || first} onChange={(event) => setVillage(event.target.value)}>
            {Object.values(city?.villages ?? {}).map(({ code, kind, name: called }) => (
              <option key={code} value={code}>
                {kind === 'desa' ? 'Desa' : 'Kelurahan'} {called}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>Contoh isian</span>
          <select value={answered} onChange={(event) => setAnswered(event.target.value as 'all' | 'least')}>
            <option value="all">Semua dijawab</option>
            <option value="least">Hanya yang wajib</option>
          </select>
        </label>
        <button
          type="button"
          className="button"
          onClick={() => void openSpecimen(`${path}/specimen`, asked).then(setProblem)}
        >
          Buka contoh PDF
        </button>
      </div>
      {problem && (
        <p className="fault" role="alert">
          {problem}
        </p>
      )}
      {image ? (
        <img className="letter-page" src={image} alt={`Contoh surat. ${(shown?.words ?? []).join('. ')}`} />
      ) : (
        <p className="quiet">Contoh surat muncul di sini setelah isinya ditulis.</p>
      )}
      <details className="letter-words">
        <summary>Isi contoh sebagai tulisan</summary>
        {shown?.words.map((words, index) => (
          <p key={`${String(index)} ${words}`}>{words}</p>
        ))}
      </details>
    </aside>
  );
}

function useBlobUrl(svg: string | undefined): string | undefined {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    if (svg === undefined) return undefined;
    const made = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [svg]);
  return url;
}
