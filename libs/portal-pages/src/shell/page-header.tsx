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
    <div className="wide head-row">
      <a className="brand" href={paths.home}>
        <Mark />
        <span className="brand-words">
          <span className="brand-small">Layanan</span> <span className="brand-city">{site.city}</span>
        </span>
      </a>
      <nav className="head-nav" aria-label="Menu utama">
        <HeadLink site={site} href={paths.track} whenWide={site.signedIn !== undefined}>
          Lacak
        </HeadLink>
        {site.signedIn ? (
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
