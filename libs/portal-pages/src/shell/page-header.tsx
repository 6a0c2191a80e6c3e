import { FormTokens } from '../parts/form-tokens.js';
import { Mark } from './landscape.js';
import { paths } from './paths.js';
import type { Site } from './site.js';

export const PageHeader = ({ site }: { readonly site: Site }) => (
  <header className="head">
    {site.demo && (
      <div className="demo">
        <p className="wide">
          Kota percontohan. Semua orang dan data di sini rekaan. <a href={paths.outbox}>Buka kotak keluar pesan</a>
        </p>
      </div>
    )}
    {site.assisting && <Assisting site={site} {...site.assisting} />}
    <div className="wide head-row">
      <a className="brand" href={paths.home}>
        <Mark />
        <span className="brand-words">
          <span className="brand-small">Layanan</span> <span className="brand-city">{site.city}</span>
        </span>
      </a>
      <nav className="head-nav" aria-label="Menu utama">
        {!site.assisting && (
          <HeadLink site={site} href={paths.track} whenWide={site.signedIn !== undefined}>
            Lacak
          </HeadLink>
        )}
        {site.assisting ? (
          <HeadLink site={site} href={paths.myCases}>
            Isian warga
          </HeadLink>
        ) : site.signedIn ? (
          <HeadLink site={site} href={paths.myCases}>
            Permohonan saya
          </HeadLink>
        ) : (
          <HeadLink site={site} href={paths.signIn}>
            Masuk
          </HeadLink>
        )}
      </nav>
      {site.signedIn && (
        <form className="head-person" method="post" action={paths.signOut}>
          <FormTokens site={site} />
          <span className="head-phone">
            <span className="unseen">Anda masuk dengan nomor </span>
            {site.signedIn.phone}
          </span>
          <button className="link-button" type="submit">
            Keluar
          </button>
        </form>
      )}
    </div>
  </header>
);

/** Stands on every page: whose data is on the screen, and the one button that takes it away. */
const Assisting = ({ site, until, phone }: { readonly site: Site } & NonNullable<Site['assisting']>) => (
  <section className="assisting" aria-label="Pendampingan">
    <div className="wide">
      <p>
        <strong>Anda mengisikan untuk warga{phone ? ` dengan nomor ${phone}` : ''}.</strong> Berakhir sendiri pukul{' '}
        {until}.
      </p>
      <form method="post" action={paths.endAssistance}>
        <FormTokens site={site} />
        <button className="button button-quiet" type="submit">
          Selesai, tutup data warga
        </button>
      </form>
    </div>
  </section>
);

interface HeadLinkProps {
  readonly site: Site;
  readonly href: string;
  /** Left out on phones, where the footer has it too. */
  readonly whenWide?: boolean;
  readonly children: string;
}

const HeadLink = ({ site, href, whenWide = false, children }: HeadLinkProps) => (
  <a
    className={whenWide ? 'when-wide' : undefined}
    href={href}
    aria-current={site.path.split('?')[0] === href ? 'page' : undefined}
  >
    {children}
  </a>
);
