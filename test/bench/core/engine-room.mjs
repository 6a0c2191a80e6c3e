/**
 * The core of Alur in this process, put together as gateway and worker put it together: use cases, lanes, store, vault, wall.
 * Left out is what stands before a case: drafts are kept in memory, and where the task is nobody's in particular so is its row.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { batu, compiled, lib } from './dist.mjs';
import { w1Files } from './w1-service.mjs';
import { waitingBoard } from './waiting-board.mjs';
import { watched } from './watched-pool.mjs';

const officer = {
  kind: 'officer',
  id: 'ukur',
  name: 'Petugas Uji',
  holdings: [{ agency: 'dinsos', role: 'verifier' }],
};
const sight = { officer: officer.id, offices: officer.holdings };

/** Lanes without company: each command is loaded and committed by itself, on any free connection. */
const aloneLanes = (runBatch, ports) => ({
  async submit(request) {
    const [settled] = await runBatch(ports, [request]);
    if (settled.kind === 'threw') throw settled.error;
    if (settled.kind !== 'answered') throw new Error(`Expected an answer for ${request.caseId}, not ${settled.kind}`);
    if (settled.change) ports.committed([settled.change]);
    return settled.outcome;
  },
});

/** Seals nothing: for what sealing costs. */
const openVault = () => {
  const key = {
    seal: (_place, text) => Buffer.from(text),
    open: (_place, sealed) => Buffer.from(sealed),
    mark: (text) => text,
  };
  return { opened: async () => key, keyOf: async () => key };
};

/**
 * @param way `inline`, `jobs` or `office` of W1
 * @param connections for commits; lanes use two
 */
