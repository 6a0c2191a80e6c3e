import type { Me } from '@alur/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiProblem, ask } from '../api/client.js';
import { Notice } from '../parts/notice.js';

export function SignInForm({ onSignedIn }: { onSignedIn?(): void }) {
  const client = useQueryClient();
  const [problem, setProblem] = useState<ApiProblem>();
  const [sending, setSending] = useState(false);
  const send = async (form: FormData): Promise<void> => {
    setSending(true);
    setProblem(undefined);
    try {
      const me = await ask<Me>('/auth/officer/session', {
        method: 'POST',
        body: { nip: form.get('nip'), password: form.get('password') },
      });
      client.setQueryData(['me'], me);
      onSignedIn?.();
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
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
      {problem && <Notice kind="bad" title={problem.detail} />}
      <div className="field">
        <label htmlFor="nip">NIP</label>
        <p className="hint" id="nip-hint">
          18 angka, boleh dengan spasi.
        </p>
        <input
          id="nip"
          name="nip"
          inputMode="numeric"
          autoComplete="username"
          required
          autoFocus
          aria-describedby="nip-hint"
        />
      </div>
      <div className="field">
        <label htmlFor="password">Kata sandi</label>
        <input id="password" name="password" type="password" autoComplete="current-password" required />
      </div>
      <button type="submit" className="button-primary" disabled={sending}>
        {sending ? 'Memeriksa …' : 'Masuk'}
      </button>
    </form>
  );
}
