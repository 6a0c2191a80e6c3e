// Runs a moddle parser behind our own scan, so that nothing it forgives goes by unseen.
import { Findings } from '../findings.js';
import type { Limits } from './limits.js';
import { scanXml } from './scan-xml.js';
import type { XmlScan } from './scan-xml.js';
import { placesIn } from './text-places.js';
import type { Places } from './text-places.js';
import { reportWarnings } from './parser-warnings.js';
import { isNode } from './xml-node.js';
import type { XmlNode } from './xml-node.js';

export interface ParsedXml {
  readonly findings: Findings;
  /** Absent when the file could not be read as a whole. */
  readonly root?: XmlNode;
}

export interface XmlText {
  readonly xml: string;
  readonly file: string;
  readonly limits: Limits;
}

type Parser = (xml: string) => Promise<{ rootElement: object; warnings: readonly object[] }>;

/** Never rejects: what the parser throws becomes `XML_INVALID`. */
export async function parseXml({ xml, file, limits }: XmlText, parse: Parser): Promise<ParsedXml> {
  const scan = scanXml(xml, limits);
  const places = placesIn(xml);
  const findings = new Findings({ file, placeOf: (id) => placeOf(scan, places, id) });
  if (scan.fault) {
    findings.errorAt(scan.fault.code, places(scan.fault.offset), scan.fault.message);
    return { findings };
  }
  reportIds(scan, places, findings);
  try {
    const { rootElement, warnings } = await parse(xml);
    reportWarnings(warnings, { findings, scan, xml });
    return isNode(rootElement) && findings.errors === 0 ? { findings, root: rootElement } : { findings };
  } catch (fault) {
    reportWarnings([{ message: fault instanceof Error ? fault.message : String(fault) }], { findings, scan, xml });
    return { findings };
  }
}

const placeOf = (scan: XmlScan, places: Places, id: string) => {
  const offset = scan.ids.get(id);
  return offset === undefined ? undefined : places(offset);
};

/** Names every object has; a record keyed by ids must not meet them. */
const reserved = new Set(Object.getOwnPropertyNames(Object.prototype));
const ncName = /^[A-Za-z_][-.\w]*$/;

/** The parser drops an element whose id it dislikes; here each such id is named. */
function reportIds(scan: XmlScan, places: Places, findings: Findings): void {
  for (const [id, offset] of scan.repeatedIds) {
    findings.errorAt(
      'DUPLICATE_ID',
      places(offset),
      `Id "${id}" dipakai lebih dari satu kali. Beri id yang berbeda pada elemen ini.`,
      id,
    );
  }
  for (const [id, offset] of scan.ids) {
    if (!ncName.test(id)) {
      const rule =
        'Pakai huruf a-z, angka, titik, garis bawah, atau tanda hubung, dan mulai dengan huruf atau garis bawah';
      findings.errorAt(
        'STRUCTURE_INVALID',
        places(offset),
        `Id "${id}" berisi karakter yang tidak boleh dipakai. ${rule}.`,
        id,
      );
    } else if (reserved.has(id)) {
      findings.errorAt(
        'STRUCTURE_INVALID',
        places(offset),
        `Id "${id}" tidak boleh dipakai karena sudah punya arti lain. Ganti dengan id lain.`,
        id,
      );
    }
  }
}
