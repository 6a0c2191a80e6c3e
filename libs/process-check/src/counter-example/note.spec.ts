import { aside, begins, edge } from '../fixtures/sketches.js';
import type { Sketch } from '../fixtures/small-model.js';
import { onEdge, smallModel } from '../fixtures/small-model.js';
import type { NoteKind } from './contract.js';
import { drawnIn } from './drawn.js';
import { noteFor } from './note.js';

const job = { type: 'letter', parameters: {} };
const more: Readonly<Record<string, Sketch>> = {
  t1: { type: 'userTask', name: 'Periksa' },
  b: onEdge('t1'),
  c: edge('t1', 'error'),
  f: edge('t1', 'escalation'),
  k1: { type: 'task' },
  b1: onEdge('k1'),
  k2: { type: 'scriptTask', expression: '1' },
  b2: edge('k2', 'error'),
  k3: { type: 'businessRuleTask', decisionId: 'd', resultVariable: 'r' },
  b3: onEdge('k3'),
  k4: { type: 'sendTask', message: { kind: 'message', name: { literal: 'm' } } } as Sketch,
  b4: onEdge('k4'),
  k5: { type: 'serviceTask', job },
  b5: onEdge('k5'),
  a: aside,
  n: begins(true),
  d: aside,
  l: begins(true, 'error'),
};
const drawn = drawnIn([smallModel('s>t1>e1, b, c, f, k1, b1, k2, b2, k3, b3, k4, b4, k5, b5, a, a/n, d, d/l', more)]);
const told = (element: string, kind?: NoteKind) => noteFor({ element, ...(kind ? { kind } : {}) }, drawn);

it.each<[NoteKind, string]>([
  ['CANNOT_RUN', 'Proses "Periksa" belum dapat dijalankan; perbaiki dulu kesalahan lainnya.'],
  ['NOT_STEERABLE', 'Tidak ditemukan data yang membuat "Periksa" memilih alur itu; tulis syarat pada setiap alurnya.'],
  ['INSTANT', '"Periksa" tidak sempat terjadi, karena langkahnya selesai seketika.'],
  ['NOT_THROWABLE', '"Periksa" tidak dapat dipicu: di dalam langkahnya tidak ada tugas yang terbuka.'],
  ['EARLIER_EVENT', '"Periksa" terjadi lebih dulu daripada yang diperlukan contoh ini.'],
  ['CANNOT_OPEN', '"Periksa" tidak dapat dibuka dengan data yang membawa ke sana; misalnya, pelaksananya tidak ada.'],
  ['CALLED_UNKNOWN', 'Proses yang dipanggil "Periksa" tidak ada di berkas ini.'],
])('%s is told to who drew it', (kind, message) => {
  expect(told('t1', kind)).toEqual({ kind, message });
});

it.each<[NoteKind, readonly string[]]>([
  ['INSTANT', ['b', 'b1', 'b2', 'b3', 'b4', 'b5', 'n']],
  ['NOT_THROWABLE', ['c', 'f', 'l']],
  ['OTHER_ORDER', ['t1', 's', 'e1', 'k1', 'nobody']],
])('%s is the cause where it is seen at the element', (kind, ids) => {
  expect(ids.map((id) => told(id).kind)).toEqual(ids.map(() => kind));
  expect(ids.map((id) => told(id, 'OTHER_ORDER').kind)).toEqual(ids.map(() => kind));
});

it('what goes another order is told with its name, else its id', () => {
  const text = 'sehingga urutannya tidak dapat dimainkan.';
  expect(told('t1').message).toBe(`Langkah yang berjalan sendiri mendahului "Periksa", ${text}`);
  expect(told('nobody').message).toBe(`Langkah yang berjalan sendiri mendahului "nobody", ${text}`);
});
