// A third service, broken in every way its designer might: each is refused, or warned of, by a sentence that helps.
import { say } from '../sample/say.js';
import type { ServiceFiles } from '../sample/third-service.js';
import { folderOf, thirdService } from '../sample/third-service.js';

interface Chapter {
  readonly id: string;
  readonly ok: boolean;
  readonly judged: boolean;
}
interface Finding {
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly file: string;
  readonly line?: number;
  readonly element?: string;
}

interface Judged {
  readonly ok: boolean;
  readonly chapters: readonly Chapter[];
  readonly diagnostics: readonly Finding[];
}

/** The city is read once for all of them. */
const judged = async (services: readonly ServiceFiles[]): Promise<readonly Judged[]> => {
  const { lines } = await say(['service', 'check', ...services.map((files) => folderOf(files)), '--json']);
  return lines() as unknown as readonly Judged[];
};

const swapped = (file: string, ...swaps: readonly (readonly [from: string, to: string])[]): ServiceFiles => {
  const text = swaps.reduce((some, [from, to]) => {
    if (!some.includes(from)) throw new Error(`Expected ${file} to hold ${from}`);
    return some.replaceAll(from, to);
  }, thirdService[file] ?? '');
  return { ...thirdService, [file]: text };
};
const bpmn = (...swaps: readonly (readonly [string, string])[]) => swapped('process.bpmn', ...swaps);
const dmn = (...swaps: readonly (readonly [string, string])[]) => swapped('decisions/golongan.dmn', ...swaps);
const service = (...swaps: readonly (readonly [string, string])[]) => swapped('service.yaml', ...swaps);
const form = (...swaps: readonly (readonly [string, string])[]) => swapped('form.yaml', ...swaps);
const scenario = (...swaps: readonly (readonly [string, string])[]) => swapped('scenarios/semua.yaml', ...swaps);
const without = (file: string): ServiceFiles =>
  Object.fromEntries(Object.entries(thirdService).filter(([name]) => name !== file));

type Broken = readonly [what: string, files: ServiceFiles, chapter: string, sentences: readonly string[]];

