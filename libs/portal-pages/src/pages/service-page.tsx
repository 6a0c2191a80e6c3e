import type { ServiceBundle } from '@alur/service';
import { Icon } from '../parts/icon.js';
import { BackLink, SubmitButton } from '../parts/links.js';
import { Notice } from '../parts/notice.js';
import { PromisePanel } from '../parts/service-promise.js';
import { FormTokens } from '../parts/form-tokens.js';
import { renderPage } from '../shell/document.js';
import { paths } from '../shell/paths.js';
import type { Site } from '../shell/site.js';
import type { AskedData } from './service/privacy-notice.js';
import { PrivacyNotice } from './service/privacy-notice.js';
import { StandardFirst, StandardRest } from './service/standard.js';

export interface ServicePageView {
  readonly service: Pick<ServiceBundle, 'id' | 'name' | 'summary' | 'standard' | 'privacy'>;
  /** Full name of the owner agency. */
  readonly agency: string;
  /** Whether people have to come; nothing is said where nobody can tell. */
  readonly visit: boolean | undefined;
  /** What of people's answers is personal. */
  readonly asked: AskedData;
  /** What people bring out of habit and nobody asks for: `Fotokopi KTP dan Kartu Keluarga`. */
  readonly notNeeded: readonly string[];
  /** Who works on it, in order, and what each does. */
  readonly handlers: readonly { readonly name: string; readonly does: string }[];
  /** A draft of this service that is not sent yet: where it goes on. */
  readonly draft?: { readonly href: string; readonly savedAt: string };
  /** Why nobody can apply just now; without it everybody can. */
  readonly closed?: string;
}

/** A service as its counter explains it: price and time, what to prepare, what not, the steps, who handles it, then the standard. */
export const servicePage = (view: ServicePageView, site: Site): string => {
  const { service } = view;
  const { standard } = service;
  return renderPage({
    site,
    title: [service.name],
    back: <BackLink href={paths.home}>Semua layanan</BackLink>,
    children: (
      <div className="with-side">
        <article className="column service-page">
          <h1>{service.name}</h1>
          <p className="lead">{service.summary}</p>
          <PromisePanel
            promise={{ fee: standard.fee.amount, workingDays: standard.duration.workingDays, visit: view.visit }}
          />
          <p className="soft">
            Waktu dihitung sejak {standard.duration.startsWhen}. {standard.duration.note}
          </p>
          <Apply view={view} site={site} />
          <section aria-labelledby="disiapkan">
            <h2 id="disiapkan">Yang perlu disiapkan ({standard.requirements.length})</h2>
            <ul className="ticks">
              {standard.requirements.map((requirement) => (
                <li key={requirement.text}>
                  <Icon name="check" />
                  <div>
                    <p className="strong">{requirement.text}</p>
                    {requirement.note !== undefined && <p className="soft">{requirement.note}</p>}
                  </div>
                </li>
              ))}
            </ul>
            {view.notNeeded.length > 0 && (
              <div className="not-needed">
                <h3>Tidak perlu</h3>
                <ul className="crosses">
                  {view.notNeeded.map((text) => (
                    <li key={text}>
                      <Icon name="cross" />
                      <span>{text}</span>
                    </li>
                  ))}
                </ul>
              </div>
            )}
          </section>
          <section aria-labelledby="langkah">
            <h2 id="langkah">Langkahnya</h2>
            <ol className="steps">
              {standard.procedure.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          </section>
          <section aria-labelledby="penangan">
            <h2 id="penangan">Siapa yang menangani</h2>
            <dl className="handlers">
              {view.handlers.map((handler) => (
                <div key={handler.name + handler.does}>
                  <dt>{handler.name}</dt>
                  <dd>{handler.does}</dd>
                </div>
              ))}
            </dl>
          </section>
          <PrivacyNotice privacy={service.privacy} asked={view.asked} />
          <StandardFirst standard={standard} agency={view.agency} />
          <StandardRest standard={standard} />
          <p>
            <a href={paths.changes(service.id)}>Perubahan layanan ini</a>
          </p>
          {!view.closed && <Apply view={view} site={site} />}
        </article>
        <nav className="side" aria-labelledby="di-halaman-ini">
          <h2 id="di-halaman-ini">Di halaman ini</h2>
          <ul>
            {chapters.map(([id, title]) => (
              <li key={id}>
                <a href={`#${id}`}>{title}</a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    ),
  });
};

const chapters = [
  ['disiapkan', 'Yang perlu disiapkan'],
  ['langkah', 'Langkahnya'],
  ['penangan', 'Siapa yang menangani'],
  ['data-anda', 'Data Anda'],
  ['standar', 'Standar pelayanan'],
] as const;

const Apply = ({ view, site }: { readonly view: ServicePageView; readonly site: Site }) => {
  if (view.closed !== undefined) {
    return (
      <Notice tone="amber" title="Belum bisa diajukan">
        <p>{view.closed}</p>
      </Notice>
    );
  }
  return (
    <form className="act" method="post" action={paths.apply(view.service.id)}>
      <FormTokens site={site} />
      <SubmitButton icon="forward">{view.draft ? 'Ajukan yang baru' : 'Ajukan sekarang'}</SubmitButton>
      {view.draft && (
        <a className="button button-quiet" href={view.draft.href}>
          Lanjutkan yang tersimpan {view.draft.savedAt}
        </a>
      )}
    </form>
  );
};
