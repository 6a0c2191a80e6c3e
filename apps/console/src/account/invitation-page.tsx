import type { ActivatedView, InvitationView } from '@alur/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../api/client.js';
import { Loading } from '../parts/loading.js';
import { Notice } from '../parts/notice.js';
import { RecoveryCodes } from './recovery-codes.js';
import { TextField } from './text-field.js';
import { TotpPicture } from './totp-picture.js';
import { useSending } from './use-sending.js';
import './account.css';

/** Where an invitation leads: the office-holder sets a password and sets up the phone. */
export function InvitationPage() {
  // Behind the `#`, so that no server and no log has seen it. Nobody needs it in the address once it is read.
  const [token] = useState(() => window.location.hash.slice(1));
  const invitation = useQuery({
    queryKey: ['invitation'],
    queryFn: () => ask<InvitationView>('/invitation', { method: 'POST', body: { token } }),
    staleTime: Infinity,
    retry: false,
  });
  const [activated, setActivated] = useState<ActivatedView>();
  return (
    <main className="sign-in-page">
      <div className="card account-card">
        <p className="brand">Alur</p>
        {activated ? (
          <Done activated={activated} />
        ) : invitation.data ? (
          <Activation token={token} invitation={invitation.data} onActivated={setActivated} />
        ) : invitation.error ? (
          <>
            <h1>Undangan</h1>
            <Notice kind="bad" title={invitation.error.message} />
          </>
        ) : (
          <Loading what="undangan" />
        )}
      </div>
    </main>
  );
}

function Activation({
  token,
  invitation,
  onActivated,
}: {
  readonly token: string;
  readonly invitation: InvitationView;
  onActivated(activated: ActivatedView): void;
}) {
  const { problem, busy, send } = useSending();
  return (
    <>
      <h1>Aktifkan akun Anda</h1>
      <p>
        <strong>{invitation.name}</strong>
        <span className="quiet">
          NIP {invitation.nip}, {invitation.offices.join('; ')}
        </span>
      </p>
      <p className="quiet">Bukan Anda? Jangan teruskan, kembalikan tautan ini kepada pengelola sistem.</p>
      <form
        className="sign-in"
        onSubmit={(event) => {
          event.preventDefault();
          const form = new FormData(event.currentTarget);
          const body = { token, password: form.get('password'), code: form.get('code') };
          void send(async () =>
            onActivated(await ask<ActivatedView>('/invitation/activation', { method: 'POST', body })),
          );
        }}
      >
        {problem && Object.keys(problem.fields).length === 0 && <Notice kind="bad" title={problem.detail} />}
        <TextField
          name="password"
          label="Kata sandi baru"
          hint={invitation.passwordAdvice}
          type="password"
          autoComplete="new-password"
          {...faultOf(problem?.fields['password'])}
        />
        <TotpPicture totp={invitation.totp} />
        <TextField
          name="code"
          label="Kode dari aplikasi"
          hint="6 angka yang sekarang tampil di aplikasi."
          inputMode="numeric"
          autoComplete="one-time-code"
          {...faultOf(problem?.fields['code'])}
        />
        <button type="submit" className="button-primary" disabled={busy}>
          {busy ? 'Mengaktifkan …' : 'Aktifkan akun'}
        </button>
      </form>
    </>
  );
}

const faultOf = (error: string | undefined): { readonly error?: string } => (error === undefined ? {} : { error });

function Done({ activated }: { readonly activated: ActivatedView }) {
  return (
    <>
      <h1>Akun Anda aktif</h1>
      {!activated.confirmed && (
        <Notice kind="info" title="Satu langkah lagi, oleh orang lain">
          <p>
            Minta pimpinan instansi Anda, atau pengelola lain dari yang mengundang, memastikan bahwa Anda sendiri yang
            mengaktifkan akun ini. Setelah itu Anda dapat masuk.
          </p>
        </Notice>
      )}
      <RecoveryCodes codes={activated.recoveryCodes} />
      <p>
        <a className="button-primary" href="/konsol/">
          Sudah saya catat, lanjut masuk
        </a>
      </p>
    </>
  );
}
