import { useEffect, useId, useRef, useState } from 'react';
import { useSending } from '../account/use-sending.js';
import { useCity } from '../api/queries.js';
import { Notice } from '../parts/notice.js';
import '../account/account.css';

export interface RevealReason {
  readonly reason: string;
  readonly note?: string;
}

interface RevealDialogProps {
  /** What is to be seen: `NIK`. */
  readonly label: string;
  reveal(reason: RevealReason): Promise<void>;
  onClose(): void;
}

/** Why somebody wants to see a value. Faults stand at their field, and nothing that was written is lost. */
export function RevealDialog({ label, reveal, onClose }: RevealDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const [reason, setReason] = useState('');
  const [note, setNote] = useState('');
  const { problem, busy, send } = useSending();
  const reasons = useCity().data?.revealReasons ?? [];
  useEffect(() => dialog.current?.showModal(), []);
  const needsNote = reasons.find(({ key }) => key === reason)?.needsNote ?? false;
  const faults = problem?.fields ?? {};
  const isElsewhere = problem !== undefined && !('reason' in faults || 'note' in faults);
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby={`${id}-title`} onCancel={onClose}>
      <h2 id={`${id}-title`}>Tampilkan {label}</h2>
      <p className="quiet">Pemohon dapat melihat bahwa jabatan Anda membukanya, kapan, dan untuk apa.</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void send(() => reveal({ reason, ...(note.trim() ? { note } : {}) }));
        }}
      >
        {isElsewhere && <Notice kind="bad" title={problem.detail} />}
        <Line id={`${id}-reason`} label="Alasan" fault={faults['reason']}>
          {(attributes) => (
            <select {...attributes} value={reason} onChange={(event) => setReason(event.target.value)}>
              <option value="">Pilih alasan</option>
              {reasons.map(({ key, label: words }) => (
                <option key={key} value={key}>
                  {words}
                </option>
              ))}
            </select>
          )}
        </Line>
        <Line id={`${id}-note`} label="Keterangan" optional={!needsNote} fault={faults['note']}>
          {(attributes) => (
            <textarea
              {...attributes}
              rows={2}
              maxLength={300}
              value={note}
              onChange={(event) => setNote(event.target.value)}
            />
          )}
        </Line>
        <div className="account-acts">
          <button type="submit" className="button-primary" disabled={busy}>
            {busy ? 'Membuka …' : 'Tampilkan'}
          </button>
          <button type="button" className="button" onClick={onClose}>
            Batal
          </button>
        </div>
      </form>
    </dialog>
  );
}

interface Attributes {
  readonly id: string;
  readonly 'aria-invalid'?: true;
  readonly 'aria-describedby'?: string;
}

interface LineProps {
  readonly id: string;
  readonly label: string;
  readonly optional?: boolean;
  readonly fault: string | undefined;
  children(attributes: Attributes): React.ReactNode;
}

const Line = ({ id, label, optional = false, fault, children }: LineProps) => (
  <div className={fault ? 'field field-bad' : 'field'}>
    <label htmlFor={id}>
      {label}
      {optional && <span className="optional"> (opsional)</span>}
    </label>
    {fault && (
      <p className="fault" id={`${id}-fault`}>
        {fault}
      </p>
    )}
    {children({ id, ...(fault ? { 'aria-invalid': true, 'aria-describedby': `${id}-fault` } : {}) })}
  </div>
);
