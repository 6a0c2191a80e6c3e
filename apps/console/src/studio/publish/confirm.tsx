import type { ReactNode } from 'react';
import { useEffect, useId, useRef } from 'react';
import { Notice } from '../../parts/notice.js';

interface ConfirmProps {
  /** Asks what is about to happen. */
  readonly title: string;
  /** What the button does, in the words of the act. */
  readonly act: string;
  readonly danger?: true;
  readonly isBusy: boolean;
  readonly problem: string | undefined;
  onAct(): void;
  onClose(): void;
  readonly children: ReactNode;
}

/** Before something that the public notices: names what happens, and waits for a yes. */
export function Confirm({ title, act, danger, isBusy, problem, onAct, onClose, children }: ConfirmProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="dialog confirm" aria-labelledby={id} onClose={onClose}>
      <h2 id={id}>{title}</h2>
      {problem && <Notice kind="bad" title={problem} />}
      {children}
      <div className="actions">
        <button
          type="button"
          className={danger ? 'button-primary button-danger' : 'button-primary'}
          disabled={isBusy}
          onClick={onAct}
        >
          {act}
        </button>
        <button type="button" className="button" onClick={() => dialog.current?.close()}>
          Kembali
        </button>
      </div>
    </dialog>
  );
}
