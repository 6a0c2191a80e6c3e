export { auditProof, checkpoints } from "./audit/checkpoints.js";
export { openStoreCheckup } from "./checkup/store-checkup.js";
export { eventPartitions } from "./engine/event-partitions.js";
export { createDataSource, migrate } from "./data-source.js";
export { caseHistory } from "./engine/case-history.js";
export { caseReading } from "./engine/case-reading.js";
export { chainHash } from "./engine/hash-chain.js";
export { incidents } from "./engine/incidents.js";
export { GroupCommitLanes } from "./engine/group-commit-lanes.js";
export type { LanePorts } from "./engine/group-commit-lanes.js";
export { auditTrail, looks } from "./repositories/audit-trail.js";
export { dispatchLimits } from "./engine/dispatch-limits.js";
export type { Committed } from "./engine/batch.js";
export type {
  AskedCase,
  EngineStore,
  LoadedRow,
  TurnRow,
  TurnRows,
} from "./engine/engine-store.js";
export type { Rounds, RoundsAsked } from "./engine/case-rounds.js";
export { WaitingRoom } from "./engine/waiting-room.js";
export type { Sight, SightOffice } from "./wall/sight.js";
export type { Wall } from "./wall/wall.js";
export { isNoText, isOutage, isTooSlow } from "./engine/outage.js";
export { openPool, connectionLimits } from "./engine/open-pool.js";
export { pgEngineStore } from "./engine/pg-engine-store.js";
export { keySeal, loadKeySeal } from "./engine/key-seal.js";
export type { SealKey } from "./engine/key-seal.js";
export { messageExchange } from "./engine/message-exchange.js";
export { letterNumbers } from "./engine/letter-numbers.js";
export { listenToQueues, queueNotifier } from "./engine/queue-notices.js";
export type { QueueNotifier } from "./engine/queue-notices.js";
export { subjectVault } from "./vault/vault.js";
export type { Vault } from "./vault/vault.js";
export { subjectKeys } from "./vault/subject-keys.js";
export { identityIndex } from "./vault/identity-index.js";
export { keptData } from "./vault/kept-data.js";
export { keyRotation } from "./vault/key-rotation.js";
export { sealPlainValues } from "./vault/seal-plain.js";
export { workItems } from "./engine/work-items.js";
export { cityVersions } from "./repositories/city-versions.js";
export { officeWork } from "./engine/office-work.js";
export { correctionDrafts } from "./repositories/correction-drafts.js";
export { dataRequests } from "./repositories/data-requests.js";
export { drafts } from "./repositories/drafts.js";
export { fileQuarantine } from "./repositories/file-quarantine.js";
export { fileRegister } from "./repositories/file-register.js";
export { developmentOutbox } from "./repositories/outbox.js";
export type {
  DevelopmentOutbox,
  OutboxMessage,
} from "./repositories/outbox.js";
export { consents } from "./repositories/consents.js";
export { familyTies } from "./repositories/family-ties.js";
export { guesses } from "./repositories/guesses.js";
export { officerAccounts } from "./repositories/officer-accounts.js";
export { officerInvitations } from "./repositories/officer-invitations.js";
export { citizens, loginCodes, oneTimeLinks } from "./repositories/people.js";
export { sessions } from "./repositories/sessions.js";
export type { Secrets } from "./repositories/people.js";
export { serviceDrafts } from "./repositories/service-drafts.js";
export { servicePublications } from "./repositories/service-publications.js";
export {
  importReports,
  serviceVersions,
} from "./repositories/service-versions.js";
