// Documents for specs, written by hand: what is in them is only what a case needs.
import { deflateSync } from 'node:zlib';

export interface SamplePdf {
  /** More entries of the catalogue. */
  readonly catalogue?: string;
  /** Objects from number 10 on. */
  readonly objects?: readonly string[];
  readonly pages?: number;
  /** More entries of the trailer. */
  readonly trailer?: string;
}

/** With a table of places that is right. */
export function samplePdf({ catalogue = '', objects = [], pages = 1, trailer = '' }: SamplePdf = {}): Buffer {
  const kids = Array.from({ length: pages }, () => '3 0 R').join(' ');
  const texts = [
    `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`,
    `<< /Type /Pages /Kids [${kids}] /Count ${String(pages)} >>`,
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R >>',
    '<< /Length 9 >>\nstream\n0 0 m 1 1\nendstream',
  ];
  const numbered = new Map([
    ...texts.map((text, at) => [at + 1, text] as const),
    ...objects.map((text, at) => [at + 10, text] as const),
  ]);
  let text = '%PDF-1.7\n';
  const places = new Map<number, number>();
  for (const [number, object] of numbered) {
    places.set(number, text.length);
    text += `${String(number)} 0 obj\n${object}\nendobj\n`;
  }
  const rows = [...places].map(([number, at]) => `${String(number)} 1\n${String(at).padStart(10, '0')} 00000 n \n`);
  const size = Math.max(...places.keys()) + 1;
  const end = `xref\n0 1\n0000000000 65535 f \n${rows.join('')}trailer\n<< /Size ${String(size)} /Root 1 0 R ${trailer} >>\nstartxref\n${String(text.length)}\n%%EOF\n`;
  return Buffer.from(text + end, 'latin1');
}

/** An object stream with these objects from number 20 on, as its one stream object. */
export function packedObjects(
  objects: readonly string[],
  { type = '/Type /ObjStm', filter = '/Filter /FlateDecode' } = {},
): string {
  let heads = '';
  let bodies = '';
  objects.forEach((text, at) => {
    heads += `${String(20 + at)} ${String(bodies.length)} `;
    bodies += `${text} `;
  });
  const plain = Buffer.from(heads + bodies, 'latin1');
  const packed = filter === '' ? plain : deflateSync(plain);
  return `<< ${type} /N ${String(objects.length)} /First ${String(heads.length)} ${filter} /Length ${String(packed.length)} >>\nstream\n${packed.toString('latin1')}\nendstream`;
}
