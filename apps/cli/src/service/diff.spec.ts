import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { say } from '../sample/say.js';

const shipped = path.join(__dirname, '../../../../config/services/diskumperindag/surat-ket-usaha');

/** The shipped service in a folder of its own, with these words in place of those. */
function serviceWith(...changes: readonly (readonly [file: string, from: string, to: string])[]): string {
  const folder = path.join(mkdtempSync(path.join(tmpdir(), 'alur-diff-')), 'surat-ket-usaha');
  cpSync(shipped, folder, { recursive: true });
  for (const [name, from, to] of changes) {
    const file = path.join(folder, name);
    const text = readFileSync(file, 'utf8');
    if (!text.includes(from)) throw new Error(`Expected "${from}" in ${name}`);
    writeFileSync(file, text.replace(from, to));
  }
  return folder;
}
const renamed = ['service.yaml', 'name: Surat Keterangan Usaha', 'name: Surat Usaha'] as const;
const dearer = ['service.yaml', 'amount: 0', 'amount: 25000'] as const;

describe('alur service diff', () => {
  it('gives one object for each difference', async () => {
    const { code, lines } = await say(['service', 'diff', shipped, serviceWith(renamed, dearer), '--json']);
    expect(code).toBe(0);
    expect(lines()).toEqual([
      {
        kind: 'service-name',
        change: 'changed',
        subject: 'service',
        name: '',
        from: 'Surat Keterangan Usaha',
        to: 'Surat Usaha',
        place: 'identity',
        class: 'cosmetic',
        sentence: 'Nama layanan berubah dari "Surat Keterangan Usaha" menjadi "Surat Usaha".',
      },
      expect.objectContaining({ kind: 'fee', subject: 'standard/fee', from: 0, to: 25_000, class: 'binding' }),
    ]);
  });

  it('tells people by place what is new, how much it weighs, and whom the version is for', async () => {
    const { out, error } = await say(['service', 'diff', shipped, serviceWith(renamed, dearer)]);
    expect(out.split('\n').filter((line) => line !== '')).toEqual([
      'Layanan',
      '  [kosmetik] Nama layanan berubah dari "Surat Keterangan Usaha" menjadi "Surat Usaha".',
      'Standar pelayanan',
      '  [mengikat] Biaya berubah dari GRATIS menjadi Rp25.000.',
    ]);
    expect(error).toContain('2 perubahan. Versi baru ini mengikat: hanya untuk permohonan baru.');
  });

  it('a version that only moved its drawing and its keys is the same', async () => {
    const other = serviceWith(
      ['process.bpmn', '<dc:Bounds x="', '<dc:Bounds x="9'],
      [
        'service.yaml',
        'id: surat-ket-usaha\nname: Surat Keterangan Usaha\n',
        'name: Surat Keterangan Usaha\nid: surat-ket-usaha\n# sama\n',
      ],
    );
    const zip = `${other}.zip`;
    expect((await say(['service', 'export', other, '--out', zip])).code).toBe(0);
    const { code, out, error } = await say(['service', 'diff', shipped, zip]);
    expect([code, out]).toEqual([0, '']);
    expect(error).toContain('kedua versi sama artinya');
  });

  it('a service that may not be published yet can be compared', async () => {
    const broken = serviceWith(['service.yaml', 'owner: diskumperindag', 'owner: nowhere']);
    const { code, lines } = await say(['service', 'diff', shipped, broken, '--json']);
    expect(code).toBe(0);
    expect(lines()).toMatchObject([{ kind: 'service-owner', from: 'diskumperindag', to: 'nowhere' }]);
  });

  it('a legal override is what it names; one that names what did not change ends with 1', async () => {
    const override = (change: string) =>
      [
        'service.yaml',
        'architecture:',
        `override: { basis: Perda 3/2027, since: "2027-01-01", changes: [${change}] }\narchitecture:`,
      ] as const;
    const declared = await say(['service', 'diff', shipped, serviceWith(dearer, override('standard/fee')), '--json']);
    expect(declared.code).toBe(0);
    expect(declared.lines()).toMatchObject([{ kind: 'fee', class: 'legal-override' }]);
    const wrong = await say(['service', 'diff', shipped, serviceWith(dearer, override('standard/staffing')), '--json']);
    expect(wrong.code).toBe(1);
    expect(wrong.lines()).toMatchObject([
      { kind: 'fee', class: 'binding' },
      { code: 'OVERRIDE_UNCHANGED', element: 'standard/staffing' },
    ]);
  });

  it('what cannot be read ends with 2', async () => {
    const { code, lines } = await say(['service', 'diff', shipped, 'nowhere', '--json']);
    expect(code).toBe(2);
    expect(lines()).toMatchObject([{ file: 'nowhere', ok: false }]);
    expect((await say(['service', 'diff', shipped])).code).toBe(2);
    const unreadable = serviceWith(['service.yaml', 'id: surat-ket-usaha', 'id: [']);
    expect((await say(['service', 'diff', unreadable, shipped])).code).toBe(2);
  });
});
