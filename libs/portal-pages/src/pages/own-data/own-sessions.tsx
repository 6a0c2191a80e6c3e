import { formatDateTime } from '@alur/forms';
import { FormTokens } from '../../parts/form-tokens.js';
import { paths } from '../../shell/paths.js';
import type { Site } from '../../shell/site.js';

export interface DeviceView {
  readonly id: string;
  /** `Chrome di Windows` */
  readonly device: string;
  readonly openedAt: string;
  readonly seenAt: string;
  /** The one that asks. */
  readonly current: boolean;
}

/** Where this number is signed in; each can be ended, and all others at once. */
export const OwnSessions = ({ sessions, site }: { readonly sessions: readonly DeviceView[]; readonly site: Site }) => (
  <section aria-labelledby="perangkat">
    <h2 id="perangkat">Perangkat yang masuk</h2>
    <ul className="own-list">
      {sessions.map((session) => (
        <li key={session.id}>
          <p className="strong">
            {session.device || 'Perangkat tidak dikenal'}
            {session.current && ' (yang Anda pakai sekarang)'}
          </p>
          <p className="soft">
            Masuk {formatDateTime(session.openedAt, site.zone)}, terakhir dipakai{' '}
            {formatDateTime(session.seenAt, site.zone)}.
          </p>
          {!session.current && <End site={site} which={session.id} words={`Keluarkan ${session.device}`} />}
        </li>
      ))}
    </ul>
    {sessions.length > 1 && <End site={site} which="others" words="Keluarkan semua perangkat lain" />}
  </section>
);

const End = ({ site, which, words }: { readonly site: Site; readonly which: string; readonly words: string }) => (
  <form method="post" action={paths.ownSessions}>
    <FormTokens site={site} />
    <button className="link-button" type="submit" name="session" value={which}>
      {words}
    </button>
  </form>
);
