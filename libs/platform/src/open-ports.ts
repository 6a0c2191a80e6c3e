// The one place where ports meet their adapters; gateway, worker and setup differ only in what they do with them.
import type {
  CaseHistory,
  Audit,
  BundleArchives,
  CaseReading,
  CityPorts,
  CityVersions,
  Citizens,
  Consents,
  CorrectionDrafts,
  DataRequests,
  DecisionFiles,
  DetectMediaType,
  DispatchLimits,
  DrawProcess,
  FamilyTies,
  FileQuarantine,
  FileState,
  MakeHarmless,
  VirusScanner,
  Drafts,
  EventPartitions,
  FileRegister,
  Guesses,
  ImportReports,
  Incidents,
  Invitations,
  LetterNumbers,
  LoginCodes,
  Looks,
  MessageExchange,
  OfficerAccounts,
  OneTimeCodes,
  OneTimeLinks,
  OfficeWork,
  Passwords,
  ServiceDrafts,
  ServiceTemplates,
  ServicePublications,
  ServiceVersions,
  Sessions,
  Sights,
  SopFiles,
  WorkItems,
} from '@alur/application';
import { afterCommit, insideKinds, loadVersion, PickUp } from '@alur/application';
import type { CodecPorts, GatePorts, Lanes } from '@alur/application';
import { localDate } from '@alur/calendar';
import { readBpmn, readDecisionSheet, readDmn, writeBpmn, writeDecisionSheet } from '@alur/bpmn-xml';
import type { City } from '@alur/city';
import { readBundleZip, writeBundleZip } from '@alur/bundle-zip';
import type { ScannerSettings } from '@alur/files';
import { detectMediaType, makeHarmless, openScanner } from '@alur/files';
import type { SystemEntropy } from '@alur/identity';
import { limitedPasswords, oneTimeCodes, passwords, systemEntropy } from '@alur/identity';
import type { DevelopmentOutbox, Wall } from '@alur/persistence';
import {
  caseHistory,
  auditTrail,
  caseReading,
  citizens,
  cityVersions,
  connectionLimits,
  consents,
  correctionDrafts,
  createDataSource,
  dataRequests,
  developmentOutbox,
  dispatchLimits,
  drafts,
  eventPartitions,
  familyTies,
  fileQuarantine,
  fileRegister,
  GroupCommitLanes,
  guesses,
  importReports,
  incidents,
  letterNumbers,
  loadKeySeal,
  loginCodes,
  looks,
  messageExchange,
  officerAccounts,
  officerInvitations,
  oneTimeLinks,
  openPool,
  officeWork,
  pgEngineStore,
  queueNotifier,
  serviceDrafts,
  servicePublications,
  serviceVersions,
  sessions,
  subjectVault,
  WaitingRoom,
  workItems,
} from '@alur/persistence';
import type { OpenWorkQueues, QueueBackend, QueueSettings } from '@alur/queue';
import { openQueueBackend, workQueues } from '@alur/queue';
import { readSheets } from '@alur/sop-files';
import { folderTemplates } from './folder-files.js';
import { logWork } from './log-work.js';
import type { Logger } from './logger.js';
import type { KeyPorts, RingSettings } from './open-keys.js';
import { openKeys } from './open-keys.js';
import { openLiveCity } from './open-city.js';
import { currentRequestId, currentSight, requestSights } from './request-context.js';

export interface PortSettings extends RingSettings {
  readonly databaseUrl: string;
  readonly queues: QueueSettings;
  readonly cityFolder: string;
  readonly scanner: ScannerSettings;
  /** Where people reach the gateway, without a slash at the end. */
  readonly publicUrl: string;
  /** Services to begin a draft with; absent where nobody begins one. */
  readonly templatesFolder?: string;
  /** Whose work is done: in the gateway each request sees what is for whoever asks. Left out at the machine itself. */
  readonly process?: 'gateway' | 'worker';
  /** Commands of people that may wait at once; absent where no people ask. */
  readonly commandsWaiting?: number;
}

export interface Ports extends GatePorts, KeyPorts, Pick<CityPorts, 'refreshCity'> {
  readonly drawings: CodecPorts['drawings'];
  /** As it is now: read it once per question, never keep it. */
  readonly city: City;
  readonly cities: CityVersions;
  readonly officeWork: OfficeWork;
  readonly entropy: SystemEntropy;
  readonly lanes: Lanes;
  readonly items: WorkItems;
  readonly limits: DispatchLimits;
  readonly incidents: Incidents;
  readonly history: CaseHistory;
  readonly reading: CaseReading;
  readonly versions: ServiceVersions;
  readonly publications: ServicePublications;
  readonly serviceDrafts: ServiceDrafts;
  readonly decisionFiles: DecisionFiles;
  readonly archives: BundleArchives;
  readonly sopFiles: SopFiles;
  readonly templates: ServiceTemplates;
  readonly draw: DrawProcess;
  readonly reports: ImportReports;
  readonly drafts: Drafts;
  readonly corrections: CorrectionDrafts;
  readonly citizens: Citizens;
  readonly accounts: OfficerAccounts;
  readonly invitations: Invitations;
  readonly guesses: Guesses;
  readonly family: FamilyTies;
  readonly consents: Consents;
  readonly oneTimeCodes: OneTimeCodes;
  readonly sessions: Sessions;
  readonly codes: LoginCodes;
  readonly links: OneTimeLinks;
  readonly audit: Audit;
  readonly looks: Looks;
  readonly dataRequests: DataRequests;
  readonly sights: Sights;
  readonly partitions: EventPartitions;
  readonly passwords: Passwords;
  readonly register: FileRegister;
  readonly detectMediaType: DetectMediaType;
  readonly makeHarmless: MakeHarmless;
  readonly quarantine: FileQuarantine;
  readonly scanner: VirusScanner;
  readonly arrivingFiles: FileState;
  readonly numbers: LetterNumbers;
  readonly messages: DevelopmentOutbox;
  readonly exchange: MessageExchange;
  readonly publicUrl: string;
}

