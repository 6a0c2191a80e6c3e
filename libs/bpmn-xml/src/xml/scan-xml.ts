// Reads the bare text before the lenient parser does: what is forbidden, what is no XML, and where each id stands.
import type { FindingCode } from '../findings.js';
import type { Limits } from './limits.js';

export interface XmlScan {
  /** Offset of the first tag with this id; ids inside extensions are not the model's and are left out. */
  readonly ids: ReadonlyMap<string, number>;
  /** Offset of the second tag with the same id. */
  readonly repeatedIds: ReadonlyMap<string, number>;
  readonly fault?: { readonly code: FindingCode; readonly offset: number; readonly message: string };
}

interface OpenTag {
  readonly name: string;
  readonly offset: number;
}

const name = String.raw`[A-Za-z_\u0080-\uffff][-.:\w\u0080-\uffff]*`;
const startTag = new RegExp(String.raw`<(${name})((?:\s+${name}\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>`, 'y');
const endTag = new RegExp(String.raw`<\/(${name})\s*>`, 'y');
const attribute = new RegExp(String.raw`(${name})\s*=\s*(?:"([^"]*)"|'([^']*)')`, 'g');
const looseAmpersand = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)/;
// eslint-disable-next-line no-control-regex -- XML 1.0 §2.2 allows no other control characters, and no half of a pair
const forbiddenCharacter = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Cs}]/u;
const notCounted = new Set(['incoming', 'outgoing', 'flowNodeRef', 'text', 'extensionElements']);
const drawings = new Set(['BPMNDiagram', 'DMNDI']);

/** Scans well-formedness per XML 1.0 as far as the parser behind it would overlook it; stops at the first fault. */
export function scanXml(xml: string, limits: Limits): XmlScan {
  return new Scanner(xml, limits).scan();
}

class Scanner {
  private readonly ids = new Map<string, number>();
  private readonly repeatedIds = new Map<string, number>();
  private readonly open: OpenTag[] = [];
  private elements = 0;
  private roots = 0;
  private fault: XmlScan['fault'];

  constructor(
    private readonly xml: string,
    private readonly limits: Limits,
  ) {}

  scan(): XmlScan {
    if (new TextEncoder().encode(this.xml).length > this.limits.bytes) {
      this.fail(
        'XML_FORBIDDEN',
        0,
        `Berkas ini lebih besar dari ${this.limits.bytes / 1_048_576} MB. Bagi menjadi beberapa berkas yang lebih kecil.`,
      );
    }
    const bad = this.fault ? undefined : forbiddenCharacter.exec(this.xml);
    if (bad)
      this.fail('XML_INVALID', bad.index, 'Ada karakter kendali yang tidak boleh ada dalam XML. Hapus karakter itu.');
    let at = this.xml.startsWith('\ufeff') ? 1 : 0;
    while (!this.fault && at < this.xml.length) at = this.xml[at] === '<' ? this.markup(at) : this.text(at);
    const unclosed = this.open.at(-1);
    if (!this.fault && unclosed)
      this.fail(
        'XML_INVALID',
        unclosed.offset,
        `Tanda <${unclosed.name}> belum ditutup. Tambahkan </${unclosed.name}>.`,
      );
    if (!this.fault && this.roots === 0)
      this.fail('XML_INVALID', 0, 'Berkas ini kosong atau bukan XML. Simpan ulang dari aplikasi penggambar proses.');
    return { ids: this.ids, repeatedIds: this.repeatedIds, ...(this.fault ? { fault: this.fault } : {}) };
  }

  private fail(code: FindingCode, offset: number, message: string): number {
    this.fault ??= { code, offset, message };
    return this.xml.length;
  }

  private text(at: number): number {
    const next = this.xml.indexOf('<', at);
    const end = next < 0 ? this.xml.length : next;
    const content = this.xml.slice(at, end);
    const outside = this.open.length === 0 ? content.search(/\S/) : -1;
    if (outside >= 0)
      return this.fail(
        'XML_INVALID',
        at + outside,
        'Ada tulisan di luar tanda pembuka dan penutup berkas. Hapus tulisan itu.',
      );
    const bad = badReferenceIn(content);
    return bad < 0 ? end : this.refuseReference(at + bad);
  }

  private markup(at: number): number {
    if (this.xml.startsWith('<!--', at)) return this.skipPast('-->', at, 'Komentar');
    if (this.xml.startsWith('<![CDATA[', at)) {
      if (this.open.length === 0)
        return this.fail(
          'XML_INVALID',
          at,
          'Bagian CDATA ada di luar tanda pembuka dan penutup berkas. Hapus bagian itu.',
        );
      return this.skipPast(']]>', at, 'Bagian CDATA');
    }
    if (this.xml.startsWith('<!', at)) {
      return this.fail(
        'XML_FORBIDDEN',
        at,
        'Deklarasi seperti <!DOCTYPE> atau <!ENTITY> tidak boleh dipakai. Hapus deklarasi itu.',
      );
    }
    if (this.xml.startsWith('<?', at)) return this.instruction(at);
    return this.xml.startsWith('</', at) ? this.close(at) : this.start(at);
  }

