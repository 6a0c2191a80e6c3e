// One city in this process: a database, every object in every state, everybody's session, and the gateway with and without its wall.
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { adoptCityFolder, importServices, publishFolder } from '@alur/application';
import { typstLetterRenderer } from '@alur/connectors';
import { seedDemoAccounts } from '@alur/identity';
import type { OpenPorts, PortSettings } from '@alur/platform';
import {
  createLogger,
  openPorts,
  portSettings,
  readCityFolder,
  readEnvironment,
  readServiceFolders,
} from '@alur/platform';
import { createTestDatabase } from '@alur/testing';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Pool } from 'pg';
import { createGateway } from '../../apps/gateway/src/create-gateway.js';
import { GatewayEnvironment } from '../../apps/gateway/src/gateway-environment.js';
import { LiveQueues } from '../../apps/gateway/src/live-queues.js';
import type { RegisteredRoute } from '../../apps/gateway/src/access/route-registry.js';
import { workshop } from '../../apps/worker/src/workshop.js';
import type { MatrixCity } from './matrix-city.js';
import { matrixCity } from './matrix-city.js';
import type { CaseObject, CaseState, Seeding } from './objects.js';
import { answers, caseStates, newCase, newDraft } from './objects.js';
import type { RowLog } from './row-log.js';
import { openRowLog } from './row-log.js';
import type { Visitors } from './visitors.js';
import { openVisitors } from './visitors.js';
import { nobody } from './model.js';
import type { StudioObjects } from './studio-objects.js';
import { newStudioObjects } from './studio-objects.js';

export interface MatrixObjects {
  readonly draft: string;
  readonly cases: Readonly<Record<CaseState, CaseObject>>;
  readonly studio: StudioObjects;
  /** What people asked of their data: one about a case of Kelurahan Sisir, one to erase everything. */
  readonly dataRequests: Readonly<Record<'of-a-case' | 'erasure', string>>;
  /** Asked by the counter of Sisir, and not given yet. */
  readonly consent: { readonly id: string; readonly code: string };
  /** A one-time link that nobody used. */
  readonly linkToken: string;
}

export interface MatrixWorld {
  /** Behind the wall, and on the owner's pool. */
  readonly walled: NestFastifyApplication;
  readonly bare: NestFastifyApplication;
  /** Of a city that does not only show. */
  readonly real: NestFastifyApplication;
  readonly routes: readonly RegisteredRoute[];
  readonly objects: MatrixObjects;
  readonly visitors: Visitors;
  readonly rows: RowLog;
  readonly pool: Pool;
  close(): Promise<void>;
}

const root = join(__dirname, '..', '..');
const log = createLogger('matrix', 'error');

export async function openWorld(): Promise<MatrixWorld> {
  const database = await createTestDatabase();
  const home = await mkdtemp(join(process.env['ALUR_TEST_TMP'] ?? tmpdir(), 'alur-matrix-home-'));
  const city = await matrixCity();
  const key = join(home, 'secret.key');
  await writeFile(key, randomBytes(32).toString('base64'));
  const env = readEnvironment(GatewayEnvironment, {
    ...{ DATABASE_URL: database.url, QUEUE_BACKEND: 'postgres', QUEUE_PREFIX: 'matrix', CITY_DIR: city.folder },
    ...{ FILES_DIR: join(home, 'files'), SECRET_KEY_PATH: key, PUBLIC_URL: 'http://localhost:3000', DEMO: 'true' },
    ...{ TEMPLATES_DIR: join(root, 'config', 'templates'), CONSOLE_DIR: join(home, 'console') },
  });
  await writeFile(join(home, 'index.html'), '');
  const settings: PortSettings = {
    ...portSettings(env),
    commandsWaiting: 1_000,
    templatesFolder: join(root, 'config', 'templates'),
  };
  const owner = await openPorts(settings, log);
  const wall = await openPorts({ ...settings, process: 'gateway' }, log);
  const pool = new Pool({ connectionString: database.url, max: 3 });
  const objects = await seed(owner, pool, city);
  await wall.ports.refreshCity();
  const live = new LiveQueues(database.url);
  const walled = await createGateway({ ports: wall.ports, live, log }, env);
  const bare = await createGateway({ ports: owner.ports, live, log }, env);
  const real = await createGateway({ ports: wall.ports, live, log }, { ...env, DEMO: 'false' });
  const visitors = await openVisitors(owner.ports, pool, objects);
  return {
    ...{ walled: walled.app, bare: bare.app, real: real.app, routes: walled.routes, objects, visitors, pool },
    rows: await openRowLog(pool),
    async close() {
      await live.close();
      await walled.app.close();
      await bare.app.close();
      await real.app.close();
      await owner.close();
      await wall.close();
      await pool.end();
      await database.drop();
      await city.remove();
      await rm(home, { recursive: true, force: true });
    },
  };
}