export interface OpenPorts {
  readonly ports: Ports;
  readonly backend: QueueBackend;
  readonly queues: OpenWorkQueues;
  /** Called when the city was changed. */
  onCityChange(listener: () => void): void;
  close(): Promise<void>;
}

/** As many hashes at once as a small machine has processors, and a line that is through within a few seconds. */
const hashLimit = { atOnce: 2, waiting: 50 } as const;

const wallOf = (process: PortSettings['process']): Wall =>
  process === 'gateway'
    ? { role: 'alur_gateway', sight: currentSight }
    : process === 'worker'
      ? { role: 'alur_worker' }
      : {};

export async function openPorts(settings: PortSettings, log: Logger): Promise<OpenPorts> {
  const lost = (error: Error): void => log.warn({ error: error.message }, 'database connection lost');
  const wall = wallOf(settings.process);
  const pool = openPool(settings.databaseUrl, 'reading', lost, wall);
  // Of their own: however many people read, what was decided can be written.
  const lanePool = openPool(
    settings.databaseUrl,
    'lanes',
    lost,
    settings.process === undefined ? {} : { role: 'alur_committer' },
  );
  const { administration } = connectionLimits;
  const source = await createDataSource(settings.databaseUrl, administration, { wall }).initialize();
  const backend = openQueueBackend(settings.queues, (error) => log.warn({ error: error.message }, 'queue connection'));
  if (!(await backend.connected(2_000))) log.warn('queue out of reach at start, working straight from the database');
  const queues = workQueues(backend);
  const notifier = queueNotifier(settings.databaseUrl, (error) => log.warn({ error: error.message }, 'live notices'));
  const cities = cityVersions(source, currentRequestId);
  const live = await openLiveCity(cities, settings.cityFolder, log);
  const compile = {
    get city() {
      return live.current;
    },
    entropy: systemEntropy,
    drawings: { readProcesses: readBpmn, readDecisions: readDmn, writeProcess: writeBpmn },
  };
  const versions = serviceVersions(
    source,
    (files, hash) => loadVersion(compile, files, hash),
    (hash, error) => log.error({ hash, error: error.message }, 'a published version does not compile'),
  );
  live.onChange(() => versions.forgetCompiled());
  live.follow();
  const { ring, vault, keys } = openKeys(settings, pool);
  const people = { source, pool, vault, index: ring };
  const sealKey = await loadKeySeal(pool);
  const commits = new GroupCommitLanes({
    store: pgEngineStore({ pool: lanePool, vault: subjectVault(ring, lanePool), index: ring }),
    sealKey,
    getVersion: (hash) => versions.getVersion(hash),
    listen: () => new Promise((resolve) => setImmediate(resolve)),
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
  const insidePorts = {
    get city() {
      return live.current;
    },
    lanes: commits,
    items,
    exchange,
    entropy: systemEntropy,
  };
  const pickUp = new PickUp({ items, kinds: insideKinds(insidePorts), log: logWork(log) }, queues);
  const sendOut = afterCommit(pickUp, queues);
  const ports: Ports = {
    get city() {
      return live.current;
    },
    drawings: compile.drawings,
    cities,
    officeWork: officeWork(pool),
    refreshCity: () => live.refresh(),
    today: () => localDate(live.current.zone, new Date().toISOString()),
    entropy: systemEntropy,
    lanes,
    items,
    limits: dispatchLimits(pool),
    incidents: incidents(pool),
    history: caseHistory(pool),
    reading: caseReading(pool, vault),
    versions,
    publications: servicePublications(source, currentRequestId),
    serviceDrafts: serviceDrafts(source),
    decisionFiles: { read: readDecisionSheet, write: writeDecisionSheet },
    archives: { read: readBundleZip, write: writeBundleZip },
    sopFiles: { readSheets },
    templates: folderTemplates(settings.templatesFolder),
    draw: writeBpmn,
    reports: importReports(source),
    drafts: drafts(source, vault),
    corrections: correctionDrafts(source, vault),
    citizens: citizens(people, systemEntropy, currentRequestId),
    accounts: officerAccounts(source, systemEntropy, currentRequestId),
    invitations: officerInvitations(source, systemEntropy, currentRequestId),
    guesses: guesses(source, ring),
    family: familyTies(source, ring),
    consents: consents(source, systemEntropy, ring),
    ...keys,
    oneTimeCodes,
    sessions: sessions({ source, pool }, systemEntropy, currentRequestId),
    codes: loginCodes(people, systemEntropy),
    links: oneTimeLinks(source, systemEntropy, currentRequestId),
    audit: auditTrail(source, currentRequestId),
    looks: looks(source),
    dataRequests: dataRequests(source, currentRequestId),
    sights: requestSights(ring),
    partitions: eventPartitions(pool),
    passwords: limitedPasswords(passwords, hashLimit),
    register: fileRegister({ source, pool }, vault),
    quarantine: fileQuarantine(pool),
    ...openScanner(settings.scanner),
    detectMediaType,
    makeHarmless,
    numbers: letterNumbers(pool),
    messages: developmentOutbox(source, vault),
    exchange,
    publicUrl: settings.publicUrl,
  };
  return {
    ports,
    backend,
    queues,
    onCityChange: (listener) => live.onChange(listener),
    async close() {
      live.stop();
      await queues.close();
      await backend.close();
      await notifier.close();
      await source.destroy();
      await Promise.all([pool.end(), lanePool.end()]);
    },
  };
}
