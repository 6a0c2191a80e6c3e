// The words of a letter as a reader of the PDF gets them: by the fonts' own maps to Unicode, in the order of the page.
import { inflateSync } from 'node:zlib';

/** One line for each run of words that is placed by itself. */
export function pdfText(pdf: Buffer): string {
  const objects = new Map(
    [...pdf.toString('latin1').matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, id = '', body = '']) => [
      id,
      body,
    ]),
  );
  const pages = [...objects.values()].filter((body) => /\/Type \/Page\b/.test(body));
  return pages
    .map((page) => {
      const maps = new Map(
        [...page.matchAll(/\/(f\d+) (\d+) 0 R/g)].map(([, name = '', font = '']) => [
          name,
          unicodeOf(streamAt(objects, /\/ToUnicode (\d+) 0 R/.exec(objects.get(font) ?? '')?.[1])),
        ]),
      );
      return wordsOf(streamAt(objects, /\/Contents (\d+) 0 R/.exec(page)?.[1]), maps);
    })
    .join('\n');
}

function streamAt(objects: ReadonlyMap<string, string>, id = ''): string {
  const body = objects.get(id) ?? '';
  const from = body.indexOf('stream\n') + 'stream\n'.length;
  const stream = body.slice(from, body.lastIndexOf('\nendstream'));
  return body.slice(0, from).includes('/FlateDecode')
    ? inflateSync(Buffer.from(stream, 'latin1')).toString('latin1')
    : stream;
}

const textOf = (hex: string): string =>
  (hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(parseInt(unit, 16))).join('');

function unicodeOf(map: string): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  for (const [, section = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, glyph = '', text = ''] of section.matchAll(/<(\w+)>\s*<(\w+)>/g))
      found.set(parseInt(glyph, 16), textOf(text));
  for (const [, section = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, first = '', last = '', text = ''] of section.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g))
      for (let glyph = parseInt(first, 16); glyph <= parseInt(last, 16); glyph += 1)
        found.set(glyph, textOf((parseInt(text, 16) + glyph - parseInt(first, 16)).toString(16).padStart(4, '0')));
  return found;
}

function wordsOf(content: string, maps: ReadonlyMap<string, ReadonlyMap<number, string>>): string {
  let map = new Map<number, string>() as ReadonlyMap<number, string>;
  const lines: string[] = [];
  for (const [, font, shown = ''] of content.matchAll(
    /\/(f\d+) [\d.]+ Tf|(\[(?:[^\]\\()]|\((?:\\[\s\S]|[^\\)])*\))*\] TJ)/g,
  )) {
    if (font !== undefined) map = maps.get(font) ?? map;
    else
      lines.push(
        [...shown.matchAll(/\(((?:\\[\s\S]|[^\\)])*)\)/g)].map(([, glyphs = '']) => read(glyphs, map)).join(''),
      );
  }
  return lines.join('\n');
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** Two bytes a glyph, written as a PDF string. */
function read(glyphs: string, map: ReadonlyMap<number, string>): string {
  const bytes = glyphs.replace(/\\(?:([0-7]{1,3})|([\s\S]))/g, (_all, octal?: string, sign = '') =>
    octal === undefined ? (escapes[sign] ?? sign) : String.fromCharCode(parseInt(octal, 8)),
  );
  return Array.from({ length: bytes.length / 2 }, (_glyph, at) => {
    const glyph = bytes.charCodeAt(2 * at) * 256 + bytes.charCodeAt(2 * at + 1);
    return map.get(glyph) ?? '';
  }).join('');
}