  private skipPast(mark: string, at: number, what: string): number {
    const end = this.xml.indexOf(mark, at + 4);
    return end < 0 ? this.fail('XML_INVALID', at, `${what} belum ditutup. Tambahkan ${mark}.`) : end + mark.length;
  }

  private instruction(at: number): number {
    const declaration = /^\ufeff?<\?xml\s/.test(this.xml) && at <= 1;
    if (declaration) return this.skipPast('?>', at, 'Deklarasi XML');
    return this.fail(
      'XML_FORBIDDEN',
      at,
      'Instruksi pemrosesan (<?…?>) selain deklarasi xml di baris pertama tidak boleh dipakai. Hapus instruksi itu.',
    );
  }

  private close(at: number): number {
    endTag.lastIndex = at;
    const tag = endTag.exec(this.xml);
    const opened = this.open.pop();
    if (!tag) return this.fail('XML_INVALID', at, 'Tanda penutup ini tidak lengkap. Tulis seperti </nama>.');
    if (opened?.name === tag[1]) return endTag.lastIndex;
    const expected = opened ? ` Di sini seharusnya </${opened.name}>.` : ' Hapus tanda penutup ini.';
    return this.fail(
      'XML_INVALID',
      at,
      `Tanda penutup </${tag[1] ?? ''}> tidak cocok dengan tanda pembukanya.${expected}`,
    );
  }

  private start(at: number): number {
    startTag.lastIndex = at;
    const tag = startTag.exec(this.xml);
    const end = startTag.lastIndex;
    const tagName = tag?.[1];
    if (!tag || tagName === undefined) {
      return this.fail(
        'XML_INVALID',
        at,
        'Tanda ini tidak lengkap. Periksa tanda kutip dan kurung sikunya; tulis &lt; untuk tanda lebih kecil.',
      );
    }
    if (this.open.length === 0 && ++this.roots > 1) {
      return this.fail(
        'XML_INVALID',
        at,
        `Berkas hanya boleh punya satu tanda terluar. Hapus <${tagName}> dan isinya.`,
      );
    }
    if (!this.attributes(tagName, tag[2] ?? '', at) || !this.counts(tagName, at)) return this.xml.length;
    if (tag[3] !== '/') this.open.push({ name: tagName, offset: at });
    return end;
  }

  private attributes(tagName: string, text: string, tagOffset: number): boolean {
    const seen = new Set<string>();
    for (const [, key = '', double, single] of text.matchAll(attribute)) {
      if (seen.has(key)) {
        this.fail('XML_INVALID', tagOffset, `Atribut ${key} ditulis dua kali pada <${tagName}>. Hapus salah satunya.`);
        return false;
      }
      seen.add(key);
      const value = double ?? single ?? '';
      if (badReferenceIn(value) >= 0) {
        this.refuseReference(tagOffset);
        return false;
      }
      if (key !== 'id' || this.isInside('extensionElements')) continue;
      if (!this.ids.has(value)) this.ids.set(value, tagOffset);
      else if (!this.repeatedIds.has(value)) this.repeatedIds.set(value, tagOffset);
    }
    return true;
  }

  private counts(tagName: string, at: number): boolean {
    if (this.open.length + 1 > this.limits.depth) {
      this.fail(
        'XML_FORBIDDEN',
        at,
        `Susunan berkas ini lebih dalam dari ${this.limits.depth} tingkat. Kurangi bagian yang bersarang.`,
      );
    }
    const drawn = drawings.has(localName(this.open[1]?.name ?? tagName));
    if (!drawn && !notCounted.has(localName(tagName)) && !this.isInside('extensionElements')) this.elements += 1;
    if (this.elements > this.limits.elements) {
      this.fail(
        'XML_FORBIDDEN',
        at,
        `Berkas ini berisi lebih dari ${this.limits.elements} elemen. Bagi menjadi beberapa berkas.`,
      );
    }
    return this.fault === undefined;
  }

  private isInside(local: string): boolean {
    return this.open.some((tag) => localName(tag.name) === local);
  }

  private refuseReference(offset: number): number {
    return this.fail(
      'XML_INVALID',
      offset,
      'Tanda & harus ditulis &amp;. Nama entitas sendiri dan kode karakter kendali tidak boleh dipakai.',
    );
  }
}

/** Offset of a loose ampersand, or of a reference to a character that XML does not have; -1 without any. */
function badReferenceIn(content: string): number {
  if (!content.includes('&')) return -1;
  const loose = content.search(looseAmpersand);
  if (loose >= 0) return loose;
  for (const reference of content.matchAll(/&#(x?)([\da-fA-F]+);/g)) {
    const code = Number.parseInt(reference[2] ?? '', reference[1] === 'x' ? 16 : 10);
    if (!isCharacter(code)) return reference.index;
  }
  return -1;
}

/** XML 1.0 §2.2. */
const isCharacter = (code: number): boolean =>
  code === 9 ||
  code === 10 ||
  code === 13 ||
  (code >= 0x20 && code <= 0xd7ff) ||
  (code >= 0xe000 && code <= 0xfffd) ||
  (code >= 0x10000 && code <= 0x10ffff);

const localName = (qualified: string): string => qualified.slice(qualified.indexOf(':') + 1);
