import type { KeptRecord, OwnDataView } from '@alur/contracts';
import { formatDate, formatDateTime } from '@alur/forms';
import { FormTokens } from '../../parts/form-tokens.js';
import { Icon } from '../../parts/icon.js';
import { BackLink, ButtonLink } from '../../parts/links.js';
import { renderPage } from '../../shell/document.js';
import { paths } from '../../shell/paths.js';
import type { Site } from '../../shell/site.js';
import { DataRequests } from './data-requests.js';
import { LookLines, lookLines } from './look-lines.js';
import type { DeviceView } from './own-sessions.js';
import { OwnSessions } from './own-sessions.js';

export interface OwnDataPageView extends Pick<OwnDataView, 'drafts' | 'cases' | 'looks' | 'requests'> {
  /** `0812-•••-•890` */
  readonly phoneMasked: string;
  readonly sessions: readonly DeviceView[];
  /** Elapsed hours in which a request is answered, and where that is written. */
  readonly promise: { readonly hours: number; readonly basis: string };
}

const looksShown = 10;

/** What the city keeps about whoever is signed in, in the order in which people ask. */
export const ownDataPage = (view: OwnDataPageView, site: Site): string =>
  renderPage({
    site,
    title: ['Data Saya'],
    unlisted: true,
    back: <BackLink href={paths.myCases}>Permohonan saya</BackLink>,
    children: (
      <div className="column own-data">
        <h1>Data Saya</h1>
        <p className="lead">Apa yang kami simpan tentang Anda, siapa yang melihatnya, dan apa yang dapat Anda minta.</p>
        {view.requests.length > 0 && <DataRequests requests={view.requests} site={site} />}
        <section aria-labelledby="disimpan">
          <h2 id="disimpan">Yang kami simpan</h2>
          <ul className="own-list">
            <li>
              <p className="strong">Nomor ponsel {view.phoneMasked}</p>
              <p className="soft">Untuk masuk dan mengabari Anda.</p>
              <p>
                <a className="lone" href={paths.ownPhone}>
                  Ganti nomor
                </a>
              </p>
            </li>
            {[...view.cases, ...view.drafts].map((record) => (
              <Kept key={record.id} record={record} site={site} />
            ))}
          </ul>
          <div className="act act-row">
            <ButtonLink href={paths.ownCopy} kind="quiet" icon="print">
              Lihat salinan lengkap
            </ButtonLink>
            <ButtonLink href={paths.ownCopyFile} kind="quiet" icon="download" download>
              Unduh data (JSON)
            </ButtonLink>
          </div>
        </section>
        <section aria-labelledby="melihat">
          <h2 id="melihat">Siapa yang melihat</h2>
          <LookLines looks={view.looks} zone={site.zone} most={looksShown} />
          {lookLines(view.looks).length > looksShown && (
            <p>
              <a className="lone" href={`${paths.ownCopy}#melihat`}>
                Lihat semua catatan
              </a>
            </p>
          )}
        </section>
        <OwnSessions sessions={view.sessions} site={site} />
        <section aria-labelledby="hapus">
          <h2 id="hapus">Menghapus data</h2>
          <p>
            Isian yang belum dikirim dapat dihapus kapan saja. Permohonan yang sudah dikirim adalah arsip pemerintah;
            kami hanya boleh menghapusnya setelah masa simpannya berakhir.
          </p>
          {view.drafts.length > 0 && (
            <form method="post" action={paths.eraseDrafts}>
              <FormTokens site={site} />
              <button className="link-button link-danger" type="submit">
                <Icon name="remove" />
                <span>Hapus {view.drafts.length} isian yang belum dikirim</span>
              </button>
            </form>
          )}
          <p>
            <a className="lone" href={paths.eraseOwnData}>
              Minta semua data saya dihapus
            </a>
          </p>
        </section>
        <p className="soft">
          Setiap permintaan kami jawab paling lambat {view.promise.hours} jam. Dasar: {view.promise.basis}.
        </p>
      </div>
    ),
  });

const Kept = ({ record, site }: { readonly record: KeptRecord; readonly site: Site }) => (
  <li>
    <p className="strong">
      <a href={paths.ownRecord(record.id)}>{record.service.name}</a>
    </p>
    <p className="soft">
      {record.reference === undefined ? (
        <>Belum dikirim, tersimpan {formatDateTime(record.at, site.zone)}.</>
      ) : (
        <>
          <span className="code">{record.reference}</span>, dikirim {formatDateTime(record.at, site.zone)}.
        </>
      )}{' '}
      {record.keptUntil === undefined
        ? `${record.retention.words}.`
        : `Disimpan sampai ${formatDate(record.keptUntil)}.`}
    </p>
  </li>
);
