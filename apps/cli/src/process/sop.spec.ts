import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Workbook } from 'exceljs';
import { folderWith, say } from '../sample/say.js';

const table = [
  'No,Kegiatan,Pemohon,Petugas,Kelengkapan,Waktu,Output,Keterangan',
  '1,Mengajukan permohonan,●,,KTP,15 menit,Berkas,',
  '2,Memeriksa berkas,,◆,Berkas,1 jam,Catatan,"Jika tidak lengkap, kembali ke 1"',
  '3,Menerbitkan surat,,●,Catatan,1 hari,Surat,',
].join('\n');

const inFolder = (name: string, text: string): string => path.join(folderWith({ [name]: text }), name);

describe('alur process sop', () => {
  it('makes a process that can be run and tested, and tells how it read the table', async () => {
    const file = inFolder('sop.csv', table);
    const { code, out, error } = await say(['process', 'sop', file, '--to', 'bpmn']);
    expect(code).toBe(0);
    expect(error).toContain('Memeriksa berkas');
    const drawn = inFolder('proses.bpmn', out);
    expect((await say(['process', 'check', drawn, '--json'])).lines()).toMatchObject([{ ok: true }]);
  });

  it('gives the table back, with what the drawing only says in words', async () => {
    const drawn = inFolder(
      'proses.bpmn',
      (await say(['process', 'sop', inFolder('sop.csv', table), '--to', 'bpmn'])).out,
    );
    const { code, out } = await say(['process', 'sop', drawn, '--to', 'csv']);
    expect(code).toBe(0);
    for (const words of ['Mengajukan permohonan', '15 menit', 'KTP', 'Catatan', 'kembali ke 1'])
      expect(out).toContain(words);
  });

  it('writes a workbook, to a file or as it is, and in JSON as base64', async () => {
    const file = inFolder('sop.csv', table);
    const out = path.join(path.dirname(file), 'sop.xlsx');
    expect((await say(['process', 'sop', file, '--to', 'xlsx', '--out', out])).code).toBe(0);
    expect(readFileSync(out).subarray(0, 2).toString()).toBe('PK');
    expect((await say(['process', 'sop', file, '--to', 'xlsx'])).out.startsWith('PK')).toBe(true);
    const [answer] = (await say(['process', 'sop', file, '--to', 'xlsx', '--json'])).lines();
    const again = path.join(path.dirname(file), 'again.xlsx');
    writeFileSync(again, Buffer.from(String(answer?.['xlsx']), 'base64'));
    expect((await say(['process', 'sop', again, '--to', 'bpmn', '--json'])).lines()).toMatchObject([{ ok: true }]);
  });

  it.each([
    ['process', 'sop', '--to', 'bpmn'],
    ['service', 'export'],
  ])('%s %s says so when the place for its answer cannot be written', async (subject, verb, ...more) => {
    const file = inFolder('sop.csv', table);
    const given = subject === 'process' ? file : path.dirname(file);
    const out = path.join(path.dirname(file), 'no-folder', 'answer');
    const { code, lines } = await say([subject, verb, given, ...more, '--out', out, '--json']);
    expect(code).toBe(2);
    expect(lines()).toMatchObject([{ ok: false, diagnostics: [{ code: 'FILE_UNWRITABLE', file: out }] }]);
  });

  it('asks, and gives no process, while a step has nobody who does it', async () => {
    const file = inFolder('sop.csv', table.replace('3,Menerbitkan surat,,●', '3,Menerbitkan surat,,'));
    const { code, lines } = await say(['process', 'sop', file, '--to', 'bpmn', '--json']);
    expect(code).toBe(1);
    expect(lines()).toMatchObject([{ ok: false, diagnostics: [{ code: 'SOP_STEP_WITHOUT_MARK', line: 4 }] }]);
    expect(lines()[0]).not.toHaveProperty('bpmn');
  });

  it('says what it understood, sentence by sentence, and what to do next', async () => {
    const { error } = await say(['process', 'sop', inFolder('sop.csv', table), '--to', 'bpmn']);
    const lines = error.split('\n').map((line) => line.trim());
    expect(lines[0]).toBe('Yang kami pahami:');
    expect(lines).toContain('5. Langkah 2 "Memeriksa berkas" dikerjakan Petugas, 1 jam.');
    expect(lines).toContain(
      '6. Langkah 2: bila ya, lanjut ke langkah 3 (tidak tertulis di tabel, kami lanjutkan ke baris berikutnya).',
    );
    expect(lines).toContain(
      '10. Jumlah waktu semua langkah, masing-masing dihitung sekali: 1 hari kerja 1 jam 15 menit.',
    );
    expect(error).toContain('Tabel menjadi proses. Cocokkan dengan yang kami pahami di atas sebelum dipakai.');
  });

  it('names the cell of each question as a spreadsheet does', async () => {
    const unclear = table.replace('15 menit', 'kondisional').replace('kembali ke 1', 'kembali ke 9');
    const { code, error, out } = await say(['process', 'sop', inFolder('sop.csv', unclear), '--to', 'bpmn']);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(error).toContain('  H3 SOP_BRANCH_TO_NOWHERE: Langkah 2 menuju langkah 9');
    expect(error).toContain('  F2 SOP_TIME_UNREADABLE: Langkah 1: waktu "kondisional"');
    expect(error).toContain('Belum ada hasil: 1 pertanyaan harus dijawab.');
  });

  it('reads the worksheet that is asked for', async () => {
    const workbook = new Workbook();
    for (const [name, activity] of [
      ['Lama', 'Mencatat'],
      ['Baru', 'Memindai'],
    ] as const) {
      const sheet = workbook.addWorksheet(name);
      sheet.addRow(['No', 'Kegiatan', 'Petugas', 'Waktu', 'Output']);
      sheet.addRow([1, activity, 'x', '1 jam', 'Berkas']);
    }
    const file = inFolder('sop.xlsx', '');
    writeFileSync(file, Buffer.from(await workbook.xlsx.writeBuffer()));
    const first = await say(['process', 'sop', file, '--to', 'csv']);
    expect(first.out).toContain('Mencatat');
    expect(first.error).toContain('SOP_SEVERAL_TABLES: Lembar "Baru"');
    const chosen = await say(['process', 'sop', file, '--to', 'csv', '--sheet', 'baru']);
    expect(chosen.out).toContain('Memindai');
    expect(chosen.error).not.toContain('SOP_SEVERAL_TABLES');
    expect(await say(['process', 'sop', file, '--to', 'csv', '--sheet', 'Tidak ada'])).toMatchObject({ code: 2 });
  });

  it('keeps the block of identity by way of the drawing', async () => {
    const head = 'Nomor SOP,400.9/017/2026\nNama SOP,Penerbitan Surat\nDasar Hukum,UU 25/2009\n\n';
    const file = inFolder('sop.csv', `${head}${table}`);
    const drawn = inFolder('proses.bpmn', (await say(['process', 'sop', file, '--to', 'bpmn'])).out);
    const { out } = await say(['process', 'sop', drawn, '--to', 'csv']);
    for (const words of ['400.9/017/2026', 'Penerbitan Surat', 'UU 25/2009']) expect(out).toContain(words);
  });

  it('asks for the form that is wanted, and for a file that is there', async () => {
    expect((await say(['process', 'sop', inFolder('sop.csv', table)])).code).toBe(2);
    expect((await say(['process', 'sop', inFolder('sop.csv', table), '--to', 'pdf'])).code).toBe(2);
    expect((await say(['process', 'sop', 'nowhere.csv', '--to', 'bpmn'])).code).toBe(2);
    expect((await say(['process', 'sop', inFolder('p.bpmn', '<'), '--to', 'csv'])).code).toBe(2);
  });
});