export const openEngineRoom = async ({
  databaseUrl,
  way,
  isBatched = true,
  isWalled = true,
  isSealed = true,
  connections = 3,
}) => {
  const persistence = lib('persistence');
  const application = lib('application');
  const { systemEntropy, fileKeyRing } = lib('identity');
  const { runBatch } = lib('persistence', 'engine/batch.js');
  const { connectionLimits } = lib('persistence', 'engine/open-pool.js');
  const city = batu();
  const version = await compiled(city, w1Files(way));
  const home = mkdtempSync(path.join(os.tmpdir(), 'alur-bench-keys-'));
  const ring = fileKeyRing({ file: path.join(home, 'secret.key'), makeMissing: true });
  const seeing = new AsyncLocalStorage();
  /** Nothing is expected to go wrong here: whatever does ends the bench, unless it ends anyway. */
  let isClosing = false;
  const lost = (error) => {
    if (isClosing || process.exitCode) return;
    process.exitCode = 1;
    console.error(error.message);
    process.kill(process.pid, 'SIGTERM');
  };
  const lanePool = persistence.openPool(databaseUrl, 'lanes', lost, { role: 'alur_committer' });
  lanePool.options.max = isBatched ? connectionLimits.lanes : connections;
  const readingWall = isWalled ? { role: 'alur_gateway', sight: () => seeing.getStore() } : {};
  const reading = persistence.openPool(databaseUrl, 'reading', lost, readingWall);
  const working = persistence.openPool(databaseUrl, 'reading', lost, { role: 'alur_worker' });
  const commits = watched(lanePool);
  const taken = watched(working);
  const source = await persistence
    .createDataSource(databaseUrl, connectionLimits.administration, { wall: readingWall })
    .initialize();
  const keys = persistence.subjectVault(ring, lanePool);
  const vault = isSealed ? keys : openVault();
  const items = persistence.workItems(working);

  const board = waitingBoard();

  const lanePorts = {
    store: persistence.pgEngineStore({ pool: lanePool, vault, index: ring }),
    sealKey: persistence.keySeal('ukur'),
    getVersion: async () => version,
    committed(changes) {
      for (const { caseId, change } of changes) board.notice(caseId, change.state.process);
      takeUp(changes);
    },
    listen: () => new Promise((resolve) => setImmediate(resolve)),
    pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    jitter: Math.random,
  };
  const lanes = isBatched ? new persistence.GroupCommitLanes(lanePorts) : aloneLanes(runBatch, lanePorts);
  const ports = { city, entropy: systemEntropy, lanes, items };
  // What was put off is taken up when its time has come, as by the rounds of a worker.
  const postpone = async (item, delayMs) => {
    await items.postpone(item, delayMs);
    setTimeout(() => void hearBell(), delayMs + 50).unref();
  };
  const workshop = {
    items: { ...items, postpone },
    kinds: {
      handoff: { handle: application.deliverHandOff(ports), retry: application.exponentialRetry(3) },
      // The work itself is nothing: what counts is what it takes to ask for it and to say that it is done.
      letter: { handle: (item) => application.finishJob(ports, item), retry: application.exponentialRetry(3) },
    },
    log: ({ item, error }) => lost(new Error(`${item.key}: ${error}`)),
  };
  let ringing;
  let hasRung = false;
  const workAll = async () => {
    while (hasRung) {
      hasRung = false;
      const due = await items.claimDue(Object.keys(workshop.kinds), 50);
      await Promise.all(due.map((item) => application.performWork(workshop, item)));
      if (due.length === 50) hasRung = true;
    }
  };
  const hearBell = async () => {
    hasRung = true;
    ringing ??= workAll().finally(() => (ringing = undefined));
    await ringing;
  };
  const pickUp = new application.PickUp(workshop, { ring: hearBell });
  // Notices to the applicant are written as well and left to the workers of their queue.
  const isOurs = ({ kind }) => workshop.kinds[kind] !== undefined;
  const takeUp = (changes) =>
    pickUp.take(
      changes.flatMap(({ caseId, change }) => change.workAdded.filter(isOurs).map(({ key }) => ({ caseId, key }))),
    );

  const drafts = new Map();
  const inMemory = {
    drafts: { find: async (id) => drafts.get(id), markSubmitted: async (id) => void drafts.delete(id) },
    versions: { getVersion: async () => version, findPublished: async () => version, listKnown: async () => [version] },
    register: { listOfCase: async () => [] },
    reading: {
      findTask: async (caseId, key) => ({
        caseId,
        key,
        agency: 'dinsos',
        role: 'verifier',
        scope: '',
        elementId: 'periksa',
        title: 'Periksa permohonan',
        reference: '',
        serviceId: version.bundle.id,
        openedAt: '',
        revision: 1,
        open: true,
      }),
    },
  };
  const stored = {
    register: persistence.fileRegister(source, vault),
    reading: persistence.caseReading(reading, vault),
  };
  const submit = application.submitRequest({ ...ports, ...inMemory });
  const complete = application.completeTask({ ...ports, ...inMemory, ...(way === 'office' ? stored : {}) });
  const got = (result) => {
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    return result.value;
  };
  return {
    /** What the server is told when a connection of the lanes begins. */
    options: lanePool.options.options,
    /** Commits so far that wait for the disk: of the lanes, and of whoever takes work up, who does nothing but write. */
    writes: () => commits.countOf('commit-cases') + taken.countOf(''),
    /** The parameters of every commit while `work` runs. */
    commitsOf: (work) => commits.valuesOf('commit-cases', work),
    /** People with a key of their own, as whoever wrote a draft has; gives their ids. */
    async makePeople(many) {
      const people = Array.from({ length: many }, () => systemEntropy.uuid());
      const wrapped = await Promise.all(people.map(async (id) => (await keys.made(id)).wrapped));
      await working.query(
        'INSERT INTO subject_key (subject_id, wrapped) SELECT * FROM unnest($1::uuid[], $2::text[])',
        [people, wrapped],
      );
      return people;
    },
    /** Sends a request of theirs and gives the case once an officer can work on it. */
    async file(applicant, answers) {
      const id = systemEntropy.uuid();
      drafts.set(id, {
        id,
        serviceId: version.bundle.id,
        versionHash: version.hash,
        citizenId: applicant,
        answers,
        revision: 1,
        submitted: false,
      });
      const opened = board.opened(id);
      got(await submit({ kind: 'citizen', id: applicant }, { draftId: id, key: 'ukur' }));
      await opened;
      return id;
    },
    /** An officer completes the open task: answered once it is committed. */
    async complete(caseId, data) {
      const taskId = application.taskId({ caseId, key: board.taskOf(caseId) });
      got(await seeing.run(sight, () => complete(officer, { taskId, data, revision: 1 })));
    },
    /** From the last answer to the end of the case. */
    ended: (caseId) => board.ended(caseId),
    async close() {
      isClosing = true;
      await ringing;
      await source.destroy();
      await Promise.all([lanePool.end(), reading.end(), working.end()]);
      rmSync(home, { recursive: true, force: true });
    },
  };
};
