import type { ServiceBundle } from '@alur/service';
import { Icon } from '../../parts/icon.js';
import { paths } from '../../shell/paths.js';

/** Labels of the questions by how personal the law finds their answers. */
export interface AskedData {
  readonly general: readonly string[];
  readonly specific: readonly string[];
}

interface PrivacyNoticeProps {
  readonly privacy: ServiceBundle['privacy'];
  readonly asked: AskedData;
}

/** What happens with personal data, before anything is asked (UU 27/2022). */
export const PrivacyNotice = ({ privacy, asked }: PrivacyNoticeProps) => (
  <section className="privacy" aria-labelledby="data-anda">
    <h2 id="data-anda">
      <Icon name="lock" /> <span>Data Anda</span>
    </h2>
    <dl className="plain-list">
      <div>
        <dt>Dipakai untuk</dt>
        <dd>{privacy.purpose}.</dd>
      </div>
      {asked.general.length > 0 && (
        <div>
          <dt>Data pribadi umum</dt>
          <dd>{asked.general.join(', ')}.</dd>
        </div>
      )}
      {asked.specific.length > 0 && (
        <div>
          <dt>Data pribadi khusus</dt>
          <dd>{asked.specific.join(', ')}. Dijaga lebih ketat.</dd>
        </div>
      )}
      <div>
        <dt>Dilihat oleh</dt>
        <dd>
          <ul>
            {privacy.recipients.map((recipient) => (
              <li key={recipient}>{recipient}</li>
            ))}
          </ul>
        </dd>
      </div>
      <div>
        <dt>Disimpan</dt>
        <dd>
          {privacy.retention.activeYears} tahun setelah selesai, lalu{' '}
          {privacy.retention.final === 'destroy' ? 'dimusnahkan' : 'menjadi arsip tetap'}.
        </dd>
      </div>
      <div>
        <dt>Dasar</dt>
        <dd>{privacy.basis}.</dd>
      </div>
    </dl>
    <p>
      Setelah mengirim, Anda dapat melihat, mengunduh, dan meminta memperbaiki atau menghapusnya di{' '}
      <a href={paths.ownData}>Data Saya</a>.
    </p>
  </section>
);
