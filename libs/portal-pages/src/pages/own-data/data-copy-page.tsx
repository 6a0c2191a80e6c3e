import type { OwnDataView } from '@alur/contracts';
import { formatDateTime } from '@alur/forms';
import { BackLink } from '../../parts/links.js';
import { PrintButton } from '../../parts/print-button.js';
import { renderPage } from '../../shell/document.js';
import { paths } from '../../shell/paths.js';
import type { Site } from '../../shell/site.js';
import { DataRequests } from './data-requests.js';
import { KeptAnswers } from './kept-answers.js';
import { WhyKept } from './kept-record-page.js';
import { LookLines } from './look-lines.js';

/** Everything on one page, to be printed or kept as a PDF by the browser. */
export const dataCopyPage = (view: OwnDataView, site: Site): string =>
  renderPage({
    site,
    title: ['Salinan data saya'],
    unlisted: true,
    back: <BackLink href={paths.ownData}>Data Saya</BackLink>,
    children: (
      <div className="column own-data">
        <h1>Salinan data saya</h1>
        <p className="lead">
          Semua yang disimpan Pemerintah {site.city} tentang pemilik nomor {view.phone}, dibaca{' '}
          {formatDateTime(view.at, site.zone)}.
        </p>
        <PrintButton>Cetak atau simpan sebagai PDF</PrintButton>
        {[...view.cases, ...view.drafts].map((record) => (
          <section key={record.id} aria-labelledby={`data-${record.id}`}>
            <h2 id={`data-${record.id}`}>
              {record.service.name} {record.reference ?? '(belum dikirim)'}
            </h2>
            <p className="soft">
              {record.reference === undefined ? 'Tersimpan' : 'Dikirim'} {formatDateTime(record.at, site.zone)}.
            </p>
            <WhyKept record={record} />
            <KeptAnswers groups={record.answers} />
            {record.letters.length > 0 && (
              <ul>
                {record.letters.map((letter) => (
                  <li key={letter.url}>
                    <a href={letter.url}>{letter.title}</a>, nomor {letter.number}
                  </li>
                ))}
              </ul>
            )}
          </section>
        ))}
        <section aria-labelledby="melihat">
          <h2 id="melihat">Siapa yang melihat</h2>
          <LookLines looks={view.looks} zone={site.zone} />
        </section>
        {view.requests.length > 0 && <DataRequests requests={view.requests} site={site} />}
      </div>
    ),
  });
