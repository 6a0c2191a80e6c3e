import type { Me } from '@alur/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiProblem, ask } from '../api/client.js';
import { TextField } from '../account/text-field.js';
import { Notice } from '../parts/notice.js';

/** NIP and password; the code of the phone, and a new password, once the server asks for them. */
export function SignInForm({ onSignedIn }: { onSignedIn?(): void }) {
  const client = useQueryClient();
  const [problem, setProblem] = useState<ApiProblem>();
  const [wantsCode, setWantsCode] = useState(false);
  const [wantsPassword, setWantsPassword] = useState(false);
  const [sending, setSending] = useState(false);
  const send = async (form: FormData): Promise<void> => {
    setSending(true);
    setProblem(undefined);
    try {
      // Only what stands in the form: an empty code would be a wrong one.
      const body = Object.fromEntries([...form.entries()].filter(([, value]) => value !== ''));
      const me = await ask<Me>('/auth/officer/session', { method: 'POST', body });
      client.setQueryData(['me'], me);
      onSignedIn?.();
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      if (error.code === 'SECOND_FACTOR_NEEDED') setWantsCode(true);
      if (error.code === 'PASSWORD_EXPIRED') setWantsPassword(true);
      setProblem(error);
    } finally {
      setSending(false);
    }
  };
  return (
    <form
      className="sign-in"
      onSubmit={(event) => {
        event.preventDefault();
        void send(new FormData(event.currentTarget));
      }}
    >
      {problem && <Notice kind={problem.code === 'SECOND_FACTOR_NEEDED' ? 'info' : 'bad'} title={problem.detail} />}
      <TextField
        name="nip"
        label="NIP"
        hint="18 angka, boleh dengan spasi."
        inputMode="numeric"
        autoComplete="username"
        autoFocus
      />
      <TextField name="password" label="Kata sandi" type="password" autoComplete="current-password" />
      {wantsCode && (
        <TextField
          name="code"
          label="Kode dari aplikasi"
          hint="6 angka dari ponsel Anda. Ponsel hilang? Ketik satu kode pemulihan."
          autoComplete="one-time-code"
          autoFocus
        />
      )}
      {wantsPassword && (
        <TextField
          name="newPassword"
          label="Kata sandi baru"
          type="password"
          autoComplete="new-password"
          autoFocus
          {...(problem?.fields['newPassword'] ? { error: problem.fields['newPassword'] } : {})}
        />
      )}
      <button type="submit" className="button-primary" disabled={sending}>
        {sending ? 'Memeriksa …' : 'Masuk'}
      </button>
    </form>
  );
}
