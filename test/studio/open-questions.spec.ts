// What a table cannot tell is asked, at its row; the service is there all the same.
import type { City } from '@alur/city';
import type { SopTable } from '@alur/sop';
import { readSop } from '@alur/sop';
import type { StartedService } from '@alur/studio';
import { serviceFromSop } from '@alur/studio';
import { openBatu } from '../support/batu.js';
import { day } from './judged-start.js';

const opened = openBatu();

const tableOf = (rows: string): SopTable => {
  const lines = [
    'SOP Izin Contoh',
    'No | Kegiatan | Pemohon | Petugas Loket | Sistem | Kepala Dinas | Waktu | Keterangan',
    ...rows.trim().split('\n'),
  ];
  const sheet = { name: 'SOP', rows: lines.map((line) => line.split('|').map((cell) => ({ text: cell.trim() }))) };
  const read = readSop([sheet], 'contoh.xlsx');
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
};
const begun = async (rows: string, change: Partial<City> = {}): Promise<StartedService> =>
  serviceFromSop(tableOf(rows), { city: { ...(await opened), ...change }, owner: 'dpmptsp', day });
const asked = ({ findings }: StartedService): readonly string[] =>
  findings.map(({ code, line }) => (line === undefined ? code : `${code} ${String(line)}`));
const names = ({ process }: StartedService): readonly string[] =>
  Object.values(process?.elements ?? {}).flatMap(({ type, name }) => (type === 'userTask' ? [name ?? ''] : []));

describe('what a table leaves open', () => {
  it('is how an applicant is asked to decide in the middle', async () => {
    const started = await begun(`
      1 | Mengajukan permohonan | v | | | | 5 menit |
      2 | Memeriksa lokasi | | v | | | 1 jam |
      3 | Menyetujui gambar | ? | | | | 1 jam | Ya: 4; Tidak: 2
      4 | Menandatangani izin | | | | v | 1 jam |`);
    expect(asked(started)).toEqual(['APPLICANT_DECIDES 5']);
    expect(names(started)).toEqual(['Memeriksa lokasi', 'Menandatangani izin']);
  });

  it('is what a payment costs, and what else an applicant does meanwhile', async () => {
    const started = await begun(`
      1 | Mengajukan permohonan | v | | | | 5 menit |
      2 | Memeriksa berkas | | v | | | 1 jam |
      3 | Membayar retribusi | v | | | | 1 jam |
      4 | Memasang papan nama | v | | | | 1 jam |
      5 | Menandatangani izin | | | | v | 1 jam |`);
    expect(asked(started)).toEqual(['PAYMENT_NOT_DRAWN 5', 'APPLICANT_STEP_LEFT_OUT 6']);
  });

  it('is who does what a system decides; what the portal does by itself is not drawn', async () => {
    const started = await begun(`
      1 | Mengajukan permohonan | v | | | | 5 menit |
      2 | Mencatat permohonan | | | v | | |
      3 | Menghitung kelayakan | | | ? | | | Ya: 4; Tidak: selesai
      4 | Menandatangani izin | | | | v | 1 jam |
      5 | Menerbitkan surat izin | | | v | | |`);
    expect(asked(started).filter((code) => !code.startsWith('SOP_'))).toEqual(['AUTOMATIC_STEP_BY_PERSON 5']);
    expect(names(started)).toEqual(['Menghitung kelayakan', 'Menandatangani izin', 'Menandatangani surat penolakan']);
  });

  it('is where a request is refused while other work goes on', async () => {
    const started = await begun(
      `
      1 | Mengajukan permohonan | v | | | | 5 menit |
      2 | Memeriksa berkas | | v | | | 1 jam |
      3 | Menilai permohonan | | | | ? | 1 jam | langkah 3-4 paralel dengan langkah 5\\nYa: 4; Tidak: 6
      4 | Menandatangani izin | | | | v | 1 jam |
      5 | Menghitung biaya | | v | | | 1 jam |
      6 | Mengarsipkan berkas | | v | | | 1 jam |`.replaceAll('\\n', '; '),
    );
    expect(asked(started)).toEqual(['REFUSAL_UNCLEAR']);
    expect(started.files).not.toHaveProperty('letters/surat-penolakan.md');
  });

  it('is the series of its letters in a city without a general one, and a promise beyond its calendar', async () => {
    const rows = `
      1 | Mengajukan permohonan | v | | | | 5 menit |
      2 | Memeriksa berkas | | v | | | 900 hari kerja |
      3 | Menandatangani izin | | | | v | 1 jam |`;
    expect(asked(await begun(rows, { letterSeries: {} }))).toEqual(['PROMISE_NOT_PROPOSED', 'LETTER_SERIES_MISSING']);
  });
});

describe('the titles of columns', () => {
  it.each([
    ['Kasi Pelayanan Kelurahan', '=village_office', 'service'],
    ['Lurah', '=village_office', '=if village_kind = "kelurahan" then "lurah" else "kepala-desa"'],
    ['Camat', '=village_district_office', 'camat'],
    ['Ketua RT', '=village_office', 'rt'],
    ['Dinsos', 'dinsos', 'verifier'],
    ['Kepala Dinas Sosial', 'dinsos', 'head'],
    ['Analis Kesbangpol', 'bakesbangpol', 'verifier'],
    ['Disdukcapil', 'dispendukcapil', 'verifier'],
    ['Kepala Bidang', 'dpmptsp', 'verifier'],
    ['Kepala Dinas', 'dpmptsp', 'head'],
    ['Petugas Loket', 'dpmptsp', 'verifier'],
  ])('%s is somebody in %s', async (title, agency, role) => {
    const sheet = {
      name: 'SOP',
      rows: [
        ['No', 'Kegiatan', 'Pemohon', title, 'Waktu'],
        ['1', 'Mengajukan permohonan', 'v', '', '5 menit'],
        ['2', 'Menandatangani surat', '', 'v', '5 menit'],
      ].map((row) => row.map((text) => ({ text }))),
    };
    const read = readSop([sheet], 'contoh.xlsx');
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    const { files } = serviceFromSop(read.value, { city: await opened, owner: 'dpmptsp', day });
    expect(files['service.yaml']).toContain(`agency: ${agency}\n`);
    expect(files['service.yaml']?.replaceAll("'", '')).toContain(`role: ${role}\n`);
  });
});
