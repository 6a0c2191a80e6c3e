// The real use cases on the real store, in this process: a city without HTTP, queues or other processes.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { OfficerActor } from '@alur/access';
import type { Drafts, TaskRow, Workshop } from '@alur/application';
import {
  claimTask,
  compileBundle,
  completeTask,
  deliverHandOff,
  exponentialRetry,
  fireTimer,
  giveUpHandOff,
  giveUpJob,
  insideKinds,
  releaseTask,
  saveDraftPage,
  sendMessage,
  startDraft,
  submitRequest,
  taskId,
  workStraight,
} from '@alur/application';
import { readBpmn, readDmn } from '@alur/bpmn-xml';
import { systemEntropy } from '@alur/identity';
import type { Json, JsonObject, Result } from '@alur/kernel';
import {
  caseReading,
  citizens,
  createDataSource,
  developmentOutbox,
  drafts,
  fileRegister,
  GroupCommitLanes,
  keySeal,
  messageExchange,
  oneTimeLinks,
  pgEngineStore,
  servicePublications,
  serviceVersions,
  subjectVault,
  workItems,
} from '@alur/persistence';
import { testRing } from '@alur/testing';
import { Pool } from 'pg';
import { openBatu } from '../support/batu.js';
import { sisir, sktmAnswers } from '../support/sktm.js';
import { withNotice } from './with-notice.js';

const noRequest = (): undefined => undefined;
const services = join(__dirname, '..', '..', 'config', 'services');

export interface StoreCity {
  readonly pool: Pool;
  /** A case of the shipped `sktm`, filed and carried as far as the work of workers goes. */
  file(): Promise<string>;
  /** Somebody of the office answers the open task of this element. */
  answer(caseId: string, elementId: string, data: JsonObject): Promise<void>;
  /** Somebody takes the task and gives it back: two turns. */
  takeAndRelease(caseId: string, elementId: string): Promise<void>;
  /** Everything that is due, as workers do it. */
  work(): Promise<void>;
  close(): Promise<void>;
}

