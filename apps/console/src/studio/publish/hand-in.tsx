import { useId, useState } from 'react';
import { useNavigate } from 'react-router';
import { ask } from '../../api/client.js';
import { Notice } from '../../parts/notice.js';
import { draftPath, useJudgement } from '../draft/draft-queries.js';
import { Confirm } from './confirm.js';
import { useAct } from './use-act.js';

interface Props {
  readonly draftId: string;
  readonly name: string;
}

/** What its designers do with a draft they are writing: ask for the review, or throw it away. */
export function HandIn({ draftId, name }: Props) {
  const [note, setNote] = useState('');
  const { act, isBusy, problem } = useAct();
  const judgement = useJudgement(draftId).data;
  const id = useId();
  const handIn = () => act(() => ask(`${draftPath(draftId)}/hand-in`, { method: 'POST', body: { note } }));
  return (
    <>
      <p>
        Orang lain memeriksa rancangan ini dan menerbitkannya. Selama diperiksa, isinya tidak dapat diubah; Anda dapat
        menariknya kembali.
      </p>
      {problem && <Notice kind="bad" title={problem} />}
      {judgement && !judgement.ok && (
        <p className="caution">Perbaiki dulu semua yang bertanda "harus diperbaiki" di atas, lalu serahkan.</p>
      )}
      <div className="field">
        <label htmlFor={id}>
          Catatan untuk pemeriksa <span className="optional">(boleh kosong)</span>
        </label>
        <textarea id={id} rows={3} maxLength={2000} value={note} onChange={(event) => setNote(event.target.value)} />
      </div>
      <div className="actions">
        <button
          type="button"
          className="button-primary"
          disabled={isBusy || !judgement?.ok}
          onClick={() => void handIn()}
        >
          Serahkan untuk diperiksa
        </button>
        <Discard draftId={draftId} name={name} />
      </div>
    </>
  );
}

function Discard({ draftId, name }: Props) {
  const [isAsked, setAsked] = useState(false);
  const { act, isBusy, problem } = useAct();
  const go = useNavigate();
  const discard = async (): Promise<void> => {
    if (await act(() => ask(`${draftPath(draftId)}/discard`, { method: 'POST', body: {} }))) await go('/studio');
  };
  return (
    <>
      <button type="button" className="button" onClick={() => setAsked(true)}>
        Buang rancangan
      </button>
      {isAsked && (
        <Confirm
          title={`Buang rancangan ${name}?`}
          act="Ya, buang"
          danger
          isBusy={isBusy}
          problem={problem}
          onAct={() => void discard()}
          onClose={() => setAsked(false)}
        >
          <p>Rancangan ini hilang dari studio dan tidak dapat ditulis lagi. Layanan yang sudah terbit tidak berubah.</p>
        </Confirm>
      )}
    </>
  );
}
