import { useEffect, useRef, useState } from 'react';
import { TextField } from '../account/text-field.js';
import { useSending } from '../account/use-sending.js';
import type { ApiProblem } from '../api/client.js';
import { ask, proveBy } from '../api/client.js';
import { Notice } from '../parts/notice.js';
import '../account/account.css';

interface Asked {
  readonly problem: ApiProblem;
  answer(proved: boolean): void;
}

/** Over whatever was done: a fresh proof, and the act goes on; without it the act is refused and everything stays as it was typed. */
export function StepUp() {
  const [asked, setAsked] = useState<Asked>();
  useEffect(
    () =>
      proveBy(
        (problem) =>
          new Promise((resolve) => {
            setAsked({
              problem,
              answer(proved) {
                setAsked(undefined);
                resolve(proved);
              },
            });
          }),
      ),
    [],
  );
  return asked ? <StepUpDialog {...asked} /> : null;
}

function StepUpDialog({ problem: asked, answer }: Asked) {
  const dialog = useRef<HTMLDialogElement>(null);
  const { problem, busy, send } = useSending();
  useEffect(() => dialog.current?.showModal(), []);
  const byCode = asked.fields['code'] !== undefined;
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="buktikan" onCancel={() => answer(false)}>
      <h2 id="buktikan">Buktikan bahwa ini Anda</h2>
      <p className="quiet">Tindakan ini mengikat, jadi kami memastikan sekali lagi. Isian Anda tetap ada.</p>
      <form
        className="sign-in"
        onSubmit={(event) => {
          event.preventDefault();
          const body = Object.fromEntries(new FormData(event.currentTarget));
          void send(() => ask('/auth/account/step-up', { method: 'POST', body })).then((done) => {
            if (done) answer(true);
          });
        }}
      >
        {problem && <Notice kind="bad" title={problem.detail} />}
        {byCode ? (
          <TextField
            name="code"
            label="Kode dari aplikasi"
            hint="6 angka dari ponsel Anda."
            autoComplete="one-time-code"
            autoFocus
          />
        ) : (
          <TextField name="password" label="Kata sandi" type="password" autoComplete="current-password" autoFocus />
        )}
        <div className="account-acts">
          <button type="submit" className="button-primary" disabled={busy}>
            {busy ? 'Memeriksa …' : 'Lanjutkan'}
          </button>
          <button type="button" className="button" onClick={() => answer(false)}>
            Batal
          </button>
        </div>
      </form>
    </dialog>
  );
}