const broken: readonly Broken[] = [
  [
    'no process',
    without('process.bpmn'),
    'read',
    [
      'PROCESS_MISSING Belum ada proses yang bisa dijalankan. Tambahkan process.bpmn dengan satu proses yang id-nya sama dengan id layanan.',
    ],
  ],
  ['no form', without('form.yaml'), 'read', ['FILE_MISSING Berkas form.yaml tidak ada. Tambahkan di map layanan.']],
  [
    'a drawing cut short',
    bpmn(['</bpmn:process>', '']),
    'read',
    [
      'XML_INVALID Tanda penutup </bpmn:definitions> tidak cocok dengan tanda pembukanya. Di sini seharusnya </bpmn:process>.',
    ],
  ],
  [
    'a condition that cannot be read',
    bpmn(['hasil = "lanjut"', 'hasil = "lanjut" dan']),
    'read',
    ['EXPRESSION_INVALID Pada ungkapan "hasil = "lanjut" dan": Bagian "dan" tidak dimengerti. Perbaiki ungkapannya.'],
  ],
  [
    'a condition over an unknown name',
    bpmn(['hasil = "lanjut"', 'hasill = "lanjut"']),
    'read',
    ['EXPRESSION_UNKNOWN_NAME Pada ungkapan "hasill = "lanjut"": Nama "hasill" tidak dikenal. Perbaiki ungkapannya.'],
  ],
  [
    'a join nobody can pass',
    bpmn(['<bpmn:exclusiveGateway id="siap" />', '<bpmn:parallelGateway id="siap" />']),
    'sound',
    [
      'DEADLOCK Setelah "Permohonan dikirim", "Periksa", "Dapat dilanjutkan?", "Golongkan", "Kegiatan besar?", proses berhenti di "siap" untuk selamanya: yang ditunggu di sana tidak akan pernah datang.',
      'IMPROPER_COMPLETION Setelah "Permohonan dikirim", "Periksa", "Dapat dilanjutkan?", …, "Setujui", "Ingatkan", "Sudah diingatkan", satu cabang sudah sampai di akhir, tetapi cabang lain tertinggal di "siap" dan tidak akan pernah selesai.',
      'DEAD_ELEMENT "Terbitkan" tidak akan pernah tercapai, apa pun yang terjadi; sambungkan ke jalur proses atau hapus.',
      'DEAD_ELEMENT "Izin terbit" tidak akan pernah tercapai, apa pun yang terjadi; sambungkan ke jalur proses atau hapus.',
    ],
  ],
  [
    'a value that is no option',
    bpmn(['hasil = "lanjut"', 'hasil = "lanjutkan"']),
    'decisions',
    [
      'GATEWAY_NO_DEFAULT Percabangan "Dapat dilanjutkan?" belum punya alur bawaan, dan bila Hasil pemeriksaan Dapat dilanjutkan, tidak ada alur yang berlaku. Tandai satu alur keluar sebagai alur bawaan.',
      'FLOW_NEVER_TAKEN Alur ke "Golongkan" tidak akan pernah dilewati: tidak ada jawaban yang memenuhi syarat hasil = "lanjutkan". Bandingkan nilainya dengan pilihan di form.yaml, atau hapus alurnya.',
    ],
  ],
  [
    'conditions that leave a gap',
    bpmn(['hasil = "tolak"', 'hasil = "tolak" and peserta &gt; 100']),
    'decisions',
    [
      'GATEWAY_NO_DEFAULT Percabangan "Dapat dilanjutkan?" belum punya alur bawaan, dan bila Hasil pemeriksaan Ditolak dan Jumlah peserta 1, tidak ada alur yang berlaku. Tandai satu alur keluar sebagai alur bawaan.',
    ],
  ],
  [
    'conditions that overlap',
    bpmn(['hasil = "tolak"', 'hasil != ""']),
    'decisions',
    [
      'GATEWAY_OVERLAP Di percabangan "Dapat dilanjutkan?", alur "Lanjut" dan "Tolak" sama-sama berlaku bila Hasil pemeriksaan Dapat dilanjutkan; yang dipakai alur yang digambar lebih dulu. Persempit salah satu syaratnya.',
    ],
  ],
  [
    'a condition on an answer not given yet',
    bpmn(
      ['sourceRef="mulai" targetRef="periksa"', 'sourceRef="mulai" targetRef="dapat-lanjut"'],
      ['sourceRef="dapat-lanjut" targetRef="golongkan"', 'sourceRef="dapat-lanjut" targetRef="periksa"'],
      ['sourceRef="periksa" targetRef="dapat-lanjut"', 'sourceRef="periksa" targetRef="golongkan"'],
    ),
    'decisions',
    [
      'GATEWAY_NO_DEFAULT Percabangan "Dapat dilanjutkan?" belum punya alur bawaan, dan bila Hasil pemeriksaan kosong, tidak ada alur yang berlaku. Tandai satu alur keluar sebagai alur bawaan.',
      'REFUSAL_UNEXPLAINED Permohonan dapat ditolak ("Permohonan ditolak") tanpa dasar hukum dan alasan: "Permohonan dikirim", "Dapat dilanjutkan?", "Terbitkan penolakan", lalu "Ditolak". Di jalan itu tidak ada tugas yang menanyakan "dasar" dan "alasan".',
    ],
  ],
  [
    'a table with a gap',
    dmn(['&lt; 500', '&lt; 300']),
    'decisions',
    [
      'DECISION_GAP Bila Jenis kegiatan Olahraga dan Jumlah peserta 300, tidak ada baris tabel "Golongan kegiatan" yang menjawab. Tambahkan barisnya, atau isi nilai bawaan.',
    ],
  ],
  [
    'a table that forgets an option',
    dmn(['"olahraga", "hajatan"', '"olahraga"']),
    'decisions',
    [
      'DECISION_GAP Bila Jenis kegiatan Hajatan dan Jumlah peserta 1, tidak ada baris tabel "Golongan kegiatan" yang menjawab. Tambahkan barisnya, atau isi nilai bawaan.',
    ],
  ],
  [
    'a table with an overlap',
    dmn(['&gt;= 500', '&gt;= 400']),
    'decisions',
    [
      'DECISION_OVERLAP Baris 2 dan 3 di tabel "Golongan kegiatan" sama-sama menjawab bila Jenis kegiatan Olahraga dan Jumlah peserta 400. Persempit salah satunya, atau pakai kebijakan FIRST.',
    ],
  ],
  [
    'a table over an answer that may be left out',
    form(['label: Jumlah peserta, class: none,', 'label: Jumlah peserta, class: none, required: false,']),
    'decisions',
    [
      'DECISION_GAP Bila Jenis kegiatan Olahraga dan Jumlah peserta kosong, tidak ada baris tabel "Golongan kegiatan" yang menjawab. Tambahkan barisnya, atau isi nilai bawaan.',
    ],
  ],
  [
    'a table that misspells an option',
    dmn(['"pasar"', '"pasar-malam"']),
    'decisions',
    [
      'DECISION_GAP Bila Jenis kegiatan Pasar malam dan Jumlah peserta 1, tidak ada baris tabel "Golongan kegiatan" yang menjawab. Tambahkan barisnya, atau isi nilai bawaan.',
      'DECISION_RULE_DEAD Baris 1 di tabel "Golongan kegiatan" tidak akan pernah berlaku: tidak ada isian yang memenuhinya. Perbaiki atau hapus.',
    ],
  ],
  [
    'a task of nobody',
    bpmn([' alur:participant="kepala"', '']),
    'participants',
    ['PARTICIPANT_UNKNOWN Tugas "setujui" belum punya pelaksana. Isi alur:participant pada tugas atau jalurnya.'],
  ],
  [
    'an unknown role',
    service(['role: head', 'role: raja']),
    'participants',
    ['ROLE_UNKNOWN Jabatan "raja" tidak ada di pengaturan kota. Perbaiki kuncinya atau tambahkan di sana.'],
  ],
  [
    'an end without answer',
    bpmn([' alur:outcome="refused"', '']),
    'answers',
    [
      'OUTCOME_UNUSED Tidak ada akhir proses dengan hasil "refused". Isi alur:outcome di process.bpmn atau hapus hasil ini.',
      'END_WITHOUT_ANSWER Permohonan dapat selesai tanpa jawaban: "Permohonan dikirim", "Periksa", "Dapat dilanjutkan?", "Terbitkan penolakan", lalu "Ditolak". Isi alur:outcome pada akhir yang dicapainya, atau sambungkan ke langkah berikutnya.',
    ],
  ],
  [
    'an uncaught error',
    bpmn(
      [
        '<bpmn:endEvent id="ditolak" name="Ditolak" alur:outcome="refused" />',
        '<bpmn:endEvent id="ditolak" name="Ditolak"><bpmn:errorEventDefinition id="x" errorRef="gagal" /></bpmn:endEvent>',
      ],
      ['<bpmn:process ', '<bpmn:error id="gagal" errorCode="GAGAL" /><bpmn:process '],
    ),
    'answers',
    [
      'OUTCOME_UNUSED Tidak ada akhir proses dengan hasil "refused". Isi alur:outcome di process.bpmn atau hapus hasil ini.',
      'END_WITHOUT_ANSWER Akhir "Ditolak" menghentikan permohonan karena kesalahan, dan tidak ada yang menangkapnya: pemohon tidak mendapat jawaban. Tangkap kesalahannya, atau isi alur:outcome.',
    ],
  ],
  [
    'two answers',
    bpmn(
      ['cancelActivity="false"', 'cancelActivity="false"'],
      [
        '<bpmn:endEvent id="diingatkan" name="Sudah diingatkan" />',
        '<bpmn:endEvent id="diingatkan" name="Sudah diingatkan" alur:outcome="refused" />',
      ],
    ),
    'answers',
    [
      'ANSWERS_CONFLICT Satu permohonan dapat mendapat dua jawaban, "Izin terbit" dan "Permohonan ditolak": "Permohonan dikirim", "Periksa", "Dapat dilanjutkan?", …, "Sudah diingatkan", "Terbitkan", lalu "Izin terbit". Satukan cabangnya sebelum menjawab.',
    ],
  ],
  [
    'a refusal nobody explains',
    bpmn(
      ['sourceRef="setujui" targetRef="siap"', 'sourceRef="setujui" targetRef="tolak"'],
      ['sourceRef="mulai" targetRef="periksa"', 'sourceRef="mulai" targetRef="golongkan"'],
      ['sourceRef="dapat-lanjut" targetRef="golongkan"', 'sourceRef="dapat-lanjut" targetRef="siap"'],
      ['sourceRef="besar" targetRef="siap"', 'sourceRef="besar" targetRef="periksa"'],
    ),
    'answers',
    [
      'REFUSAL_UNEXPLAINED Permohonan dapat ditolak ("Permohonan ditolak") tanpa dasar hukum dan alasan: "Permohonan dikirim", "Golongkan", "Kegiatan besar?", "Setujui", "Terbitkan penolakan", lalu "Ditolak". Di jalan itu tidak ada tugas yang menanyakan "dasar" dan "alasan".',
    ],
  ],
  [
    'a letter that is gone round',
    bpmn(['sourceRef="setujui" targetRef="siap"', 'sourceRef="setujui" targetRef="terbit"']),
    'answers',
    [
      'GRANTED_WITHOUT_LETTER Permohonan dapat dikabulkan ("Izin terbit") tanpa surat: "Permohonan dikirim", "Periksa", "Dapat dilanjutkan?", …, "Kegiatan besar?", "Setujui", lalu "Izin terbit". Tambahkan langkah yang menerbitkan surat di jalan itu.',
    ],
  ],
  [
    'a refusal without a letter',
    {
      ...bpmn([
        'type="letter"><alur:parameter name="letter" value="penolakan" />',
        'type="message"><alur:parameter name="template" value="penolakan" />',
      ]),
      'scenarios/semua.yaml': scenario(['documents: [penolakan]', 'documents: []'])['scenarios/semua.yaml'] ?? '',
    },
    'answers',
    [
      'LETTER_UNUSED Surat "penolakan" tidak diterbitkan oleh langkah mana pun. Tambahkan langkahnya atau hapus suratnya.',
      'REFUSAL_WITHOUT_LETTER Permohonan dapat ditolak ("Permohonan ditolak") tanpa surat penolakan: "Permohonan dikirim", "Periksa", "Dapat dilanjutkan?", "Terbitkan penolakan", lalu "Ditolak". Sebelum akhir "Ditolak", tambahkan langkah yang menerbitkan surat penolakan: dasar, alasan, dan cara mengajukan keberatan.',
    ],
  ],
  [
    'no words where it waits',
    service(['  terbitkan: Menerbitkan surat izin\n', '']),
    'answers',
    [
      'STEP_WORDS_MISSING Langkah otomatis "Terbitkan" belum punya kalimat untuk pemohon. Tambahkan "terbitkan" di bagian steps pada service.yaml.',
    ],
  ],
  [
    'words that are an id',
    service(['terbitkan: Menerbitkan surat izin', 'terbitkan: terbitkan']),
    'answers',
    [
      'WORDS_UNFIT "steps.terbitkan" berisi "terbitkan", yaitu id pada gambar proses. Ganti dengan kalimat yang dimengerti pemohon.',
    ],
  ],
  [
    'a refusal without ground',
    service(['    ground: dasar\n', '']),
    'answers',
    [
      'OUTCOME_WITHOUT_GROUND Hasil "refused" menolak pemohon tanpa dasar hukum. Tambahkan ground, yaitu isian pilihan dasar penolakan.',
    ],
  ],
  [
    'a photocopy',
    service(['text: Anda penduduk Kota Batu', 'text: Fotokopi KTP']),
    'requirements',
    [
      'REQUIREMENT_FORBIDDEN Syarat "Fotokopi KTP" tidak boleh diminta (Perpres 39/2019 tentang Satu Data Indonesia, 12 Juni 2019; Perpres 95/2018 tentang Sistem Pemerintahan Berbasis Elektronik, 2 Oktober 2018). Data itu sudah ada pada pemerintah. Tanyakan nomornya saja, lalu cocokkan dengan datanya.',
    ],
  ],
  [
    'a component to be written later',
    service(['evaluation: Survei setelah selesai.', 'evaluation: TODO']),
    'standard',
    [
      'STANDARD_INCOMPLETE "standard.evaluation" masih berisi "TODO", bukan isi yang sebenarnya. Ganti dengan kalimat untuk masyarakat.',
    ],
  ],
  [
    'a component that is missing',
    service(['  staffing: Dua petugas.\n', '']),
    'standard',
    ['STANDARD_INCOMPLETE Kunci "staffing" (jumlah pelaksana) belum ada di "standard". Tambahkan.'],
  ],
  [
    'no fee at all',
    service(['  fee: { amount: 0 }\n', '']),
    'standard',
    ['STANDARD_INCOMPLETE Kunci "fee" (biaya; tulis amount 0 jika gratis) belum ada di "standard". Tambahkan.'],
  ],
  [
    'no privacy notice',
    service(['privacy:\n', 'privasi:\n']),
    'standard',
    [
      'SHAPE_INVALID Kunci "privasi" tidak dikenal. Perbaiki ejaannya atau hapus.',
      'PRIVACY_INCOMPLETE Kunci "privacy" (pemberitahuan data pribadi, UU 27/2022) belum ada di berkas ini. Tambahkan.',
    ],
  ],
  [
    'no scenario',
    without('scenarios/semua.yaml'),
    'scenarios',
    [
      'SCENARIO_MISSING Layanan ini belum punya skenario, jadi belum pernah dicoba. Tambahkan contoh permohonan di map scenarios, sedikitnya satu untuk setiap jawaban.',
    ],
  ],
  [
    'a scenario that fails',
    scenario(['documents: [izin], notPassed', 'documents: [], notPassed']),
    'scenarios',
    [
      'SCENARIO_FAILED Skenario "Olahraga kecil, langsung terbit" gagal di langkah 3: Surat terbit: izin. Seharusnya: tidak ada. Perbaiki layanannya, atau skenarionya jika memang begitu seharusnya.',
    ],
  ],
  [
    'a scenario of a step that is not there',
    scenario(['job: ingatkan', 'job: telepon']),
    'scenarios',
    ['ELEMENT_UNKNOWN Proses ini tidak punya "telepon". Pakai id elemen dalam gambar proses.'],
  ],
  [
    'a scenario with an answer no form allows',
    scenario(['peserta: 40', 'peserta: 0']),
    'scenarios',
    [
      'SCENARIO_FAILED Skenario "Olahraga kecil, langsung terbit" gagal saat permohonan diajukan: Ditolak DATA_INVALID: Ada isian yang perlu diperbaiki. Jumlah peserta paling sedikit 1. Periksa angkanya. Perbaiki layanannya, atau skenarionya jika memang begitu seharusnya.',
      'SCENARIO_FAILED Skenario "Pasar malam, kepala diingatkan" gagal saat permohonan diajukan: Ditolak DATA_INVALID: Ada isian yang perlu diperbaiki. Jumlah peserta paling sedikit 1. Periksa angkanya. Perbaiki layanannya, atau skenarionya jika memang begitu seharusnya.',
    ],
  ],
  [
    'no scenario of a refusal',
    scenario(
      ['{ hasil: tolak, dasar: penuh, alasan: Lapangan sudah dipesan. }', '{ hasil: lanjut }'],
      ['  - work: { job: tolak }\n', ''],
      ['expect: { ended: refused, documents: [penolakan] }', 'expect: { tasks: [setujui] }'],
    ),
    'scenarios',
    [
      'SCENARIO_OUTCOME_MISSING Belum ada skenario yang berakhir dengan jawaban "Permohonan ditolak". Tambahkan contoh permohonan yang berakhir begitu.',
      'BRANCH_UNCOVERED Belum ada skenario yang melewati alur "Tolak" dari "Dapat dilanjutkan?" ke "Terbitkan penolakan". Tambahkan satu contoh permohonan yang lewat sana.',
    ],
  ],
];

