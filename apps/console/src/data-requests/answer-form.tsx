import type { SeenDataRequest } from '@alur/contracts';
import { useId, useState } from 'react';
import { useSending } from '../account/use-sending.js';
import { ask } from '../api/client.js';
import '../account/account.css';

type State = 'accepted' | 'refused';

interface AnswerFormProps {
  readonly request: SeenDataRequest;
  onAnswered(): void;
}

/** The words are for the person who asked; an erasure is asked once more. */
export function AnswerForm({ request: { id, kind, title, hindrance }, onAnswered }: AnswerFormProps) {
  const field = useId();
  const [reason, setReason] = useState('');
  const [isErasing, setErasing] = useState(false);
  const { problem, busy, send } = useSending();
  const answer = (state: State): void =>
    void send(() => ask(`/data-requests/${id}/answer`, { method: 'POST', body: { state, reason } })).then((done) => {
      if (done) onAnswered();
      else setErasing(false);
    });
  return (
    <form className="own-form" onSubmit={(event) => event.preventDefault()}>
      <div className={problem ? 'field field-bad' : 'field'}>
        <label htmlFor={field}>
          Jawaban untuk warga<span className="unseen">, {title}</span>
        </label>
        {problem && (
          <p className="fault" role="alert" id={`${field}-fault`}>
            {problem.detail}
          </p>
        )}
        <textarea
          id={field}
          rows={2}
          maxLength={1000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          {...(problem ? { 'aria-invalid': true, 'aria-describedby': `${field}-fault` } : {})}
        />
      </div>
      {isErasing ? (
        <div role="group" aria-label="Pastikan penghapusan">
          <p>Semua data orang ini tidak dapat dibaca lagi oleh siapa pun, dan tidak dapat dikembalikan. Hapus?</p>
          <div className="account-acts">
            <button
              type="button"
              className="button-primary"
              disabled={busy}
              autoFocus
              onClick={() => answer('accepted')}
            >
              Ya, hapus
            </button>
            <button type="button" className="button" onClick={() => setErasing(false)}>
              Batal
            </button>
          </div>
        </div>
      ) : (
        <div className="account-acts">
          <button
            type="button"
            className="button-primary"
            disabled={busy || hindrance !== undefined}
            onClick={() => (kind === 'erase' ? setErasing(true) : answer('accepted'))}
          >
            Penuhi
          </button>
          <button type="button" className="button" disabled={busy} onClick={() => answer('refused')}>
            Tolak
          </button>
        </div>
      )}
    </form>
  );
}
