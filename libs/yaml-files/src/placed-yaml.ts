// YAML 1.2 as data that still knows where each value was written.
import type { Diagnostic } from '@alur/kernel';
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Document, Node } from 'yaml';

export interface Place {
  readonly line: number;
  readonly column: number;
}

export interface PlacedYaml {
  readonly file: string;
  readonly data: unknown;
  /** Where the key or list item at the path stands; for a path that is not there, where the last known part of it stands. */
  placeOf(path: readonly string[]): Place;
}

export interface YamlSource {
  readonly file: string;
  readonly text: string;
  /** Lines of the file before the text, as for front matter. */
  readonly linesBefore?: number;
}

/** The parsed file, or the faults of writing that keep it from being read. */
export function readYaml({ file, text, linesBefore = 0 }: YamlSource): {
  readonly yaml?: PlacedYaml;
  readonly diagnostics: readonly Diagnostic[];
} {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    uniqueKeys: true,
    prettyErrors: false,
    logLevel: 'silent',
    lineCounter: lines,
  });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1) + linesBefore, column: Math.max(col, 1) };
  };
  // Messages of the library are English and for programmers; the place is what helps.
  const faults = [...document.errors, ...document.warnings].map(({ code, pos }): Diagnostic => ({
    code: code === 'DUPLICATE_KEY' ? 'DUPLICATE_ID' : 'YAML_INVALID',
    severity: 'error',
    file,
    ...placeAt(pos[0]),
    message: sentences[code] ?? unreadable,
  }));
  if (faults.length > 0) return { diagnostics: faults };
  try {
    const data: unknown = document.toJS({ maxAliasCount: 50 });
    return { yaml: { file, data, placeOf: (path) => placeAt(offsetOf(document, path)) }, diagnostics: [] };
  } catch {
    return {
      diagnostics: [
        {
          code: 'YAML_INVALID',
          severity: 'error',
          file,
          line: 1 + linesBefore,
          message: 'Berkas ini terlalu banyak memakai rujukan "*". Tuliskan isinya langsung.',
        },
      ],
    };
  }
}

const unreadable = 'Bagian ini tidak terbaca sebagai YAML. Periksa jorokan baris, titik dua, dan tanda kutipnya.';
const sentences: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'Kunci ini sudah ada di tempat yang sama. Hapus salah satu atau beri nama lain.',
  TAB_AS_INDENT: 'Baris ini menjorok dengan tab. Ganti dengan spasi.',
  BAD_INDENT: 'Jorokan baris ini tidak sama dengan baris di atasnya. Samakan jumlah spasinya.',
  MISSING_CHAR: 'Ada tanda yang belum ditutup. Periksa kutip dan kurung di baris ini.',
  MULTIPLE_DOCS: 'Berkas ini hanya boleh berisi satu dokumen. Hapus baris "---" di tengah.',
};

function offsetOf(document: Document.Parsed, path: readonly string[]): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const segment of path) {
    const here = isAlias(node) ? node.resolve(document) : node;
    if (isMap(here)) {
      const pair = here.items.find(({ key }) => isScalar(key) && String(key.value) === segment);
      if (!pair) return offset;
      offset = startOf(pair.key) ?? offset;
      node = pair.value;
    } else if (isSeq(here)) {
      node = here.items[Number(segment)];
      if (node === undefined) return offset;
      offset = startOf(node) ?? offset;
    } else return offset;
  }
  return offset;
}

const startOf = (node: unknown): number | undefined => (node as Node | null)?.range?.[0];
