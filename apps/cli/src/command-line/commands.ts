// Every command: those of one word, then by group and name.
import type { Command } from './command.js';

const any = Number.POSITIVE_INFINITY;
const city = { city: 'map konfigurasi kota' };
const examples = { 'counter-examples': 'map untuk skenario yang menunjukkan setiap temuan' };

const evidence = {
  archive: 'map titik bukti yang ditandatangani; tanpanya AUDIT_DIR',
  key: 'berkas PEM kuncinya; tanpanya AUDIT_KEY_PATH',
};

const which = {
  service: 'layanan',
  agency: 'instansi yang menanggungnya',
  code: 'kode masalah',
  older: 'terbuka selama itu atau lebih, misalnya 24h atau 2d',
};
const done = { as: 'nama yang dicatat; tanpanya nama pengguna di sistem', note: 'keterangan di samping alasan' };
const reasoned = { ...which, ...done, reason: 'kode alasan; tanpanya daftarnya ditampilkan' };
const onOne = '<nomor> <kunci> | --service|--agency|--code|--older <…>';
const dry = ['dry-run'];

/** Commands that mend: each for one or for all that fit. */
const repair = (action: 'retry' | 'resolve' | 'skip' | 'move' | 'cancel') => async () =>
  (await import('../incident/repair.js')).repairBy(action);

export const singles: Readonly<Record<string, Command>> = {
  doctor: {
    usage: '[--city <map>]',
    summary: 'Memeriksa kota yang sedang berjalan (DATABASE_URL, REDIS_URL); diam bila tidak ada temuan.',
    values: city,
    paths: [0, 0],
    load: async () => (await import('../doctor/doctor.js')).doctor,
  },
};

