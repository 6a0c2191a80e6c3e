import type { ReactNode } from 'react';
import { BatonLine } from '../baton/baton-line.js';
import { SmallBaton } from '../baton/small-baton.js';
import { QuestionField } from '../fields/question-field.js';
import { ErrorSummary } from '../parts/error-summary.js';
import { Icon, iconNames } from '../parts/icon.js';
import { ButtonLink, SubmitButton } from '../parts/links.js';
import { Notice } from '../parts/notice.js';
import { PromiseLine, PromisePanel } from '../parts/service-promise.js';
import { StatusTag, statusLook } from '../parts/status.js';
import { SummaryList } from '../parts/summary-list.js';
import { colourNames, colours } from '../shell/colours.js';
import { renderPage } from '../shell/document.js';
import type { Site } from '../shell/site.js';
import { galleryBaton, galleryFields, galleryRows, galleryStatuses, galleryVillages } from './gallery-samples.js';

const Part = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <section>
    <h2>{title}</h2>
    {children}
  </section>
);

/** Every component in every state on one page, for the eye. */
export const galleryPage = (site: Site): string =>
  renderPage({
    site,
    title: ['Gaya'],
    unlisted: true,
    children: (
      <div className="column-wide">
        <ErrorSummary faults={[{ input: 'g_name_salah', message: 'Isi nama lengkap.' }]} />
        <h1>Gaya</h1>
        <Part title="Warna">
          <Swatches site={site} />
        </Part>
        <Part title="Ikon">
          <ul className="gallery-grid">
            {iconNames.map((name) => (
              <li key={name}>
                <Icon name={name} large />
                <br />
                {name}
              </li>
            ))}
          </ul>
        </Part>
        <Part title="Tombol">
          <div className="act">
            <SubmitButton icon="forward">Ajukan sekarang</SubmitButton>
            <ButtonLink href="#warna" kind="quiet" icon="download">
              Unduh surat
            </ButtonLink>
          </div>
          <p>
            <button className="link-button link-danger" type="button">
              Hapus
            </button>
          </p>
        </Part>
        <Part title="Janji layanan">
          <PromiseLine promise={{ fee: 0, workingDays: 3, visit: false }} />
          <PromisePanel promise={{ fee: 25_000, workingDays: 5, visit: true }} />
        </Part>
        <Part title="Status">
          {galleryStatuses.map(([status, text]) => (
            <p key={status}>
              <StatusTag status={status} text={text} />
            </p>
          ))}
          <div className={`status tone-${statusLook.in_process.tone}`}>
            <Icon name="hourglass" large />
            <div>
              <p className="status-word">Sedang diproses</p>
              <p>Sekarang di Dinas Sosial.</p>
            </div>
          </div>
        </Part>
        <Part title="Pemberitahuan">
          {(['leaf', 'sky', 'amber', 'apple', 'plain'] as const).map((tone) => (
            <Notice key={tone} tone={tone} title="Judul pemberitahuan">
              <p>Satu kalimat yang tidak boleh terlewat.</p>
            </Notice>
          ))}
        </Part>
        <Part title="Garis estafet">
          <BatonLine
            view={galleryBaton(site.zone)}
            start={{ who: 'Anda', what: 'Mengirim permohonan', when: 'Senin, 23 November 2026' }}
            end={{ what: 'Selesai', when: 'Paling lambat Kamis, 26 November 2026', state: 'open' }}
          />
          <SmallBaton view={galleryBaton(site.zone)} />
        </Part>
        <Part title="Ringkasan jawaban">
          <SummaryList rows={galleryRows.map((row) => ({ ...row, change: '' }))} />
        </Part>
        <section id="isian">
          <h2>Isian</h2>
          {galleryFields.map((view) => (
            <QuestionField key={view.field.id} view={view} villages={galleryVillages} />
          ))}
        </section>
      </div>
    ),
  });

const Swatches = ({ site }: { readonly site: Site }) => (
  <ul className="gallery-grid">
    {colourNames.map((name) => (
      <li key={name}>
        <svg className="swatch" viewBox="0 0 88 48" aria-hidden="true" focusable="false">
          <rect width="88" height="48" rx="6" fill={colours(site.tokens)[name]} />
        </svg>
        {name}
      </li>
    ))}
  </ul>
);
