// A service that begins with nothing but its name: apply, check, sign.
import type { SopStep, SopTable } from '@alur/sop';
import type { StartedService, StartFrom } from './service-from-sop.js';
import { serviceFromSop } from './service-from-sop.js';

const file = 'tabel-awal';
const performers = ['Pemohon', 'Petugas', 'Kepala'] as const;

/** By the same way as from a table, of three rows. */
export const emptyService = (start: StartFrom & { readonly name: string }): StartedService =>
  serviceFromSop({ ...table, metadata: { title: start.name } }, start);

const placed = <T>(row: number, column: number, value: T) => ({ value, at: { row, column } });

interface Row {
  readonly activity: string;
  readonly performer: (typeof performers)[number];
  readonly time: string;
  readonly output: string;
}

const rows: readonly Row[] = [
  { activity: 'Mengajukan permohonan', performer: 'Pemohon', time: '15 menit', output: 'Permohonan' },
  { activity: 'Memeriksa permohonan', performer: 'Petugas', time: '2 jam', output: 'Hasil pemeriksaan' },
  { activity: 'Menandatangani surat', performer: 'Kepala', time: '2 jam', output: 'Surat' },
];

const steps = rows.map(({ activity, performer, time, output }, index): SopStep => {
  const row = index + 2;
  const isDecision = index === 1;
  return {
    number: placed(row, 1, String(index + 1)),
    activity: placed(row, 2, activity),
    performers: [placed(row, 3 + performers.indexOf(performer), performer)],
    isDecision,
    time: placed(row, 6, time),
    output: placed(row, 7, output),
    branches: isDecision
      ? [
          { answer: 'ya', label: 'Memenuhi syarat', target: { kind: 'next' }, at: { row, column: 8 } },
          { answer: 'tidak', label: 'Tidak memenuhi syarat', target: { kind: 'end' }, at: { row, column: 8 } },
        ]
      : [],
  };
});

const table: Omit<SopTable, 'metadata'> = {
  file,
  sheet: file,
  performers: performers.map((title, index) => placed(1, 3 + index, title)),
  steps,
  findings: [],
  understood: [],
};
