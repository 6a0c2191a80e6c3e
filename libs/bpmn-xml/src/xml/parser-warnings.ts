// Translates what the parser says in English into findings; a sentence unknown to us is still a finding.
import type { FindingCode, Findings } from '../findings.js';
import type { XmlScan } from './scan-xml.js';
import type { Place } from './text-places.js';
import { idOf, isNode, tagOf } from './xml-node.js';

export interface WarningContext {
  readonly findings: Findings;
  readonly scan: XmlScan;
  readonly xml: string;
}

interface ParserWarning {
  readonly message: string;
  /** What the sentence is about: the last `<…>` in it. */
  readonly about: string;
  /** Id of the element the warning is about, where the parser says it. */
  readonly element?: string;
  readonly subject: string;
  /** Name of the reference the warning is about. */
  readonly reference?: string;
}

interface Translation {
  readonly when: RegExp;
  readonly code: (warning: ParserWarning) => FindingCode;
  readonly say: (warning: ParserWarning) => string;
  /** The same is told elsewhere, or does no harm. */
  readonly silent?: (warning: ParserWarning, context: WarningContext) => boolean;
}

/** References that decide where a case goes. Others may lead into files of their own, by a prefix. */
const ofTheFlow =
  /^(sourceRef|targetRef|attachedToRef|default|activityRef|flowNodeRef|incoming|outgoing|(message|signal|error|escalation)Ref)$/;

const isElsewhere = ({ about, reference }: ParserWarning): boolean =>
  about.includes(':') && reference !== undefined && !ofTheFlow.test(reference);

const invalid = (): FindingCode => 'XML_INVALID';

const translations: readonly Translation[] = [
  {
    when: /duplicate ID|illegal ID/,
    code: () => 'DUPLICATE_ID',
    say: ({ about }) => `Id "${about}" dipakai lebih dari satu kali atau tidak boleh dipakai. Ganti id itu.`,
    silent: (_warning, { findings }) => findings.errors > 0,
  },
  {
    when: /^unresolved reference/,
    code: () => 'DANGLING_REFERENCE',
    say: ({ subject, about }) =>
      `${subject} menunjuk ke "${about}", tetapi elemen itu tidak ada. Perbaiki atau hapus penunjuknya.`,
    silent: (warning, { findings, scan }) =>
      isElsewhere(warning) || (scan.ids.has(warning.about) && findings.errors > 0),
  },
  {
    when: /^unsupported document encoding/,
    code: invalid,
    say: () => 'Berkas ini tidak disimpan dalam UTF-8, sehingga ada huruf yang rusak. Simpan ulang sebagai UTF-8.',
    silent: (_warning, { xml }) => !xml.includes('\ufffd'),
  },
  {
    when: /^unknown attribute/,
    code: ({ about }) => (about.startsWith('alur:') ? 'UNSUPPORTED_ELEMENT' : 'XML_INVALID'),
    say: ({ subject, about }) =>
      `${subject} memakai atribut "${about}" yang tidak dikenal. Periksa ejaannya atau hapus atribut itu.`,
  },
  {
    when: /unrecognized element|unknown type/,
    code: ({ about }) => (about.startsWith('alur:') ? 'UNSUPPORTED_ELEMENT' : 'XML_INVALID'),
    say: ({ about }) =>
      `Elemen <${about}> tidak dikenal di tempat ini. Periksa ejaan dan letaknya, atau hapus elemen itu.`,
  },
  {
    when: /missing namespace/,
    code: invalid,
    say: ({ about }) =>
      `Awalan pada "${about}" belum dikenalkan. Tambahkan xmlns untuk awalan itu, atau hapus bagiannya.`,
  },
  {
    when: /unexpected body text/,
    code: invalid,
    say: ({ about }) => `Ada tulisan "${about.trim()}" di antara elemen. Hapus tulisan itu.`,
  },
  {
    when: /failed to parse document|unexpected element/,
    code: invalid,
    say: () => 'Tanda terluar berkas ini bukan <definitions>. Pilih berkas BPMN 2.0 atau DMN yang benar.',
  },
  {
    when: /(?:)/,
    code: invalid,
    say: () => 'Bagian ini tidak dapat dibaca. Simpan ulang dari aplikasi penggambar, lalu coba lagi.',
  },
];

/** Adds a finding for each warning that is not told already. */
export function reportWarnings(warnings: readonly object[], context: WarningContext): void {
  for (const warning of warnings.map(read)) {
    const translation = translations.find(({ when }) => when.test(warning.message));
    if (!translation || translation.silent?.(warning, context)) continue;
    const place =
      placeIn(warning.message) ??
      (warning.element === undefined ? undefined : context.findings.placeOf(warning.element));
    context.findings.errorAt(translation.code(warning), place, translation.say(warning), warning.element);
  }
}

function read(warning: object): ParserWarning {
  const message = 'message' in warning && typeof warning.message === 'string' ? warning.message : '';
  const node = 'element' in warning && isNode(warning.element) ? warning.element : undefined;
  const element = node && idOf(node);
  const subject = element !== undefined ? `"${element}"` : node ? `Elemen <${tagOf(node)}>` : 'Elemen ini';
  const about = /<([^<>]*)>[^<>]*$/.exec(message)?.[1] ?? '';
  const reference =
    'property' in warning && typeof warning.property === 'string' ? warning.property.replace(/^\w+:/, '') : undefined;
  return {
    message,
    about,
    subject,
    ...(reference === undefined ? {} : { reference }),
    ...(element === undefined ? {} : { element }),
  };
}

/** The parser counts lines and columns from 0. */
function placeIn(message: string): Place | undefined {
  const found = /line: (\d+)\s+column: (\d+)/.exec(message);
  return found ? { line: Number(found[1]) + 1, column: Number(found[2]) + 1 } : undefined;
}
