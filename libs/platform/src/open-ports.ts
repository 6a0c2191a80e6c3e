// The one place where ports meet their adapters; gateway, worker and setup differ only in what they do with them.
import type {
  CaseHistory,
  Audit,
  BundleArchives,
  CaseReading,
  Citizens,
  CorrectionDrafts,
  DetectMediaType,
  DispatchLimits,
  DrawProcess,
  Drafts,
  EventPartitions,
  FileRegister,
  FileStore,
  ImportReports,
  Incidents,
  LetterNumbers,
  LoginCodes,
  MessageExchange,
  OfficerAccounts,
  OneTimeLinks,
  Passwords,
  ServiceDrafts,
  ServiceTemplates,
  ServiceVersions,
  Sessions,
  SopFiles,
  WorkItems,
} from '@alur/application';
import { afterCommit, insideKinds, loadVersion, PickUp } from '@alur/application';
import type { CompilePorts, GatePorts, Lanes } from '@alur/application';
import { localDate } from '@alur/calendar';
import { readBpmn, readDmn, writeBpmn } from '@alur/bpmn-xml';
import type { City } from '@alur/city';
import { loadCity } from '@alur/city';
import { readBundleZip, writeBundleZip } from '@alur/bundle-zip';
import { detectMediaType, diskFileStore } from '@alur/files';
import type { SystemEntropy } from '@alur/identity';
import { passwords, systemEntropy } from '@alur/identity';
import type { DevelopmentOutbox } from '@alur/persistence';
import {
  caseHistory,
  auditTrail,
  caseReading,
  citizens,
  connectionLimits,
  correctionDrafts,
  createDataSource,
  developmentOutbox,
  dispatchLimits,
  drafts,
  eventPartitions,
  fileRegister,
  GroupCommitLanes,
  importReports,
  incidents,
  letterNumbers,
  loadKeySeal,
  loginCodes,
  messageExchange,
  officerAccounts,
  oneTimeLinks,
  openPool,
  pgEngineStore,
  queueNotifier,
  serviceDrafts,
  serviceVersions,
  sessions,
  WaitingRoom,
  workItems,
} from '@alur/persistence';
import type { OpenWorkQueues, QueueBackend, QueueSettings } from '@alur/queue';
import { openQueueBackend, workQueues } from '@alur/queue';
import { readSheets } from '@alur/sop-files';
import { folderTemplates, readFolder } from './folder-files.js';
import { logWork } from './log-work.js';
import type { Logger } from './logger.js';
import { currentRequestId } from './request-context.js';

export interface PortSettings {
  readonly databaseUrl: string;
  readonly queues: QueueSettings;
  readonly cityFolder: string;
  readonly filesFolder: string;
  /** Where people reach the gateway, without a slash at the end. */
  readonly publicUrl: string;
  /** Services to begin a draft with; absent where nobody begins one. */
  readonly templatesFolder?: string;
  /** Commands of people that may wait at once; absent where no people ask. */
  readonly commandsWaiting?: number;
}

export interface Ports extends GatePorts {
  readonly city: City;
  readonly entropy: SystemEntropy;
  readonly lanes: Lanes;
  readonly items: WorkItems;
  readonly limits: DispatchLimits;
  readonly incidents: Incidents;
  readonly history: CaseHistory;
  readonly reading: CaseReading;
  readonly versions: ServiceVersions;
  readonly serviceDrafts: ServiceDrafts;
  readonly archives: BundleArchives;
  readonly sopFiles: SopFiles;
  readonly templates: ServiceTemplates;
  readonly draw: DrawProcess;
  readonly reports: ImportReports;
  readonly drafts: Drafts;
  readonly corrections: CorrectionDrafts;
  readonly citizens: Citizens;
  readonly accounts: OfficerAccounts;
  readonly sessions: Sessions;
  readonly codes: LoginCodes;
  readonly links: OneTimeLinks;
  readonly audit: Audit;
  readonly partitions: EventPartitions;
  readonly passwords: Passwords;
  readonly files: FileStore;
  readonly register: FileRegister;
  readonly detectMediaType: DetectMediaType;
  readonly numbers: LetterNumbers;
  readonly messages: DevelopmentOutbox;
  readonly exchange: MessageExchange;
  readonly publicUrl: string;
}

