// Services that nobody should be let into: each finding comes with a scenario that shows it in the service itself.
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { otherProcess } from '../sample/other-process.js';
import { say } from '../sample/say.js';
import type { ServiceFiles } from '../sample/third-service.js';
import { folderOf, thirdService } from '../sample/third-service.js';

interface Shown {
  readonly code: string;
  readonly element: string;
  readonly scenario?: string;
  readonly exact?: boolean;
  readonly notes?: readonly { readonly kind: string; readonly message: string }[];
}

/** The finding, after its scenario was played by `service test` in the service it is about. */
async function shown(files: ServiceFiles, code: string, element?: string): Promise<Shown> {
  const folder = folderOf(files);
  const examples = mkdtempSync(path.join(tmpdir(), 'alur-examples-'));
  const { lines } = await say(['service', 'check', folder, '--counter-examples', examples, '--json']);
  const [{ diagnostics } = { diagnostics: [] }] = lines() as unknown as readonly { diagnostics: readonly Shown[] }[];
  const found = diagnostics.find((one) => one.code === code && (element === undefined || one.element === element));
  if (!found?.scenario) throw new Error(`No ${code} among ${JSON.stringify(diagnostics)}`);
  const written = readdirSync(examples).map((name) => path.join(examples, name));
  const played = await say(['service', 'test', folder, ...written, '--json']);
  expect(played.lines().filter(({ ok }) => ok !== true)).toEqual([]);
  expect(played.lines().length).toBe(written.length);
  expect(written.length).toBeGreaterThan(0);
  return found;
}

const exact = async (files: ServiceFiles, code: string, element?: string): Promise<string> => {
  const finding = await shown(files, code, element);
  expect(finding.notes).toEqual([]);
  expect(finding.exact).toBe(true);
  return finding.scenario ?? '';
};

const form = (more: string): ServiceFiles => ({
  'form.yaml': (thirdService['form.yaml'] ?? '').replace('\ntasks:', `\n${more}tasks:`),
});
const village = form('      - { id: asal, type: village, label: Desa atau kelurahan, class: none }\n');

const start = ['task periksa', 'mulai -> periksa'];
const finish = ['letter terbitkan', 'end terbit granted', 'terbitkan -> terbit'];

/** The first command of a process loads all that commands need. */
beforeAll(async () => {
  await say(['service', 'check', folderOf(thirdService)]);
}, 60_000);

