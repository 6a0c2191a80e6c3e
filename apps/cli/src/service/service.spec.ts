import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeBundleZip } from '@alur/bundle-zip';
import { say } from '../sample/say.js';

const services = path.join(__dirname, '../../../../config/services');
const shipped = path.join(services, 'diskumperindag/surat-ket-usaha');
const everyService = readdirSync(services, { withFileTypes: true })
  .filter((agency) => agency.isDirectory())
  .flatMap(({ name }) => readdirSync(path.join(services, name)).map((service) => path.join(name, service)));

/** The shipped service in a folder of its own, changed as the spec needs it. */
function serviceWith(scenario?: string, change?: (folder: string) => void): string {
  const folder = path.join(mkdtempSync(path.join(tmpdir(), 'alur-service-')), 'surat-ket-usaha');
  cpSync(shipped, folder, { recursive: true });
  if (scenario !== undefined) {
    rmSync(path.join(folder, 'scenarios'), { recursive: true });
    cpSync(path.join(shipped, 'scenarios'), path.join(folder, 'scenarios'), {
      recursive: true,
      filter: (file) => !file.endsWith('.yaml'),
    });
    writeFileSync(path.join(folder, 'scenarios', 'one.yaml'), scenario);
  }
  change?.(folder);
  return folder;
}

const start = `
start:
  at: 2026-11-23T09:00:00+07:00
  data:
    has_nib: "no"
    name: Siti Aminah
    nik: "3579025708909902"
    village: 35.79.01.1004
    address: Jalan Melati 12
    rt: "003"
    rw: "007"
    business_name: Warung Bu Siti
    business_kind: food
    business_address: Jalan Melati 12
    since_year: 2019
    business_photo: photo-1
    declaration: true
`;

const verdict = async (steps: string, begun = start): Promise<string> => {
  const { lines } = await say(['service', 'test', serviceWith(`name: A${begun}steps:\n${steps}`), '--json']);
  const [{ ok, failedStep, message, diagnostics } = {}] = lines();
  return ok === true ? 'ok' : `${String(failedStep)}: ${String(message ?? JSON.stringify(diagnostics))}`;
};

describe('alur service check', () => {
  it('judges the shipped service', async () => {
    const { code, lines } = await say(['service', 'check', shipped, '--json']);
    expect(code).toBe(0);
    expect(lines()).toMatchObject([
      { file: shipped, ok: true, processes: [{ id: 'surat-ket-usaha' }], diagnostics: [] },
    ]);
  });

  it('tells what is wrong and ends with 1; what is not there ends with 2', async () => {
    const broken = serviceWith(undefined, (folder) => rmSync(path.join(folder, 'form.yaml')));
    const { code, lines } = await say(['service', 'check', broken, '--json']);
    expect(code).toBe(1);
    expect(lines()).toMatchObject([{ ok: false, diagnostics: [{ code: 'FILE_MISSING', file: 'form.yaml' }] }]);
    expect((await say(['service', 'check', 'nowhere'])).code).toBe(2);
    expect((await say(['service', 'test', broken])).code).toBe(1);
  });
});

describe('a service whose process would do a step twice', () => {
  it('is refused, and told by the shortest way that shows it', async () => {
    const twice = '<bpmn:sequenceFlow id="twice" sourceRef="sign" targetRef="issue-letter" />';
    const folder = serviceWith(undefined, (inside) => {
      const file = path.join(inside, 'process.bpmn');
      writeFileSync(file, readFileSync(file, 'utf8').replace('<bpmn:sequenceFlow ', `${twice}<bpmn:sequenceFlow `));
    });
    const { code, lines } = await say(['service', 'check', folder, '--json']);
    expect(code).toBe(1);
    expect(lines()).toMatchObject([
      {
        ok: false,
        sound: false,
        diagnostics: [{ code: 'UNSAFE', file: 'process.bpmn', trace: ['submitted', 'verify', 'is-valid', 'sign'] }],
      },
    ]);
  });
});

describe('alur service export', () => {
  it('wraps a service whose zip is judged like its folder, the same each time', async () => {
    const folder = serviceWith();
    const zip = `${folder}.zip`;
    expect((await say(['service', 'export', folder, '--out', zip, '--json'])).lines()).toMatchObject([
      { ok: true, out: zip },
    ]);
    const first = readFileSync(zip);
    await say(['service', 'export', folder, '--out', zip]);
    expect(readFileSync(zip).equals(first)).toBe(true);
    expect((await say(['service', 'check', zip])).code).toBe(0);
    expect((await say(['service', 'test', zip])).code).toBe(0);
  });

  it('a zip that is cut, or whose files are others than it says, is no service', async () => {
    const folder = serviceWith();
    const zip = `${folder}.zip`;
    writeFileSync(zip, 'PK');
    expect((await say(['service', 'check', zip, '--json'])).lines()).toMatchObject([
      { ok: false, diagnostics: [{ file: zip, code: 'BUNDLE_NOT_ZIP' }] },
    ]);
    const files = { 'service.yaml': 'id: a' };
    writeFileSync(zip, writeBundleZip({ files }, { service: 'a', hash: '0'.repeat(64) }));
    expect(await say(['service', 'import', zip, '--json'], { DATABASE_URL: 'postgres://nowhere' })).toMatchObject({
      code: 2,
    });
    expect((await say(['service', 'check', zip, '--json'])).lines()).toMatchObject([
      { ok: false, diagnostics: [{ code: 'BUNDLE_CHECKSUM_WRONG' }] },
    ]);
  });

  it('asks for a name', async () => {
    expect((await say(['service', 'export', shipped])).code).toBe(2);
  });
});