export const groups: Readonly<Record<string, Readonly<Record<string, Command>>>> = {
  process: {
    check: {
      usage: '<file.bpmn…> [--counter-examples <map>]',
      summary: 'Memeriksa apakah gambar proses dapat dijalankan.',
      values: examples,
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
      usage: '<file.xlsx|csv|bpmn> --to bpmn|csv|xlsx [--sheet <lembar>] [--out <file>]',
      summary: 'Mengubah tabel SOP menjadi proses dan sebaliknya.',
      values: {
        to: 'bpmn, csv, atau xlsx',
        sheet: 'lembar yang dibaca; tanpanya lembar dengan tabel terpanjang',
        out: 'nama berkas hasil; tanpanya ke keluaran standar',
      },
      paths: [1, 1],
      load: async () => (await import('../process/sop.js')).convertSop,
    },
  },
  service: {
    check: {
      usage: '<map|zip…> [--city <map>] [--counter-examples <map>]',
      summary: 'Memeriksa berkas-berkas layanan.',
      values: { ...city, ...examples },
      paths: [1, any],
      load: async () => (await import('../service/check.js')).checkService,
    },
    test: {
      usage: '<map|zip…> [skenario.yaml…] [--city <map>]',
      summary: 'Menjalankan skenario yang disebut, atau semua skenario di dalam layanan.',
      values: city,
      paths: [1, any],
      load: async () => (await import('../service/test.js')).testService,
    },
    diff: {
      usage: '<map|zip lama> <map|zip baru> [--city <map>]',
      summary: 'Membandingkan dua versi layanan: apa yang baru, dan berlaku untuk siapa.',
      values: city,
      paths: [2, 2],
      load: async () => (await import('../service/diff.js')).diffService,
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
  queue: {
    list: {
      usage: '',
      summary: 'Menampilkan apa yang menunggu dan instansi mana yang dijeda (DATABASE_URL).',
      paths: [0, 0],
      load: async () => (await import('../queue/list.js')).listQueues,
    },
    pause: {
      usage: '<instansi> [--as …]',
      summary: 'Menjeda penyerahan ke satu instansi; yang sedang dikerjakan tetap selesai.',
      values: { as: done.as },
      paths: [1, 1],
      load: async () => (await import('../queue/change.js')).pauseQueue,
    },
    resume: {
      usage: '<instansi> [--as …]',
      summary: 'Menjalankan lagi penyerahan ke satu instansi.',
      values: { as: done.as },
      paths: [1, 1],
      load: async () => (await import('../queue/change.js')).resumeQueue,
    },
    limit: {
      usage: '<instansi> <jumlah> [--as …]',
      summary: 'Membatasi berapa penyerahan ke satu instansi dikerjakan sekaligus.',
      values: { as: done.as },
      paths: [2, 2],
      load: async () => (await import('../queue/change.js')).limitQueue,
    },
    unlimit: {
      usage: '<instansi> [--as …]',
      summary: 'Mencabut batas itu.',
      values: { as: done.as },
      paths: [1, 1],
      load: async () => (await import('../queue/change.js')).unlimitQueue,
    },
  },
  incident: {
    list: {
      usage: '[--service …] [--agency …] [--code …] [--older …]',
      summary: 'Menampilkan masalah yang terbuka, yang terlama dulu (DATABASE_URL).',
      values: which,
      paths: [0, 0],
      load: async () => (await import('../incident/list.js')).listOpenIncidents,
    },
    retry: {
      usage: `${onOne} [--dry-run]`,
      summary: 'Mencoba lagi yang gagal.',
      values: { ...which, ...done },
      flags: dry,
      paths: [0, 2],
      load: repair('retry'),
    },
    resolve: {
      usage: `${onOne} --data '{…}' [--dry-run]`,
      summary: 'Mencoba lagi dengan nilai yang tadinya kurang atau salah.',
      values: { ...which, ...done, data: 'objek JSON dari nilai yang bukan data pribadi' },
      flags: dry,
      paths: [0, 2],
      load: repair('resolve'),
    },
    skip: {
      usage: `${onOne} --reason <kode> [--flow <alur,…>] [--data '{…}'] [--dry-run]`,
      summary: 'Menganggap langkah selesai, bila permohonan tetap bisa berakhir.',
      values: {
        ...reasoned,
        flow: 'alur keluar, bila ada pilihan',
        data: 'objek JSON dari nilai yang seharusnya dihasilkan langkah itu',
      },
      flags: dry,
      paths: [0, 2],
      load: repair('skip'),
    },
    move: {
      usage: `${onOne} --to <langkah> --reason <kode> [--dry-run]`,
      summary: 'Memindahkan permohonan ke langkah lain, bila tetap bisa berakhir.',
      values: { ...reasoned, to: 'langkah, atau alur yang masuk ke gerbang' },
      flags: dry,
      paths: [0, 2],
      load: repair('move'),
    },
    cancel: {
      usage: `${onOne} --reason <kode> [--dry-run]`,
      summary: 'Menghentikan permohonan; pemohon diberi tahu alasannya.',
      values: reasoned,
      flags: dry,
      paths: [0, 2],
      load: repair('cancel'),
    },
  },
  officer: {
    invite: {
      usage: '--nip <nip> [--as …]',
      summary:
        'Mengundang pemegang jabatan: tautan sekali pakai ke akunnya (DATABASE_URL, SECRET_KEY_PATH, PUBLIC_URL).',
      values: { nip: '18 angka', as: done.as },
      paths: [0, 0],
      load: async () => (await import('../officer/invite.js')).inviteByNip,
    },
  },
  case: {
    show: {
      usage: '<nomor>',
      summary: 'Menampilkan keadaan sebuah permohonan tanpa data pribadi (DATABASE_URL).',
      paths: [1, 1],
      load: async () => (await import('../case/show.js')).showCase,
    },
    replay: {
      usage: '<nomor> [--at <revisi>]',
      summary: 'Memutar ulang kejadian dan membandingkannya dengan keadaan yang disimpan.',
      values: { at: 'sampai revisi itu, dan tampilkan keadaannya' },
      paths: [1, 1],
      load: async () => (await import('../case/replay.js')).replayStoredCase,
    },
  },
  audit: {
    verify: {
      usage: '[--archive <map>] [--key <pem>]',
      summary: 'Membuktikan bahwa riwayat permohonan dan catatan audit masih seperti waktu ditulis (DATABASE_URL).',
      values: evidence,
      paths: [0, 0],
      load: async () => (await import('../audit/verify.js')).verifyStored,
    },
    checkpoint: {
      usage: '[--archive <map>] [--key <pem>]',
      summary: 'Membuat dan menandatangani titik bukti sekarang, tanpa menunggu worker.',
      values: evidence,
      paths: [0, 0],
      load: async () => (await import('../audit/checkpoint.js')).makeCheckpoint,
    },
  },
  data: {
    verify: {
      usage: '',
      summary:
        'Membuka setiap isian dan berkas yang tersimpan, dan menyebut yang rusak (DATABASE_URL, SECRET_KEY_PATH, FILES_DIR).',
      paths: [0, 0],
      load: async () => (await import('../data/verify.js')).verifyKept,
    },
  },
  keys: {
    status: {
      usage: '',
      summary:
        'Menampilkan kunci mana yang masih dipakai, dan mana yang boleh dikeluarkan (DATABASE_URL, SECRET_KEY_PATH).',
      paths: [0, 0],
      load: async () => (await import('../keys/keys.js')).keyStatus,
    },
    rotate: {
      usage: '[--index]',
      summary:
        'Menambah kunci baru dan membungkus ulang semuanya dengannya, selagi kota bekerja; --index: rahasia indeks.',
      flags: ['index'],
      paths: [0, 0],
      load: async () => (await import('../keys/keys.js')).rotateKeys,
    },
    rewrap: {
      usage: '',
      summary: 'Meneruskan pembungkusan ulang yang belum selesai, tanpa kunci baru.',
      paths: [0, 0],
      load: async () => (await import('../keys/keys.js')).rewrapKeys,
    },
  },
};