export interface OpenPorts {
  readonly ports: Ports;
  readonly backend: QueueBackend;
  readonly queues: OpenWorkQueues;
  close(): Promise<void>;
}

/** Throws with every finding when the city's configuration is not sound: nothing works without a city. */
export async function openCity(folder: string): Promise<City> {
  const { city, diagnostics } = loadCity(await readFolder(folder));
  const errors = diagnostics.filter((finding) => finding.severity === 'error');
  if (!city || errors.length > 0)
    throw new Error(
      `The city configuration in ${folder} cannot be used:\n${errors.map((one) => `${one.file}:${String(one.line ?? 1)} ${one.message}`).join('\n')}`,
    );
  return city;
}

export async function openPorts(settings: PortSettings, log: Logger): Promise<OpenPorts> {
  const city = await openCity(settings.cityFolder);
  const lost = (error: Error): void => log.warn({ error: error.message }, 'database connection lost');
  const pool = openPool(settings.databaseUrl, 'reading', lost);
  // Of their own: however many people read, what was decided can be written.
  const lanePool = openPool(settings.databaseUrl, 'lanes', lost);
  const source = await createDataSource(settings.databaseUrl, connectionLimits.administration).initialize();
  const backend = openQueueBackend(settings.queues, (error) => log.warn({ error: error.message }, 'queue connection'));
  if (!(await backend.connected(2_000))) log.warn('queue out of reach at start, working straight from the database');
  const queues = workQueues(backend);
  const notifier = queueNotifier(settings.databaseUrl, (error) => log.warn({ error: error.message }, 'live notices'));
  const compile: CompilePorts = {
    city,
    entropy: systemEntropy,
    drawings: { readProcesses: readBpmn, readDecisions: readDmn },
  };
  const versions = serviceVersions(source, (files, hash) => loadVersion(compile, files, hash), currentRequestId);
  const sealKey = await loadKeySeal(pool);
  const commits = new GroupCommitLanes({
    store: pgEngineStore(lanePool),
    sealKey,
    getVersion: (hash) => versions.getVersion(hash),
    pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    jitter: () => Math.random(),
    committed(changes) {
      notifier.touched(changes.flatMap(({ change }) => change.touched));
      sendOut(changes);
    },
  });
  const lanes = settings.commandsWaiting === undefined ? commits : new WaitingRoom(commits, settings.commandsWaiting);
  const items = workItems(pool);
  const exchange = messageExchange(pool, sealKey);
  // Work that was promised does not stand in line with people.
  const pickUp = new PickUp(
    { items, kinds: insideKinds({ city, lanes: commits, items, exchange, entropy: systemEntropy }), log: logWork(log) },
    queues,
  );
  const sendOut = afterCommit(pickUp, queues);
  const ports: Ports = {
    ...compile,
    today: () => localDate(city.zone, new Date().toISOString()),
    entropy: systemEntropy,
    lanes,
    items,
    limits: dispatchLimits(pool),
    incidents: incidents(pool),
    history: caseHistory(pool),
    reading: caseReading(pool),
    versions,
    serviceDrafts: serviceDrafts(source),
    archives: { read: readBundleZip, write: writeBundleZip },
    sopFiles: { readSheets },
    templates: folderTemplates(settings.templatesFolder),
    draw: writeBpmn,
    reports: importReports(source),
    drafts: drafts(source),
    corrections: correctionDrafts(source),
    citizens: citizens(source, systemEntropy),
    accounts: officerAccounts(source),
    sessions: sessions(source, systemEntropy, currentRequestId),
    codes: loginCodes(source, systemEntropy),
    links: oneTimeLinks(source, systemEntropy, currentRequestId),
    audit: auditTrail(source, currentRequestId),
    partitions: eventPartitions(pool),
    passwords,
    files: diskFileStore(settings.filesFolder),
    register: fileRegister(source),
    detectMediaType,
    numbers: letterNumbers(pool),
    messages: developmentOutbox(source),
    exchange,
    publicUrl: settings.publicUrl,
  };
  return {
    ports,
    backend,
    queues,
    async close() {
      await queues.close();
      await backend.close();
      await notifier.close();
      await source.destroy();
      await Promise.all([pool.end(), lanePool.end()]);
    },
  };
}
