import type { OwnAccountView, TotpView } from '@alur/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../api/client.js';
import { Notice } from '../parts/notice.js';
import { RecoveryCodes } from './recovery-codes.js';
import { TextField } from './text-field.js';
import { TotpPicture } from './totp-picture.js';
import { useSending } from './use-sending.js';

/** The phone that gives the codes, and another one in its place. */
export function OwnTotp({ account }: { readonly account: OwnAccountView }) {
  const client = useQueryClient();
  const { problem, busy, send } = useSending();
  const [totp, setTotp] = useState<TotpView>();
  const [codes, setCodes] = useState<readonly string[]>();
  const faults = problem?.fields ?? {};
  const begin = (): void =>
    void send(async () => setTotp(await ask<TotpView>('/auth/account/totp', { method: 'POST' })));
  const enrol = (form: FormData): void =>
    void send(async () => {
      const body = { ...Object.fromEntries(form), sealed: totp?.sealed };
      setCodes(
        (await ask<{ recoveryCodes: readonly string[] }>('/auth/account/totp', { method: 'PUT', body })).recoveryCodes,
      );
      setTotp(undefined);
      await client.invalidateQueries({ queryKey: ['own-account'] });
    });
  return (
    <section className="card" aria-labelledby="kode-ponsel">
      <h2 id="kode-ponsel">Kode dari ponsel</h2>
      <p>
        {account.secondFactor
          ? `Aktif. Kode pemulihan yang tersisa: ${String(account.recoveryCodes)}.`
          : 'Belum aktif. Anda masuk dengan kata sandi saja.'}
      </p>
      {problem && Object.keys(faults).length === 0 && <Notice kind="bad" title={problem.detail} />}
      {codes && <RecoveryCodes codes={codes} />}
      {totp ? (
        <form
          className="own-form"
          onSubmit={(event) => {
            event.preventDefault();
            enrol(new FormData(event.currentTarget));
          }}
        >
          <TotpPicture totp={totp} />
          <TextField
            name="password"
            label="Kata sandi Anda"
            type="password"
            autoComplete="current-password"
            {...(faults['password'] ? { error: faults['password'] } : {})}
          />
          <TextField
            name="code"
            label="Kode dari aplikasi"
            hint="6 angka yang sekarang tampil di aplikasi."
            inputMode="numeric"
            autoComplete="one-time-code"
            {...(faults['code'] ? { error: faults['code'] } : {})}
          />
          <button type="submit" className="button-primary" disabled={busy}>
            Pakai ponsel ini
          </button>
        </form>
      ) : (
        <button type="button" className="button" disabled={busy} onClick={begin}>
          {account.secondFactor ? 'Ganti ponsel' : 'Aktifkan kode dari ponsel'}
        </button>
      )}
    </section>
  );
}