const answers = new Map<ServiceFiles, Judged>();
beforeAll(async () => {
  const services = [thirdService, ...broken.map(([, files]) => files)];
  const all = await judged(services);
  services.forEach((files, index) => {
    const answer = all[index];
    if (answer) answers.set(files, answer);
  });
}, 60_000);

it.each(broken)('%s is told in the chapter it belongs to', (_what, files, chapter, sentences) => {
  const { ok, chapters = [], diagnostics = [] } = answers.get(files) ?? {};
  // What else fails because of it is no matter here.
  const told = diagnostics.filter((one) => chapter === 'scenarios' || one.code !== 'SCENARIO_FAILED');
  expect(told.map((one) => `${one.code} ${one.message}`)).toEqual(sentences);
  const isError = told.some(({ severity }) => severity === 'error');
  expect(ok).toBe(!isError);
  expect(chapters.find(({ id }) => id === chapter)?.ok).toBe(!isError);
  for (const { line, element, file } of told) expect(line ?? element ?? file).toBeDefined();
});

it('is whole as long as nobody breaks it', () => {
  const { ok, chapters = [], diagnostics } = answers.get(thirdService) ?? {};
  expect({ ok, diagnostics }).toEqual({ ok: true, diagnostics: [] });
  expect(chapters.map(({ id, ok: isProved }) => (isProved ? id : `not ${id}`))).toEqual([
    'read',
    'sound',
    'promise',
    'decisions',
    'participants',
    'answers',
    'requirements',
    'standard',
    'scenarios',
  ]);
});