describe('alur service import', () => {
  it('asks for a database', async () => {
    expect(await say(['service', 'import', shipped])).toMatchObject({
      code: 2,
      error: expect.stringContaining('DATABASE_URL') as unknown,
    });
  });

  it('refuses what no city could read before the database is opened', async () => {
    const broken = serviceWith(undefined, (folder) => rmSync(path.join(folder, 'form.yaml')));
    expect((await say(['service', 'import', broken], { DATABASE_URL: 'postgres://nowhere' })).code).toBe(1);
  });
});

describe('the scenarios of a service', () => {
  it.each(everyService)('those of %s hold', async (folder) => {
    const { code, lines } = await say(['service', 'test', path.join(services, folder), '--json']);
    expect(lines().filter(({ ok }) => ok !== true)).toEqual([]);
    expect(lines().length).toBeGreaterThanOrEqual(2);
    expect(code).toBe(0);
  });

  it('know the office, the role, the due date, the status and the fee', async () => {
    expect(
      await verdict(
        '  - expect: { tasks: [verify], agency: kel-sisir, role: service, due: 2026-11-23, status: in_process, fee: 0, documents: [] }\n  - sign: { task: verify, as: lurah }\n  - expect: { rejected: NOT_A_CANDIDATE }',
      ),
    ).toBe('ok');
    expect(await verdict('  - expect: { agency: kel-temas }')).toMatch(/^1: Instansi: kel-sisir/);
    expect(await verdict('  - expect: { status: issued, fee: 5 }')).toMatch(/^1: Status: in_process/);
    expect(await verdict('  - expect: { fee: 5 }')).toMatch(/^1: Biaya: 0/);
    expect(await verdict('  - expect: { documents: [letter] }')).toMatch(/^1: Surat terbit: tidak ada/);
  });

  it('forms judge what people say', async () => {
    expect(
      await verdict(
        '  - complete: { task: verify, data: { verification: perhaps } }\n  - expect: { rejected: DATA_INVALID, tasks: [verify] }',
      ),
    ).toBe('ok');
    expect(await verdict('  - expect: { rejected: DATA_INVALID }', '\nstart: { data: { name: A } }\n')).toBe('ok');
    expect(await verdict('  - expect: { ended: false }', '\nstart: { data: { name: A } }\n')).toMatch(
      /^0: Ditolak DATA_INVALID/,
    );
  });

  it('end with a letter, in time', async () => {
    const steps = [
      'complete: { task: verify, data: { verification: valid } }',
      'sign: { task: sign, as: lurah }',
      'work: { job: issue-letter }',
    ];
    const all = steps.map((step) => `  - ${step}\n`).join('');
    expect(
      await verdict(
        `${all}  - expect: { ended: granted, status: issued, documents: [surat-ket-usaha], within: { workingDays: 1, workingHours: 1 } }`,
      ),
    ).toBe('ok');
    expect(await verdict(`  - wait: P9D\n${all}  - expect: { within: { workingDays: 5 } }`)).toMatch(/Waktu layanan/);
  });

  it('an office that is held takes nothing over until it is delivered', async () => {
    expect(
      await verdict(
        '  - hold: { agency: kel-sisir }\n  - complete: { task: verify, data: { verification: valid } }\n  - expect: { tasks: [sign] }\n  - deliver: { agency: kel-sisir }\n  - expect: { tasks: [sign] }',
      ),
    ).toBe('ok');
  });

  it('a request goes back to its applicant once, and stands still meanwhile', async () => {
    const returned = '  - return: { task: verify, fields: { business_photo: blurred } }\n';
    expect(
      await verdict(
        [
          `  - return: { task: verify, fields: { nothing: blurred } }`,
          '  - expect: { rejected: DATA_INVALID }',
          `${returned}  - expect: { tasks: [], status: awaiting_correction }`,
          '  - complete: { task: verify, data: { verification: valid } }',
          '  - expect: { rejected: TASK_NOT_OPEN }',
          '  - resubmit: { data: { business_name: Lain } }',
          '  - expect: { rejected: DATA_INVALID }',
          '  - wait: P1D',
          '  - resubmit: { data: { business_photo: photo-2 } }',
          '  - expect: { tasks: [verify], due: 2026-11-24, status: in_process }',
          `${returned}  - expect: { rejected: CORRECTION_ROUND_USED }`,
        ].join('\n'),
      ),
    ).toBe('ok');
    expect(await verdict(`${returned}  - wait: P60D\n  - expect: { ended: withdrawn, status: withdrawn }`)).toBe('ok');
  });

  it('a request may be withdrawn, until it is over', async () => {
    expect(
      await verdict(
        '  - withdraw: true\n  - expect: { ended: withdrawn, status: withdrawn }\n  - withdraw: true\n  - expect: { rejected: INSTANCE_ENDED }',
      ),
    ).toBe('ok');
  });

  it('paying is still to come', async () => {
    expect(await verdict('  - pay: { amount: 5 }')).toMatch(/^1: Langkah "pay"/);
  });
});
