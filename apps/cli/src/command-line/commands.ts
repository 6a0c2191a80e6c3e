// Every command, by group and name.
import type { Command } from './command.js';

const any = Number.POSITIVE_INFINITY;
const city = { city: 'map konfigurasi kota' };

export const groups: Readonly<Record<string, Readonly<Record<string, Command>>>> = {
  process: {
    check: {
      usage: '<file.bpmn…>',
      summary: 'Memeriksa apakah gambar proses dapat dijalankan.',
      paths: [1, any],
      load: async () => (await import('../process/check.js')).checkProcess,
    },
    test: {
      usage: '<file.bpmn> <skenario.yaml…>',
      summary: 'Menjalankan skenario pada satu berkas proses.',
      paths: [2, any],
      load: async () => (await import('../process/test.js')).testProcess,
    },
    export: {
      usage: '<file.bpmn> [--layout]',
      summary: 'Menulis ulang proses sebagai BPMN 2.0 XML; --layout menggambar ulang tata letaknya.',
      flags: ['layout'],
      paths: [1, 1],
      load: async () => (await import('../process/export.js')).exportProcess,
    },
    diff: {
      usage: '<lama.bpmn> <baru.bpmn>',
      summary: 'Membandingkan dua versi proses per elemen.',
      paths: [2, 2],
      load: async () => (await import('../process/diff.js')).diffProcess,
    },
    sop: {
      usage: '<file.xlsx|csv|bpmn> --to bpmn|csv|xlsx [--out <file>]',
      summary: 'Mengubah tabel SOP menjadi proses dan sebaliknya.',
      values: { to: 'bpmn, csv, atau xlsx', out: 'nama berkas hasil; tanpanya ke keluaran standar' },
      paths: [1, 1],
      load: async () => (await import('../process/sop.js')).convertSop,
    },
  },
  service: {
    check: {
      usage: '<map|zip…> [--city <map>]',
      summary: 'Memeriksa berkas-berkas layanan.',
      values: city,
      paths: [1, any],
      load: async () => (await import('../service/check.js')).checkService,
    },
    test: {
      usage: '<map|zip…> [--city <map>]',
      summary: 'Menjalankan semua skenario layanan.',
      values: city,
      paths: [1, any],
      load: async () => (await import('../service/test.js')).testService,
    },
    import: {
      usage: '<map|zip…> [--city <map>]',
      summary: 'Memeriksa layanan lalu menerbitkannya ke basis data (DATABASE_URL).',
      values: city,
      paths: [1, any],
      load: async () => (await import('../service/import.js')).importService,
    },
    export: {
      usage: '<map|zip> --out <zip>',
      summary: 'Membungkus berkas-berkas layanan menjadi satu zip.',
      values: { out: 'nama berkas zip' },
      paths: [1, 1],
      load: async () => (await import('../service/export.js')).exportService,
    },
  },
};
