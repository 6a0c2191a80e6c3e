import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { PageFooter } from './page-footer.js';
import { PageHeader } from './page-header.js';
import type { Site } from './site.js';
import { siteName } from './site.js';
import { colours } from './colours.js';

export interface PageParts {
  readonly site: Site;
  /** What the page is, from small to large: question, service. The site's name is added. */
  readonly title: readonly string[];
  /** At least one answer has to be mended: the title says so first. */
  readonly failed?: boolean;
  /** Full-width band above the column: the catalogue's greeting. */
  readonly band?: ReactNode;
  /** Link back, above the error summary. */
  readonly back?: ReactNode;
  readonly children: ReactNode;
  /** Personal or one-time pages stay out of search engines. */
  readonly unlisted?: boolean;
}

/** A whole HTML document. Everything comes by file, so a policy without `unsafe-inline` holds. */
export const renderPage = (page: PageParts): string =>
  `<!doctype html>${renderToStaticMarkup(<PortalDocument {...page} />)}`;

const skipTarget = { id: 'isi-halaman', tabIndex: -1 } as const;

const PortalDocument = ({ site, title, failed = false, band, back, children, unlisted = false }: PageParts) => (
  <html lang="id" className={site.saveData ? 'save-data' : undefined}>
    <head>
      <meta charSet="utf-8" />
      <title>{`${failed ? 'Ada masalah: ' : ''}${[...title, siteName(site)].join(' - ')}`}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="theme-color" content={colours(site.tokens)['leaf-pressed']} />
      <meta name="format-detection" content="telephone=no" />
      {unlisted && <meta name="robots" content="noindex" />}
      {!site.saveData && (
        <link
          rel="preload"
          href={`${site.assetPrefix}/plus-jakarta-sans.woff2`}
          as="font"
          type="font/woff2"
          crossOrigin="anonymous"
        />
      )}
      <link rel="stylesheet" href={`${site.assetPrefix}/portal.css`} />
      <link rel="icon" href={`${site.assetPrefix}/mark.svg`} type="image/svg+xml" />
      <script src={`${site.assetPrefix}/portal.js`} defer />
    </head>
    <body>
      <a className="skip" href="#isi-halaman">
        Langsung ke isi
      </a>
      <PageHeader site={site} />
      {/* Who skips to the content does not want to go back. */}
      <main {...(back ? {} : skipTarget)}>
        {band}
        <div className="wide page">
          {back}
          {back ? <div {...skipTarget}>{children}</div> : children}
        </div>
      </main>
      <PageFooter site={site} />
    </body>
  </html>
);
