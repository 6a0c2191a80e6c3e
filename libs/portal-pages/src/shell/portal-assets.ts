import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stylesheet } from './stylesheet.js';
import { colours } from './colours.js';

/** A file the pages need, to be served at `<Site.assetPrefix>/<path>`. */
export interface PortalAsset {
  readonly path: 'portal.css' | 'portal.js' | 'plus-jakarta-sans.woff2' | 'mark.svg';
  readonly mediaType: string;
  readonly body: Buffer;
}

export interface PortalAssets {
  /** Twelve hexadecimal digits over all bodies: put it into the prefix and let browsers keep the files for ever. */
  readonly version: string;
  readonly files: readonly PortalAsset[];
}

const directory = join(__dirname, '..', 'assets');

/** Everything the pages fetch, compiled once at start with the city's colours. Throws when a file is missing from the build. */
export function portalAssets(tokens: Readonly<Record<string, string>>): PortalAssets {
  const files: readonly PortalAsset[] = [
    { path: 'portal.css', mediaType: 'text/css; charset=utf-8', body: Buffer.from(stylesheet(tokens, directory)) },
    {
      path: 'portal.js',
      mediaType: 'text/javascript; charset=utf-8',
      body: readFileSync(join(directory, 'portal.js')),
    },
    { path: 'plus-jakarta-sans.woff2', mediaType: 'font/woff2', body: readFileSync(require.resolve(font)) },
    { path: 'mark.svg', mediaType: 'image/svg+xml', body: Buffer.from(mark(tokens)) },
  ];
  const hash = createHash('sha256');
  for (const file of files) hash.update(file.path).update('\0').update(file.body);
  return { version: hash.digest('hex').slice(0, 12), files };
}

/** Variable weights, Latin subset; Plus Jakarta Sans is under the SIL Open Font License 1.1. */
const font = '@fontsource-variable/plus-jakarta-sans/files/plus-jakarta-sans-latin-wght-normal.woff2';

const mark = (tokens: Readonly<Record<string, string>>): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><path fill="${colours(tokens).leaf}" d="M20 1.500C30.6 1.5 38 9 38 19v15.500a4 4 0 0 1-4 4H6a4 4 0 0 1-4-4V19C2 9 9.4 1.5 20 1.500z"/><path fill="#fff" d="M2 30.500l9.5-11.5 4.5 4.500L23.5 13 38 30.500v4a4 4 0 0 1-4 4H6a4 4 0 0 1-4-4z"/></svg>`;
