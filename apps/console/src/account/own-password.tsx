import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../api/client.js';
import { Notice } from '../parts/notice.js';
import { TextField } from './text-field.js';
import { useSending } from './use-sending.js';

export function OwnPassword({ advice }: { readonly advice: string }) {
  const client = useQueryClient();
  const { problem, busy, send } = useSending();
  const [changed, setChanged] = useState(false);
  const faults = problem?.fields ?? {};
  return (
    <section className="card" aria-labelledby="ganti-sandi">
      <h2 id="ganti-sandi">Ganti kata sandi</h2>
      {changed && <Notice kind="good" title="Kata sandi diganti. Semua sesi lain sudah berakhir." />}
      <form
        className="own-form"
        onSubmit={(event) => {
          event.preventDefault();
          const form = event.currentTarget;
          const body = Object.fromEntries(new FormData(form));
          setChanged(false);
          void send(async () => {
            await ask('/auth/account/password', { method: 'PUT', body });
            form.reset();
            setChanged(true);
            await client.invalidateQueries({ queryKey: ['own-account'] });
          });
        }}
      >
        {problem && Object.keys(faults).length === 0 && <Notice kind="bad" title={problem.detail} />}
        <TextField
          name="password"
          label="Kata sandi sekarang"
          type="password"
          autoComplete="current-password"
          {...(faults['password'] ? { error: faults['password'] } : {})}
        />
        <TextField
          name="newPassword"
          label="Kata sandi baru"
          hint={advice}
          type="password"
          autoComplete="new-password"
          {...(faults['newPassword'] ? { error: faults['newPassword'] } : {})}
        />
        <button type="submit" className="button-primary" disabled={busy}>
          Ganti kata sandi
        </button>
      </form>
    </section>
  );
}
