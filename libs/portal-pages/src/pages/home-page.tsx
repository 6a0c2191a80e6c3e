import { BatonLine } from '../baton/baton-line.js';
import { sampleBaton } from '../baton/sample-baton.js';
import { Icon } from '../parts/icon.js';
import { ButtonLink } from '../parts/links.js';
import { SearchBox } from '../parts/search-box.js';
import type { ServicePromise } from '../parts/service-promise.js';
import { PromiseLine } from '../parts/service-promise.js';
import { renderPage } from '../shell/document.js';
import { Ridge } from '../shell/landscape.js';
import { paths } from '../shell/paths.js';
import type { Site } from '../shell/site.js';

export interface CatalogueEntry {
  readonly id: string;
  readonly name: string;
  readonly summary: string;
  /** Full name of the agency that owns it. */
  readonly agency: string;
  readonly promise: ServicePromise;
}

export interface HomePageView {
  /** What was searched for; empty shows everything. */
  readonly query: string;
  readonly services: readonly CatalogueEntry[];
  /** Drafts and cases of who is signed in. */
  readonly open?: { readonly drafts: number; readonly cases: number };
}

/** The catalogue: what the city does for people, with price and time first. */
export const homePage = (view: HomePageView, site: Site): string =>
  renderPage({
    site,
    title: view.query === '' ? ['Semua layanan'] : [`Cari "${view.query}"`],
    band: <Greeting view={view} site={site} />,
    children: (
      <>
        <section className="catalogue" aria-labelledby="daftar-layanan">
          <h2 id="daftar-layanan">{view.query === '' ? 'Layanan yang bisa Anda ajukan' : found(view)}</h2>
          {view.services.length === 0 ? <NothingFound query={view.query} /> : <ServiceList services={view.services} />}
          {view.query !== '' && view.services.length > 0 && (
            <p>
              <a className="lone" href={paths.home}>
                Lihat semua layanan
              </a>
            </p>
          )}
        </section>
        {view.query === '' && <BatonExplained site={site} />}
      </>
    ),
  });

const found = (view: HomePageView): string =>
  `${view.services.length === 0 ? 'Tidak ada' : view.services.length} layanan untuk "${view.query}"`;

const Greeting = ({ view, site }: { readonly view: HomePageView; readonly site: Site }) => (
  <div className="greeting">
    <div className="wide greeting-words">
      <div className="greeting-ask">
        <p className="greeting-place">Loket layanan {site.city}</p>
        <h1>Ada yang bisa kami bantu?</h1>
        <SearchBox query={view.query} />
      </div>
      <div className="greeting-track">
        <h2>Sudah mengajukan?</h2>
        <p>Lihat siapa yang memegang permohonan Anda, sejak kapan, dan sampai kapan.</p>
        <ul className="entries">
          <li>
            <a href={paths.track}>
              <Icon name="pin" />
              <span>Lacak permohonan</span>
            </a>
          </li>
          <li>
            <a href={site.signedIn ? paths.myCases : paths.signIn}>
              <Icon name="letter" />
              <span>{openWords(view)}</span>
            </a>
          </li>
        </ul>
      </div>
    </div>
    <Ridge />
  </div>
);

function openWords({ open }: HomePageView): string {
  if (!open || open.drafts + open.cases === 0) return 'Permohonan saya';
  return open.drafts > 0 ? `Lanjutkan permohonan (${open.drafts})` : `Permohonan saya (${open.cases})`;
}

const ServiceList = ({ services }: { readonly services: readonly CatalogueEntry[] }) => (
  <ul className="services">
    {services.map((service) => (
      <li className="service" key={service.id}>
        <PromiseLine promise={service.promise} />
        <h3>
          <a href={paths.service(service.id)}>{service.name}</a>
        </h3>
        <p className="service-summary">{service.summary}</p>
        <p className="service-agency">
          <Icon name="agency" />
          <span>{service.agency}</span>
          <span className="service-go">
            <Icon name="forward" />
          </span>
        </p>
      </li>
    ))}
  </ul>
);

const NothingFound = ({ query }: { readonly query: string }) => (
  <div className="empty">
    {query === '' ? (
      <p>Belum ada layanan yang bisa diajukan di sini. Hubungi kami lewat nomor di bawah.</p>
    ) : (
      <>
        <p>
          Coba kata yang lebih umum, misalnya "surat" atau "izin". Anda juga bisa menghubungi kami lewat nomor di bawah.
        </p>
        <ButtonLink href={paths.home} kind="quiet">
          Lihat semua layanan
        </ButtonLink>
      </>
    )}
  </div>
);

const BatonExplained = ({ site }: { readonly site: Site }) => (
  <section className="explained" aria-labelledby="siapa-memegang">
    <div className="explained-words">
      <h2 id="siapa-memegang">Anda selalu tahu permohonan ada di mana</h2>
      <p>
        Setiap permohonan berpindah dari satu instansi ke instansi lain. Kami gambarkan sebagai garis. Anda melihat
        siapa yang memegang, sejak kapan, dan sampai kapan.
      </p>
      <p>Anda tidak perlu menelepon untuk bertanya.</p>
      <ButtonLink href={paths.track} kind="quiet">
        Lacak permohonan
      </ButtonLink>
    </div>
    <figure className="explained-drawing">
      <BatonLine
        view={sampleBaton(site.zone)}
        start={{ who: 'Anda', what: 'Mengirim permohonan', when: 'Senin, 23 November 2026 pukul 08.10 WIB' }}
      />
      <figcaption>Contoh perjalanan satu permohonan</figcaption>
    </figure>
  </section>
);