it('is told to people chapter by chapter, with what to do', async () => {
  const { code, out } = await say(['service', 'check', folderOf(dmn(['&lt; 500', '&lt; 300']))]);
  expect(code).toBe(1);
  expect(out.split('\n').slice(1, 8)).toEqual([
    '  ✓ Terbaca',
    '  ✓ Alur selalu sampai akhir',
    '  ✓ Janji waktu dapat ditepati',
    '  ✗ Setiap keputusan menjawab (1 galat)',
    '    galat DECISION_GAP di golongan (decisions/golongan.dmn): Bila Jenis kegiatan Olahraga dan Jumlah peserta 300, tidak ada baris tabel "Golongan kegiatan" yang menjawab. Tambahkan barisnya, atau isi nilai bawaan.',
    '  ✓ Setiap pelaksana ada',
    '  ✓ Setiap akhir adalah jawaban',
  ]);
  expect(out).toContain('    Cakupan: 14/14 elemen, 13/13 alur');
  const { out: unread } = await say(['service', 'check', folderOf(without('form.yaml'))]);
  expect(unread).toContain(
    '  · Belum dapat diperiksa sebelum galat di atas diperbaiki: Alur selalu sampai akhir, Janji waktu dapat ditepati, ',
  );
  const { out: warned } = await say(['service', 'check', folderOf(without('scenarios/semua.yaml'))]);
  expect(warned).toContain('  ! Skenario berhasil (1 peringatan)\n    peringatan SCENARIO_MISSING (service.yaml): ');
});
