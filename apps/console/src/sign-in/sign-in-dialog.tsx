import { useEffect, useRef } from 'react';
import { SignInForm } from './sign-in-form.js';

/** The session ended while somebody was typing: signing in again happens over the page, which stays as it is. */
export function SignInDialog({ onSignedIn, onCancel }: { onSignedIn(): void; onCancel?(): void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="masuk-lagi" onCancel={onCancel}>
      <h2 id="masuk-lagi">Masuk lagi untuk melanjutkan</h2>
      <p className="quiet">Sesi Anda berakhir. Isian Anda tetap ada.</p>
      <SignInForm onSignedIn={onSignedIn} />
    </dialog>
  );
}
