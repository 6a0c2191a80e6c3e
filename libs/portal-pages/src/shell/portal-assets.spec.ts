import { gzipSync } from 'node:zlib';
import { colourNames, colours } from './colours.js';
import { paths } from './paths.js';
import { portalAssets } from './portal-assets.js';

const body = (path: string, tokens: Readonly<Record<string, string>> = {}): string =>
  portalAssets(tokens)
    .files.find((file) => file.path === path)
    ?.body.toString('utf8') ?? '';
const css = body('portal.css');

it('style stays under 20 kB and script under 6 kB', () => {
  expect(gzipSync(css).length).toBeLessThan(20_000);
  expect(Buffer.byteLength(body('portal.js'))).toBeLessThan(6_144);
});

it('an old WebView that knows no custom properties gets the plain colour first', () => {
  expect(css).toContain(
    'body{margin:0;min-height:100vh;display:flex;flex-direction:column;background:#F2F6F3;background:var(--mist);color:#17231D;color:var(--ink)',
  );
  const names = new Set([...css.matchAll(/var\(--([a-z-]+)\)/g)].map(([, name]) => name));
  expect([...names].filter((name) => !colourNames.some((known) => known === name))).toEqual([]);
});

it('uses nothing an old WebView refuses', () => {
  expect(css).not.toMatch(/@layer|@container|color-mix|&|:has\(|:is\(|:where\(|\binset:/);
  expect(body('portal.js')).not.toMatch(/=>|\bconst\b|\blet\b|\?\.|\?\?|innerHTML|eval|document\.write/);
});

it("the city's colours are the page's colours", () => {
  const own = body('portal.css', { leaf: '#123456', leafTint: '#ABCDEF' });
  expect(own).toContain('--leaf:#123456;');
  expect(own).toContain('--leaf-tint:#ABCDEF;');
  expect(own).not.toContain('#0A6640');
});

it('a colour that is none is not let into the stylesheet', () => {
  expect(colours({ leaf: 'red;}body{display:none', ink: 'url(x)', toString: '#000000' })).toEqual(colours({}));
});

it('the version follows the content, so files can be kept for ever', () => {
  expect(portalAssets({}).version).toMatch(/^[0-9a-f]{12}$/);
  expect(portalAssets({}).version).toBe(portalAssets({}).version);
  expect(portalAssets({ leaf: '#123456' }).version).not.toBe(portalAssets({}).version);
});

it('the font is the Latin subset and never holds up text', () => {
  expect(portalAssets({}).files.find((file) => file.path === 'plus-jakarta-sans.woff2')?.body.length).toBeLessThan(
    30_000,
  );
  expect(css).toContain('font-display:optional');
});

it('what stands in an address cannot leave its place in it', () => {
  expect(paths.question('../x?y', 'a/b')).toBe('/permohonan/..%2Fx%3Fy/isi/a%2Fb');
});

/** WCAG 2.2, relative luminance of `#RRGGBB`. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

const contrast = (a: string, b: string): number => {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
};

it.each([
  ['ink', 'mist', 4.5],
  ['soft', 'mist', 4.5],
  ['soft', 'leaf-tint', 4.5],
  ['leaf', 'mist', 4.5],
  ['paper', 'leaf', 4.5],
  ['paper', 'leaf-pressed', 4.5],
  ['apple', 'mist', 4.5],
  ['apple-ink', 'apple-tint', 4.5],
  ['amber', 'amber-tint', 4.5],
  ['sky', 'sky-tint', 4.5],
  ['soft', 'sky-tint', 4.5],
  ['leaf-pressed', 'leaf-tint', 4.5],
  ['edge', 'mist', 3],
  ['ink', 'focus', 3],
] as const)('%s on %s can be read', (text, ground, least) => {
  const chosen = colours({});
  expect(contrast(chosen[text], chosen[ground])).toBeGreaterThanOrEqual(least);
});