describe('a scenario that shows what is wrong', () => {
  it('answers the form so that a decision table far behind it sends the case into a deadlock', async () => {
    const scenario = await exact(
      otherProcess([
        ...start,
        ...['rule golongkan', 'x besar satu', '+ bagi', 'task setujui kepala', '+ siap', 'task satu', ...finish],
        ...['periksa -> golongkan', 'golongkan -> besar', 'besar -> bagi if golongan = "besar"', 'besar -> satu'],
        ...['satu -> terbitkan', 'bagi -> setujui', 'bagi -> siap', 'setujui -> siap', 'siap -> lagi'],
        ...['x lagi selesai', 'lagi -> gabung if jenis = "hajatan"', 'lagi -> selesai', 'end selesai granted'],
        ...['+ gabung', 'end macet granted', 'gabung -> macet', 'task tak', 'tak -> gabung'],
      ]),
      'DEADLOCK',
      'gabung',
    );
    // Only many guests make a celebration a large event; that is known before anybody checks it.
    expect(scenario).toContain('jenis: hajatan\n    peserta: 500\n');
    expect(scenario.indexOf('peserta: 500')).toBeLessThan(scenario.indexOf('complete'));
  });

  it('leaves the join of a choice waiting, by what an officer answered two steps before', async () => {
    const scenario = await exact(
      otherProcess([
        ...start,
        ...['task setujui kepala', 'x pilih b', 'task a', 'task b', '+ gabung', ...finish],
        ...['periksa -> setujui', 'setujui -> pilih', 'pilih -> a if hasil = "tolak"', 'pilih -> b'],
        ...['a -> gabung', 'b -> gabung', 'gabung -> terbitkan'],
      ]),
      'DEADLOCK',
    );
    expect(scenario).toMatch(/task: periksa\n\s+data:\n\s+hasil: (tolak|lanjut)\n/);
  });

  it('has a step open twice', async () => {
    const scenario = await exact(
      otherProcess([
        ...start,
        ...['+ bagi', 'task a', 'x satu', 'task setujui kepala', ...finish],
        ...['periksa -> bagi', 'bagi -> a', 'bagi -> satu', 'a -> satu', 'satu -> setujui', 'setujui -> terbitkan'],
      ]),
      'UNSAFE',
    );
    expect(scenario).toContain('tasks:\n        - setujui\n        - setujui\n');
  });

  it('goes round a loop that nothing leads out of, with other answers each time', async () => {
    const scenario = await exact(
      otherProcess([
        ...start,
        ...['x pilih a', 'task a', 'task b', 'periksa -> pilih', 'pilih -> a', 'pilih -> b if hasil = "tolak"'],
        ...['a -> periksa', 'b -> periksa'],
      ]),
      'NO_OPTION_TO_COMPLETE',
    );
    expect(scenario).toContain('ended: false');
  });

  it('ends without an answer, behind a question that is asked only of some', async () => {
    const scenario = await exact(
      otherProcess(
        [
          ...start,
          ...['x pilih terbitkan', 'end diam', ...finish, 'periksa -> pilih'],
          ...['pilih -> diam if panggung = true and hasil = "tolak"', 'pilih -> terbitkan'],
        ],
        form(
          [
            '      - id: panggung\n        type: declaration\n        label: Panggung\n        class: none\n        required: false',
            '        statement: Kami memakai panggung.\n        showWhen: { field: jenis, op: equals, value: pasar }\n',
          ].join('\n'),
        ),
      ),
      'END_WITHOUT_ANSWER',
    );
    expect(scenario).toContain('jenis: pasar\n    peserta: 1\n    panggung: true\n');
    expect(scenario).toContain('ended: true\n      notPassed:\n        - terbit\n');
  });

  it('is stopped by an error nobody catches', async () => {
    const scenario = await exact(
      otherProcess([
        ...start,
        ...['x pilih terbitkan', 'error rusak', ...finish],
        ...['periksa -> pilih', 'pilih -> rusak if peserta > 4000', 'pilih -> terbitkan'],
      ]),
      'END_WITHOUT_ANSWER',
    );
    expect(scenario).toContain('peserta: 4001');
  });

  it('is refused without having been told why, or granted without a letter', async () => {
    const lines = [
      ...['rule golongkan', 'x pilih periksa', 'task periksa', 'x hasil terbitkan', 'end ditolak refused', ...finish],
      ...['mulai -> golongkan', 'golongkan -> pilih', 'pilih -> periksa', 'periksa -> hasil', 'hasil -> terbitkan'],
      'hasil -> ditolak if hasil = "tolak"',
    ];
    const refused = await exact(
      otherProcess([...lines, 'pilih -> ditolak if golongan = "besar"']),
      'REFUSAL_UNEXPLAINED',
    );
    expect(refused).toMatch(/ended: refused\n\s+notPassed:\n\s+- periksa\n/);
    const granted = await exact(
      otherProcess([...lines, 'end langsung granted', 'pilih -> langsung if golongan = "besar"']),
      'GRANTED_WITHOUT_LETTER',
    );
    expect(granted).toMatch(/ended: granted\n\s+notPassed:\n\s+- terbitkan\n/);
  });

  it('gets two answers', async () => {
    const scenario = await exact(
      otherProcess([
        ...start,
        ...['+ bagi', 'end ditolak refused', ...finish, 'periksa -> bagi', 'bagi -> ditolak', 'bagi -> terbitkan'],
      ]),
      'ANSWERS_CONFLICT',
    );
    expect(scenario).toMatch(/passed:\n\s+- terbit\n\s+- ditolak\n/);
  });

  it('passes a dead step by', async () => {
    const scenario = await exact(
      otherProcess([...start, 'task setujui kepala', ...finish, 'periksa -> terbitkan', 'setujui -> terbitkan']),
      'DEAD_ELEMENT',
      'setujui',
    );
    expect(scenario).toMatch(/ended: true\n\s+notPassed:\n\s+- setujui\n/);
  });

  it('waits until working time has run out, past a reminder that nobody asked for', async () => {
    const scenario = await exact(
      otherProcess([
        ...start,
        ...[
          'reminder ingat periksa 2h',
          'task ingatkan',
          'end diingatkan',
          'ingat -> ingatkan',
          'ingatkan -> diingatkan',
        ],
        ...['timer lama periksa 1d', '+ gabung', 'task setujui kepala', ...finish],
        ...['lama -> gabung', 'periksa -> setujui', 'setujui -> gabung', 'gabung -> terbitkan'],
      ]),
      'IMPROPER_COMPLETION',
    );
    expect(scenario).toContain('until: ');
    expect(scenario).toContain('task: ingatkan');
  });

  it('comes from a village of the kind that is sent the wrong way', async () => {
    const scenario = await exact(
      otherProcess(
        [
          ...start,
          ...['x jenis-desa terbitkan', 'task setujui kepala', '+ gabung', 'end macet granted', ...finish],
          ...['periksa -> jenis-desa', 'jenis-desa -> setujui if asal_kind = "desa"', 'jenis-desa -> terbitkan'],
          ...['setujui -> gabung', 'gabung -> macet', 'task tak', 'tak -> gabung'],
        ],
        village,
      ),
      'DEADLOCK',
    );
    expect(scenario).toMatch(/asal: 35\.79\.\d\d\.2\d{3}\n/);
  });
});

