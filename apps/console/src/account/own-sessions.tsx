import type { OwnAccountView } from '@alur/contracts';
import { formatDateTime } from '@alur/forms';
import { useQueryClient } from '@tanstack/react-query';
import { ask } from '../api/client.js';
import { Notice } from '../parts/notice.js';
import { useSending } from './use-sending.js';

/** Where the officer is signed in, the last used first. */
export function OwnSessions({
  sessions,
  zone,
}: {
  readonly sessions: OwnAccountView['sessions'];
  readonly zone: string;
}) {
  const client = useQueryClient();
  const { problem, busy, send } = useSending();
  const end = (which: string): void =>
    void send(async () => {
      await ask(`/auth/account/sessions/${which}`, { method: 'DELETE' });
      await client.invalidateQueries({ queryKey: ['own-account'] });
    });
  return (
    <section className="card" aria-labelledby="sesi">
      <h2 id="sesi">Perangkat tempat Anda masuk</h2>
      {problem && <Notice kind="bad" title={problem.detail} />}
      <ul className="own-sessions">
        {sessions.map((session) => (
          <li key={session.id}>
            <span>
              <strong>{session.device || 'Perangkat tidak dikenal'}</strong>
              {session.current && ' (perangkat ini)'}
              <span className="quiet">
                Terakhir dipakai {formatDateTime(session.seenAt, zone)}, masuk {formatDateTime(session.openedAt, zone)}
              </span>
            </span>
            {!session.current && (
              <button type="button" className="button" disabled={busy} onClick={() => end(session.id)}>
                Akhiri<span className="unseen"> sesi {session.device}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 ? (
        <p>
          <button type="button" className="button" disabled={busy} onClick={() => end('others')}>
            Akhiri semua sesi lain
          </button>
        </p>
      ) : (
        <p className="quiet">Anda tidak masuk di perangkat lain.</p>
      )}
    </section>
  );
}
