import type { AccountView, InvitationLink } from '@alur/contracts';
import { useState } from 'react';
import { ask } from '../api/client.js';
import { useSending } from './use-sending.js';

type Act = 'invite' | 'endSessions' | 'confirm';

/** What each act means for the person, asked before it is done. */
const questions: Readonly<Record<Act, (account: AccountView) => string>> = {
  invite: ({ name, state }) =>
    state === 'none'
      ? `Buat tautan undangan untuk ${name}?`
      : `Atur ulang akun ${name}? Kata sandi, kode ponsel, dan semua sesinya langsung tidak berlaku.`,
  endSessions: ({ name }) => `Keluarkan ${name} dari semua perangkat?`,
  confirm: ({ name }) => `Sudahkah Anda menanyakan langsung kepada ${name} bahwa akun ini diaktifkan sendiri?`,
};

export function AccountActs({
  account,
  onInvited,
  onDone,
}: {
  readonly account: AccountView;
  onInvited(link: InvitationLink): void;
  onDone(): void;
}) {
  const [asked, setAsked] = useState<Act>();
  const { problem, busy, send } = useSending();
  const { may, state, id, nip, name } = account;
  const work: Readonly<Record<Act, () => Promise<void>>> = {
    invite: async () =>
      onInvited(await ask<InvitationLink>('/accounts/invitations', { method: 'POST', body: { nip } })),
    endSessions: () => ask(`/accounts/${id}/sessions`, { method: 'DELETE' }),
    confirm: () => ask(`/accounts/${id}/confirmation`, { method: 'POST' }),
  };
  const words: Readonly<Record<Act, string>> = {
    invite: state === 'none' ? 'Undang' : 'Atur ulang',
    endSessions: 'Akhiri sesi',
    confirm: 'Pastikan',
  };
  const offered: readonly Act[] = [
    ...(state === 'unconfirmed' && may.confirm.allowed ? (['confirm'] as const) : []),
    ...(may.invite.allowed ? (['invite'] as const) : []),
    ...(state === 'active' && may.endSessions.allowed ? (['endSessions'] as const) : []),
  ];
  if (offered.length === 0) return <span className="quiet">{may.invite.reason}</span>;
  if (asked)
    return (
      <div role="group" aria-label={`${words[asked]}: ${name}`}>
        <p>{questions[asked](account)}</p>
        {problem && (
          <p className="fault" role="alert">
            {problem.detail}
          </p>
        )}
        <div className="account-acts">
          <button
            type="button"
            className="button-primary"
            disabled={busy}
            autoFocus
            onClick={() =>
              void send(work[asked]).then((done) => {
                if (!done) return;
                setAsked(undefined);
                onDone();
              })
            }
          >
            {`Ya, ${words[asked].toLowerCase()}`}
          </button>
          <button type="button" className="button" onClick={() => setAsked(undefined)}>
            Batal
          </button>
        </div>
      </div>
    );
  return (
    <div className="account-acts">
      {offered.map((act) => (
        <button key={act} type="button" className="button" onClick={() => setAsked(act)}>
          {words[act]}
          <span className="unseen"> {name}</span>
        </button>
      ))}
    </div>
  );
}