it('where no answer leads there the scenario goes as far as it can, and says what keeps it', async () => {
  const finding = await shown(
    otherProcess([
      ...start,
      ...['x pilih terbitkan', '+ gabung', 'end macet granted', ...finish, 'periksa -> pilih'],
      ...['pilih -> gabung if peserta > 9000', 'pilih -> terbitkan', 'gabung -> macet', 'task tak', 'tak -> gabung'],
    ]),
    'DEADLOCK',
  );
  expect(finding.exact).toBe(false);
  expect(finding.notes?.map(({ kind }) => kind)).toEqual(['NOT_STEERABLE']);
});

it('where nobody holds the office of those who would come there, that is said', async () => {
  const finding = await shown(
    otherProcess(
      [
        ...['task periksa rt', 'mulai -> periksa'],
        ...['x pilih terbitkan', '+ gabung', 'end macet granted', ...finish, 'periksa -> pilih'],
        ...['pilih -> gabung if rt = "998"', 'pilih -> terbitkan', 'gabung -> macet', 'task tak', 'tak -> gabung'],
      ],
      {
        ...form(
          [
            '      - { id: asal, type: village, label: Desa atau kelurahan, class: none }',
            '      - { id: rt, type: rt, label: RT, class: none }',
            '      - { id: rw, type: rw, label: RW, class: none }\n',
          ].join('\n'),
        ),
        'service.yaml': (thirdService['service.yaml'] ?? '').replace(
          'participants:\n',
          'participants:\n  rt: { name: Ketua RT, agency: =asal_office, role: rt, scope: =rw + "/" + rt, sees: all }\n',
        ),
      },
    ),
    'DEADLOCK',
  );
  expect(finding.notes?.map(({ kind }) => kind)).toEqual(['CANNOT_OPEN']);
});

it('the scenario fails once the service is mended', async () => {
  const broken = {
    ...thirdService,
    'process.bpmn': (thirdService['process.bpmn'] ?? '').replace(
      '<bpmn:exclusiveGateway id="siap" />',
      '<bpmn:parallelGateway id="siap" />',
    ),
  };
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'alur-examples-')), 'siap.yaml');
  writeFileSync(file, await exact(broken, 'DEADLOCK'));
  const { code, lines } = await say(['service', 'test', folderOf(thirdService), file, '--json']);
  expect(code).toBe(1);
  expect(lines()).toMatchObject([{ file, scenario: 'DEADLOCK di siap', ok: false }]);
});

it('a sound service has nothing to show', async () => {
  const examples = mkdtempSync(path.join(tmpdir(), 'alur-examples-'));
  const { code, out } = await say(['service', 'check', folderOf(thirdService), '--counter-examples', examples]);
  expect(code).toBe(0);
  expect(out).not.toContain('contoh: ');
  expect(readdirSync(examples)).toEqual([]);
});

describe('service test', () => {
  it('says where a scenario file is not, and that a service has to be named', async () => {
    const missing = await say(['service', 'test', folderOf(thirdService), 'tidak-ada.yaml', '--json']);
    expect([missing.code, missing.lines()]).toMatchObject([2, [{ file: 'tidak-ada.yaml', ok: false }]]);
    const alone = await say(['service', 'test', 'skenario.yaml']);
    expect([alone.code, alone.out]).toEqual([2, '']);
    expect(alone.error).toContain('Sebutkan map atau zip layanan');
  });
});
