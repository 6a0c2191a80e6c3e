import { useId, useState } from 'react';
import { ask } from '../../api/client.js';
import { draftPath } from '../draft/draft-queries.js';
import { useAct } from './use-act.js';

/** The draft goes back to its designers, with what has to be better. */
export function GiveBack({ draftId }: { readonly draftId: string }) {
  const [reason, setReason] = useState('');
  const { act, isBusy, problem } = useAct();
  const id = useId();
  const giveBack = () => act(() => ask(`${draftPath(draftId)}/give-back`, { method: 'POST', body: { reason } }));
  return (
    <details className="give-back">
      <summary>Kembalikan untuk diperbaiki</summary>
      <div className={problem ? 'field field-bad' : 'field'}>
        <label htmlFor={id}>Apa yang perlu diperbaiki?</label>
        {problem && (
          <p className="fault" id={`${id}-fault`}>
            {problem}
          </p>
        )}
        <textarea
          id={id}
          rows={3}
          maxLength={2000}
          value={reason}
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? `${id}-fault` : undefined}
          onChange={(event) => setReason(event.target.value)}
        />
      </div>
      <button type="button" className="button" disabled={isBusy} onClick={() => void giveBack()}>
        Kembalikan kepada perancang
      </button>
    </details>
  );
}
