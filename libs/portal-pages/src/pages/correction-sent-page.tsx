import { Icon } from '../parts/icon.js';
import { ButtonLink } from '../parts/links.js';
import { renderPage } from '../shell/document.js';
import { paths } from '../shell/paths.js';
import type { Site } from '../shell/site.js';

export interface CorrectionSentPageView {
  readonly caseId: string;
  readonly reference: string;
  readonly service: string;
  /** Who goes on with it, in words: `Dinas Sosial dan Kelurahan Sisir`. */
  readonly holders: string;
  /** `Rabu, 25 November 2026` */
  readonly promisedBy?: string;
}

export const correctionSentPage = (view: CorrectionSentPageView, site: Site): string =>
  renderPage({
    site,
    title: ['Perbaikan terkirim', view.service],
    unlisted: true,
    children: (
      <div className="column">
        <div className="received">
          <div className="received-words">
            <p className="received-sign">
              <Icon name="done" large />
            </p>
            <h1>Perbaikan Anda sudah kami terima</h1>
            <p>{view.service}</p>
            <p className="received-label">Nomor permohonan</p>
            <p className="reference">{view.reference}</p>
          </div>
        </div>
        <p>{view.holders === '' ? 'Kami melanjutkan pemeriksaan.' : `${view.holders} melanjutkan pemeriksaan.`}</p>
        {view.promisedBy !== undefined && (
          <p className="promised">
            <Icon name="calendar" />
            <span>
              Selesai paling lambat <strong>{view.promisedBy}</strong>
            </span>
          </p>
        )}
        <div className="act">
          <ButtonLink href={paths.myCase(view.caseId)}>Lihat permohonan ini</ButtonLink>
        </div>
      </div>
    ),
  });
