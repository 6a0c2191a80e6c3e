import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import request from 'supertest';
import type { CityUnderTest } from '../support/city-under-test.js';
import { startCity } from '../support/city-under-test.js';

const shipped = join(__dirname, '..', '..', 'config', 'services');
const source = join(shipped, 'diskumperindag', 'surat-ket-usaha');

interface Breakage {
  readonly name: string;
  readonly file: string;
  readonly code: string;
  /** Text in the finding that helps to mend it. */
  readonly names: string;
  change(text: string): string;
}

const swap =
  (from: string | RegExp, to: string) =>
  (text: string): string => {
    const changed = text.replace(from, to);
    if (changed === text) throw new Error(`Expected to find ${String(from)}`);
    return changed;
  };

const breakages: readonly Breakage[] = [
  {
    name: 'missing-participant',
    file: 'process.bpmn',
    code: 'PARTICIPANT_UNKNOWN',
    names: 'nobody',
    change: swap('alur:participant="village-head"', 'alur:participant="nobody"'),
  },
  {
    name: 'bad-feel',
    file: 'process.bpmn',
    code: 'EXPRESSION_INVALID',
    names: 'is-valid_sign',
    change: swap('verification = "valid"', 'verification = "valid" and'),
  },
  {
    name: 'unknown-agency',
    file: 'service.yaml',
    code: 'AGENCY_UNKNOWN',
    names: 'dinas-hantu',
    change: swap(/agency: =village_office/, 'agency: dinas-hantu'),
  },
  {
    name: 'dangling-flow',
    file: 'process.bpmn',
    code: 'DANGLING_REFERENCE',
    names: 'nowhere',
    change: swap('sourceRef="sign" targetRef="issue-letter"', 'sourceRef="sign" targetRef="nowhere"'),
  },
  {
    name: 'two-ids-alike',
    file: 'process.bpmn',
    code: 'DUPLICATE_ID',
    names: 'verify',
    change: swap('<bpmn:userTask id="sign"', '<bpmn:userTask id="verify"'),
  },
  {
    name: 'unsupported-element',
    file: 'process.bpmn',
    code: 'UNSUPPORTED_ELEMENT',
    names: 'sign',
    change: (text) =>
      text
        .replace('<bpmn:userTask id="sign"', '<bpmn:adHocSubProcess id="sign"')
        .replace(
          /(<bpmn:outgoing>sign_issue-letter<\/bpmn:outgoing>\s*)<\/bpmn:userTask>/,
          '$1</bpmn:adHocSubProcess>',
        ),
  },
  {
    name: 'unknown-name-in-letter',
    file: 'letters/surat-ket-usaha.md',
    code: 'LETTER_UNKNOWN_NAME',
    names: 'shoe_size',
    change: swap('{{business_name}}', '{{shoe_size}}'),
  },
];

let world: CityUnderTest;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'alur-broken-'));
  await cp(join(shipped, 'dinsos'), join(folder, 'dinsos'), { recursive: true });
  for (const { name, file, change } of breakages) {
    const target = join(folder, 'rusak', name);
    await cp(source, target, { recursive: true });
    await writeFile(join(target, file), change(await readFile(join(target, file), 'utf8')));
  }
  world = await startCity({ servicesFolder: folder });
}, 60_000);
afterAll(async () => {
  await world.stop();
  await rm(folder, { recursive: true, force: true });
});

describe('a city with broken service folders', () => {
  it.each(breakages.map((breakage) => [breakage.name, breakage] as const))(
    'refuses %s with file, place and a sentence',
    (name, { file, code, names }) => {
      const found = world.setup.filter(
        (line) => line.type === 'finding' && line['folder'] === `rusak/${name}` && line['severity'] === 'error',
      );
      const finding = found.find((line) => line['code'] === code);
      expect(found.length).toBeGreaterThan(0);
      expect(finding).toBeDefined();
      expect(finding?.['file']).toBe(file);
      expect(JSON.stringify(finding)).toContain(names);
      expect(String(finding?.['message'])).toMatch(/^[A-Z"].{20,}[.!]$/s);
      expect(finding?.['line'] ?? finding?.['element']).toBeDefined();
      expect(world.setup).toContainEqual(
        expect.objectContaining({ type: 'service', folder: `rusak/${name}`, published: false }),
      );
    },
  );

  it('writes each refusal down', async () => {
    const reader = new Client({ connectionString: world.database.url });
    await reader.connect();
    const { rows } = await reader.query<{ folder: string }>(
      `SELECT subject_id AS folder FROM audit_event WHERE action = 'import-refused' AND (details->>'errors')::int > 0`,
    );
    await reader.end();
    expect(rows.map(({ folder: refused }) => refused).sort()).toEqual(
      breakages.map(({ name }) => `rusak/${name}`).sort(),
    );
  });

  it('starts all the same with what is sound', async () => {
    const answer = await request(world.url).get('/api/v1/services').expect(200);
    expect((answer.body as { data: { id: string }[] }).data.map((service) => service.id)).toEqual(['sktm']);
  });
});
