// What BPMN 2.0 has and Alur does not run: named in words, with what to draw instead.
import { tagOf } from '../xml/xml-node.js';
import type { ReadNode } from './element-reader.js';

interface Advice {
  readonly what: string;
  readonly instead: string;
}

const advice: ReadonlyMap<string, Advice> = new Map([
  [
    'bpmn:AdHocSubProcess',
    {
      what: 'Subproses bebas',
      instead: 'Gambar subproses biasa, dengan gerbang inklusif di depan langkah yang boleh dilewati.',
    },
  ],
  [
    'bpmn:ComplexGateway',
    {
      what: 'Gerbang kompleks',
      instead: 'Pakai gerbang inklusif, eksklusif, atau paralel dengan syarat pada alurnya.',
    },
  ],
]);

export function unsupported(read: ReadNode): undefined {
  const { what, instead } = advice.get(read.node.$type) ?? {
    what: `Elemen <${tagOf(read.node)}>`,
    instead: 'Pakai tugas, gerbang, kejadian, atau subproses biasa.',
  };
  refuseKind(read, what, instead);
}

/** A way of drawing an element that would silently be left out. */
export function refuseKind({ findings, id }: ReadNode, what: string, instead: string): undefined {
  findings.error('UNSUPPORTED_ELEMENT', id, `${what} ("${id}") belum dapat dijalankan. ${instead}`);
}
