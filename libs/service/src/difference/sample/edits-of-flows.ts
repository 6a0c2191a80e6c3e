import type { Edit } from './edit.js';
import { drop, set, turn } from './edit.js';

const at = 'process/elements';

export const editsOfFlows: readonly Edit[] = [
  {
    ...turn(
      [
        'branch-order',
        'binding',
        'process/choose',
        'Urutan cabang di "Layak?" berubah; cabang yang lebih dulu didahulukan.',
      ],
      `${at}/choose/outgoing`,
    ),
    change: 'changed',
  },
  drop(
    ['flow', 'binding', 'process/start-check', 'Alur dari "Mulai" ke "Periksa rumah" dihapus.'],
    'process/flows/start-check',
    'sequenceFlow',
  ),
  set(
    [
      'flow-name',
      'cosmetic',
      'process/check-choose',
      'Nama alur dari "Periksa rumah" ke "Layak?" berubah dari "Lanjut" menjadi "Terus".',
    ],
    'process/flows/check-choose/name',
    'Terus',
  ),
  set(
    [
      'flow-condition',
      'binding',
      'process/choose-a',
      'Syarat alur dari "Layak?" ke "Nilai" berubah dari "layak = "ya"" menjadi "true".',
    ],
    'process/flows/choose-a/condition',
    'true',
  ),
  {
    ...set(
      [
        'flow-from',
        'binding',
        'process/choose-b',
        'Asal alur dari "Nilai" ke "Terbit" berubah dari "Layak?" menjadi "Nilai".',
      ],
      'process/flows/choose-b/from',
      'decide',
    ),
    change: 'moved',
  },
  {
    ...set(
      [
        'flow-to',
        'binding',
        'process/choose-b',
        'Tujuan alur dari "Layak?" ke "Nilai" berubah dari "Terbit" menjadi "Nilai".',
      ],
      'process/flows/choose-b/to',
      'decide',
    ),
    change: 'moved',
  },
  drop(['lane', 'cosmetic', 'process/lane', 'Lajur "Loket" dihapus.'], 'process/lanes/lane', 'lane'),
  set(
    ['lane-name', 'cosmetic', 'process/lane', 'Nama lajur berubah dari "Loket" menjadi "Kantor".'],
    'process/lanes/lane/name',
    'Kantor',
  ),
  set(
    [
      'lane-participant',
      'cosmetic',
      'process/lane',
      'Pelaksana lajur "Loket" berubah dari Kelurahan menjadi Kecamatan.',
    ],
    'process/lanes/lane/participant',
    'district',
  ),
];
