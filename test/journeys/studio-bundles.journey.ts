/**
 * Bundles that chance broke, at the door: each is refused in words, or becomes a draft that the gate refuses in words, or is
 * published whole. Nothing of it ever answers 5xx, and nothing is half published.
 */
import fc from 'fast-check';
import type { DraftDifferences, DraftJudgement, DraftView } from '@alur/contracts';
import { bundleHash } from '@alur/application';
import { writeBundleZip } from '@alur/bundle-zip';
import { systemEntropy } from '@alur/identity';
import { Client } from 'pg';
import { accountOf, accountOfHolder, openBatu } from '../support/batu.js';
import type { CityUnderTest } from '../support/city-under-test.js';
import { startCity } from '../support/city-under-test.js';
import { OfficerPerson } from '../support/people.js';
import { broken, changes } from '../studio/random-bundle.js';
import { shippedFiles, shippedServices } from '../support/shipped-files.js';
import { draftsPath } from '../support/studio-draft.js';

/** `npm run fuzz:bundles` asks for more. */
const bundles = Number(process.env['ALUR_BUNDLES_AT_THE_DOOR'] ?? 24);
const seed = Number(process.env['ALUR_BUNDLES_SEED'] ?? 20261126);

let world: CityUnderTest;
let designer: OfficerPerson;
let reviewer: OfficerPerson;
let database: Client;

beforeAll(async () => {
  world = await startCity();
  const city = await openBatu();
  designer = await OfficerPerson.signIn(world.url, accountOf(city, world.setup, 'diskominfo', 'designer'));
  reviewer = await OfficerPerson.signIn(world.url, accountOfHolder(city, world.setup, 'setda-reviewer-hukum'));
  database = new Client({ connectionString: world.database.url });
  await database.connect();
}, 60_000);
afterAll(async () => {
  await database.end();
  await world.stop();
});

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** A no in words: a code of ours and a sentence. */
function expectRefusal({ status, body }: Answer): void {
  expect(status).toBeGreaterThanOrEqual(400);
  expect(status).toBeLessThan(500);
  const { code, detail } = body as { readonly code: string; readonly detail: string };
  expect(code).toMatch(/^[A-Z][A-Z_]+$/);
  expect(detail).toMatch(/\p{L}{3}/u);
}

/** What is published by halves: a sentence for each row that stands without the others that belong to it. */
const halves = `
  SELECT 'version without publication: ' || v.hash AS told FROM service_version v
   WHERE NOT EXISTS (SELECT FROM service_publication p WHERE p.hash = v.hash)
  UNION ALL
  SELECT 'publication without version: ' || p.hash FROM service_publication p
   WHERE NOT EXISTS (SELECT FROM service_version v WHERE v.hash = p.hash AND v.service_id = p.service_id)
  UNION ALL
  SELECT 'draft that is ' || d.state || ', publications: ' || count(p.id) FROM service_draft d
    LEFT JOIN service_publication p ON p.draft_id = d.id
   GROUP BY d.id HAVING count(p.id) <> CASE d.state WHEN 'published' THEN 1 ELSE 0 END
  UNION ALL
  SELECT 'publication with so many entries in the audit: ' || count(a.id) FROM service_publication p
    LEFT JOIN audit_event a ON a.action = 'version-published' AND a.outcome = 'done' AND a.subject_id = p.service_id
     AND a.details ->> 'hash' = p.hash AND a.details ->> 'number' = p.number::text
   GROUP BY p.id HAVING count(a.id) <> 1
  UNION ALL
  SELECT 'entry in the audit without publication: ' || a.id FROM audit_event a
   WHERE a.action = 'version-published' AND NOT EXISTS (
     SELECT FROM service_publication p WHERE p.service_id = a.subject_id AND p.number::text = a.details ->> 'number')`;

/** How many are published, each of them whole. */
async function published(): Promise<number> {
  expect((await database.query<{ told: string }>(halves)).rows.map(({ told }) => told)).toEqual([]);
  const { rows } = await database.query<{ count: number }>('SELECT count(*)::int AS count FROM service_publication');
  return rows[0]?.count ?? 0;
}

/** As far as it comes; tells how far. */
async function bring(zip: Uint8Array): Promise<'refused' | 'stopped' | 'published'> {
  const begun = await designer.agent.post(`${draftsPath}/from-zip`).attach('file', Buffer.from(zip), 'layanan.zip');
  if (begun.status !== 201) {
    expectRefusal(begun);
    return 'refused';
  }
  const { id } = begun.body as DraftView;
  const { ok, findings } = (await designer.agent.get(`${draftsPath}/${id}/judgement`).expect(200))
    .body as DraftJudgement;
  const handedIn = await designer.agent.post(`${draftsPath}/${id}/hand-in`).send({});
  if (handedIn.status !== 200) {
    expectRefusal(handedIn);
    expect(ok).toBe(false);
    expect(findings.some(({ severity, message, file }) => severity === 'error' && message !== '' && file !== '')).toBe(
      true,
    );
    await designer.agent.post(`${draftsPath}/${id}/discard`).send({}).expect(200);
    return 'stopped';
  }
  const { tag } = (await reviewer.agent.get(`${draftsPath}/${id}/differences`).expect(200)).body as DraftDifferences;
  const already = await published();
  const approved = await reviewer.agent.post(`${draftsPath}/${id}/approve`).set('if-match', `"${tag}"`).send({});
  if (approved.status !== 200) {
    expectRefusal(approved);
    expect(await published()).toBe(already);
    await designer.agent.post(`${draftsPath}/${id}/take-back`).send({}).expect(200);
    await designer.agent.post(`${draftsPath}/${id}/discard`).send({}).expect(200);
    return 'stopped';
  }
  expect(await published()).toBe(already + 1);
  const { serviceId } = approved.body as { readonly serviceId: string };
  await designer.agent.get(`/api/v1/services/${serviceId}`).expect(200);
  await designer.agent.get(`/layanan/${serviceId}`).expect(200);
  return 'published';
}

it('a bundle that chance broke is refused in words, or is published whole', async () => {
  const whole = shippedServices.map(shippedFiles);
  const count = { refused: 0, stopped: 0, published: 0 };
  const before = await published();
  for (const some of fc.sample(changes, { numRuns: bundles, seed })) {
    const files = broken(whole[(some[0]?.file ?? 0) % whole.length] ?? {}, some);
    const service = /^id: ([a-z0-9-]+)$/m.exec(files['service.yaml'] ?? '')?.[1] ?? 'layanan';
    count[await bring(writeBundleZip({ files }, { service, hash: bundleHash(systemEntropy, files) }))] += 1;
  }
  process.stdout.write(`${JSON.stringify(count)}\n`);
  expect(count.stopped).toBeGreaterThan(0);
  expect(count.published).toBeGreaterThan(0);
  expect(await published()).toBe(before + count.published);
}, 36_000_000);
