import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
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

  it('asks, and gives no process, while a step has nobody who does it', async () => {
    const file = inFolder('sop.csv', table.replace('3,Menerbitkan surat,,●', '3,Menerbitkan surat,,'));
    const { code, lines } = await say(['process', 'sop', file, '--to', 'bpmn', '--json']);
    expect(code).toBe(1);
    expect(lines()).toMatchObject([{ ok: false, diagnostics: [{ code: 'SOP_STEP_WITHOUT_MARK', line: 4 }] }]);
    expect(lines()[0]).not.toHaveProperty('bpmn');
  });

  it('asks for the form that is wanted, and for a file that is there', async () => {
    expect((await say(['process', 'sop', inFolder('sop.csv', table)])).code).toBe(2);
    expect((await say(['process', 'sop', inFolder('sop.csv', table), '--to', 'pdf'])).code).toBe(2);
    expect((await say(['process', 'sop', 'nowhere.csv', '--to', 'bpmn'])).code).toBe(2);
    expect((await say(['process', 'sop', inFolder('p.bpmn', '<'), '--to', 'csv'])).code).toBe(2);
  });
});