export async function openStoreCity(databaseUrl: string): Promise<StoreCity> {
  const city = await openBatu();
  // One connection for everything, so that its statistics are told when we say so.
  const pool = new Pool({ connectionString: databaseUrl, max: 1 });
  // A cluster that ends says so to connections that are just leaving.
  pool.on('error', () => undefined);
  const source = await createDataSource(databaseUrl, 1).initialize();
  const compile = { city, entropy: systemEntropy, drawings: { readProcesses: readBpmn, readDecisions: readDmn } };
  const compiled = async (files: Readonly<Record<string, string>>) => {
    const { version, findings } = await compileBundle(compile, files);
    if (!version) throw new Error(JSON.stringify(findings));
    return version;
  };
  const versions = serviceVersions(source, compiled, (_hash, error) => {
    throw error;
  });
  const files = withNotice(await filesOf(join(services, 'dinsos', 'sktm')));
  const publication = {
    hash: (await compiled(files)).hash,
    serviceId: 'sktm',
    files,
    by: 'test',
    changes: [],
    after: 0,
  };
  await servicePublications(source, noRequest).publish(publication);
  const items = workItems(pool);
  const vault = subjectVault(testRing, pool);
  const lanes = new GroupCommitLanes({
    store: pgEngineStore({ pool, vault, index: testRing }),
    sealKey: keySeal('salt'),
    getVersion: (hash) => versions.getVersion(hash),
    committed: () => undefined,
    pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    jitter: () => 0.5,
  });
  const ports = {
    city,
    entropy: systemEntropy,
    lanes,
    items,
    versions,
    reading: caseReading(pool, vault),
    exchange: messageExchange(pool, keySeal('salt')),
    register: fileRegister({ source, pool }, vault),
    drafts: drafts(source, vault),
    citizens: citizens({ source, pool, vault, index: testRing }, systemEntropy, () => undefined),
    links: oneTimeLinks(source, systemEntropy, noRequest),
    messages: developmentOutbox(source, vault),
    publicUrl: 'http://localhost',
  };
  const never = (): never => {
    throw new Error('Expected no letter in this test');
  };
  const workshop: Workshop = {
    items,
    kinds: {
      handoff: { handle: deliverHandOff(ports), retry: exponentialRetry(1), giveUp: giveUpHandOff(ports) },
      letter: { handle: never, retry: exponentialRetry(1), giveUp: giveUpJob(ports) },
      message: { handle: sendMessage(ports), retry: exponentialRetry(1), giveUp: giveUpJob(ports) },
      timer: { handle: fireTimer(ports), retry: exponentialRetry(1) },
      ...insideKinds(ports),
    },
    log: ({ event, item, error }) => {
      throw new Error(`${event} ${item.key}: ${error}`);
    },
  };
  const openTask = async (caseId: string, elementId: string): Promise<TaskRow> => {
    const tasks = await ports.reading.openTasksOf(caseId);
    const task = tasks.find((one) => one.elementId === elementId);
    if (!task) throw new Error(`Expected ${elementId} to be open, not ${tasks.map((one) => one.elementId).join()}`);
    return task;
  };
  const applicant = await ports.citizens.findOrCreateByPhone('+6281200014001');
  const actor = { kind: 'citizen', id: applicant.id } as const;
  const answers: Readonly<Record<string, Json>> = sktmAnswers(sisir, 'health');
  return {
    pool,
    async file() {
      const { draft, version } = got(await startDraft(ports)(actor, 'sktm'));
      for (const page of version.bundle.form.pages) {
        if (page.fields.every((field) => answers[field.id] === undefined)) continue;
        // Photographs are not the point here: what a form keeps of one is its id.
        for (const field of page.fields.filter(({ type }) => type === 'file'))
          await withAnswer(ports.drafts, draft.id, field.id);
        got(await saveDraftPage(ports)(actor, { draftId: draft.id, pageId: page.id, raw: answers }));
      }
      got(await submitRequest(ports)(actor, { draftId: draft.id, key: 'test' }));
      await workStraight(workshop);
      return draft.id;
    },
    async answer(caseId, elementId, data) {
      const task = await openTask(caseId, elementId);
      got(await completeTask(ports)(holderOf(task), { taskId: taskId(task), data, revision: task.revision }));
    },
    async takeAndRelease(caseId, elementId) {
      const task = await openTask(caseId, elementId);
      got(await claimTask(ports)(holderOf(task), taskId(task)));
      got(await releaseTask(ports)(holderOf(task), taskId(task)));
    },
    work: () => workStraight(workshop),
    async close() {
      await source.destroy();
      await pool.end();
    },
  };
}

async function withAnswer(all: Drafts, id: string, field: string): Promise<void> {
  const draft = await all.find(id);
  await all.save(id, draft?.revision ?? 0, { ...draft?.answers, [field]: systemEntropy.uuid() });
}

/** Whoever holds the office that a task asks for. */
const holderOf = ({ agency, role, scope }: TaskRow): OfficerActor => ({
  kind: 'officer',
  id: `${agency}-${role}`,
  name: 'Petugas Uji',
  holdings: [{ agency, role, ...(scope ? { scope } : {}) }],
});

function got<T>(result: Result<T, object>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

async function filesOf(folder: string, prefix = ''): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(join(folder, prefix), { withFileTypes: true });
  const parts = await Promise.all(
    entries.map(async (entry): Promise<Readonly<Record<string, string>>> => {
      const name = prefix === '' ? entry.name : `${prefix}/${entry.name}`;
      return entry.isDirectory() ? filesOf(folder, name) : { [name]: await readFile(join(folder, name), 'utf8') };
    }),
  );
  return Object.assign({}, ...parts) as Readonly<Record<string, string>>;
}