async function seed(
  { ports }: OpenPorts,
  pool: Pool,
  city: Pick<MatrixCity, 'folder' | 'servicesFolder'>,
): Promise<MatrixObjects> {
  await adoptCityFolder(ports, await readCityFolder(city.folder));
  await ports.refreshCity();
  await importServices(ports, publishFolder)(await readServiceFolders(city.servicesFolder));
  await seedDemoAccounts(ports);
  const applicant = await ports.citizens.findOrCreateByPhone('+6281200077001');
  const seeding: Seeding = { ports, workshop: workshop(ports, typstLetterRenderer(), log), pool, owner: applicant.id };
  const cases: Partial<Record<CaseState, CaseObject>> = {};
  for (const state of caseStates) cases[state] = await newCase(seeding, state);
  await pool.query(`UPDATE officer_account SET confirmed_by = NULL WHERE id = 'sisir-welfare'`);
  await stick(pool, cases as Record<CaseState, CaseObject>);
  await ports.family.declare('matrix-family', [{ kind: 'family-card', value: answers.family_card }]);
  return {
    draft: await newDraft(seeding),
    cases: cases as Record<CaseState, CaseObject>,
    studio: await newStudioObjects(ports, pool),
    dataRequests: await newDataRequests(pool, applicant.id, cases as Record<CaseState, CaseObject>),
    consent: await ports.consents.ask({ officerId: 'sisir-front-office', phone: '+6281200077003' }),
    linkToken: await newLink(ports, cases as Record<CaseState, CaseObject>),
  };
}

/** Something that needs a person, in the agency that has the request. */
async function stick(pool: Pool, { 'own-agency': file }: Readonly<Record<CaseState, CaseObject>>): Promise<void> {
  await pool.query(
    `INSERT INTO incident (case_id, key, code, element_id, title, message, agency, reference, service_id, raised_at)
     VALUES ($1, 'matrix', 'LETTER_FAILED', 'sign', 'Kenari Rahasia', 'Kenari Rahasia', 'kel-sisir', $2, 'sktm', now())`,
    [file.id, file.reference],
  );
}

async function newDataRequests(
  pool: Pool,
  citizen: string,
  { decided }: Readonly<Record<CaseState, CaseObject>>,
): Promise<MatrixObjects['dataRequests']> {
  const add = async (kind: string, about: string): Promise<string> => {
    const { rows } = await pool.query<{ id: string }>(
      `INSERT INTO data_request (citizen_id, kind, case_id, reference, version_hash, agency, state, due_at)
       SELECT $1, $2, c.id, c.reference, c.version_hash, 'kel-sisir', 'open', now() + interval '72 hours'
         FROM (SELECT $3::uuid AS id) asked LEFT JOIN case_instance c ON c.id = asked.id RETURNING id`,
      [citizen, kind, about],
    );
    return rows[0]?.id ?? '';
  };
  return { 'of-a-case': await add('correct', decided.id), erasure: await add('erase', nobody) };
}

const newLink = (ports: OpenPorts['ports'], cases: Readonly<Record<CaseState, CaseObject>>): Promise<string> =>
  ports.links.issue({ officerId: 'sisir-rt-007-003', taskId: cases.submitted.task, hours: 72 });
