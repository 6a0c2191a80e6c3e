// What BPMN 2.0 has and Alur does not run yet: named in words, with what to draw instead.
import { tagOf } from '../xml/xml-node.js';
import type { ReadNode } from './element-reader.js';
import { eventDefinitionsOf } from './element-reader.js';

interface Advice {
  readonly what: string;
  readonly instead: string;
}

const subProcess = 'Gambar langkah-langkahnya langsung di proses ini.';
const event = 'Pakai tugas petugas untuk menunggu, atau penghitung waktu pada tepi tugas.';

const advice: ReadonlyMap<string, Advice> = new Map([
  ['bpmn:ReceiveTask', { what: 'Tugas terima', instead: 'Pakai tugas petugas yang diselesaikan saat pesan tiba.' }],
  ['bpmn:ScriptTask', { what: 'Tugas skrip FEEL', instead: 'Pakai tugas aturan dengan tabel keputusan.' }],
  ['bpmn:CallActivity', { what: 'Pemanggilan proses lain', instead: subProcess }],
  ['bpmn:SubProcess', { what: 'Subproses', instead: subProcess }],
  ['bpmn:Transaction', { what: 'Transaksi', instead: subProcess }],
  ['bpmn:AdHocSubProcess', { what: 'Subproses bebas', instead: subProcess }],
  [
    'bpmn:InclusiveGateway',
    { what: 'Gerbang inklusif', instead: 'Pakai gerbang paralel, lalu gerbang eksklusif pada tiap cabang.' },
  ],
  ['bpmn:ComplexGateway', { what: 'Gerbang kompleks', instead: 'Pakai gerbang eksklusif atau paralel.' }],
  [
    'bpmn:EventBasedGateway',
    { what: 'Gerbang kejadian', instead: 'Pakai tugas petugas dengan penghitung waktu pada tepinya.' },
  ],
  ['bpmn:IntermediateCatchEvent', { what: 'Kejadian antara yang menunggu', instead: event }],
  [
    'bpmn:IntermediateThrowEvent',
    { what: 'Kejadian antara yang mengirim', instead: 'Pakai tugas layanan untuk mengirim.' },
  ],
  [
    'bpmn:ImplicitThrowEvent',
    { what: 'Kejadian antara yang mengirim', instead: 'Pakai tugas layanan untuk mengirim.' },
  ],
]);

export function unsupported(read: ReadNode): undefined {
  const { what, instead } = advice.get(read.node.$type) ?? {
    what: `Elemen <${tagOf(read.node)}>`,
    instead: 'Pakai tugas petugas, tugas layanan, tugas aturan, atau gerbang eksklusif dan paralel.',
  };
  report(read, what, instead);
}

/** An event of a supported place whose trigger is not supported. */
export function unsupportedEvent(read: ReadNode, where: string, instead: string): undefined {
  const kinds = eventDefinitionsOf(read.node).map(tagOf).join(', ');
  report(read, kinds ? `${where} dengan ${kinds}` : where, instead);
}

/** A way of repeating or undoing an activity, which would otherwise silently be left out. */
export function unsupportedMarker(read: ReadNode, what: string, instead: string): undefined {
  report(read, what, instead);
}

function report({ findings, id }: ReadNode, what: string, instead: string): undefined {
  findings.error('UNSUPPORTED_ELEMENT', id, `${what} ("${id}") belum dapat dijalankan. ${instead}`);
}
