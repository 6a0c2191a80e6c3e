import { DataSource } from 'typeorm';
import { connectionPatienceMs, statementTimeouts } from './engine/open-pool.js';
import { CreateEngineTables20261124090000 } from './migrations/20261124090000-create-engine-tables.js';
import { CreateAdministrationTables20261124090100 } from './migrations/20261124090100-create-administration-tables.js';
import { AddCorrections20261125200000 } from './migrations/20261125200000-add-corrections.js';
import { AddRounds20261125210000 } from './migrations/20261125210000-add-rounds.js';
import { AddDispatch20261125220000 } from './migrations/20261125220000-add-dispatch.js';
import { AddIncidents20261125230000 } from './migrations/20261125230000-add-incidents.js';
import { AddAudit20261126090000 } from './migrations/20261126090000-add-audit.js';
import { LeaveRoomForTurns20261126090100 } from './migrations/20261126090100-leave-room-for-turns.js';
import { AddMessagesBetweenCases20261126100000 } from './migrations/20261126100000-add-messages-between-cases.js';
import { GuardVersions20261126113000 } from './migrations/20261126113000-guard-versions.js';
import { AddServiceDrafts20261127090000 } from './migrations/20261127090000-add-service-drafts.js';
import { AddPublications20261127100000 } from './migrations/20261127100000-add-publications.js';
import { AddCityVersions20261127110000 } from './migrations/20261127110000-add-city-versions.js';
import { NameDraftServices20261128090000 } from './migrations/20261128090000-name-draft-services.js';
import { AddFileStates20261128120000 } from './migrations/20261128120000-add-file-states.js';
import { AddCredentials20261128130000 } from './migrations/20261128130000-add-credentials.js';
import { RaiseWall20261128140000 } from './migrations/20261128140000-raise-wall.js';
import { AddCheckpoints20261128150000 } from './migrations/20261128150000-add-checkpoints.js';
import { SealValues20261128160000 } from './migrations/20261128160000-seal-values.js';
import { AddDataRequests20261128170000 } from './migrations/20261128170000-add-data-requests.js';
import { LetErasureUnindex20261128171000 } from './migrations/20261128171000-let-erasure-unindex.js';
import { AddFamilyTies20261128180000 } from './migrations/20261128180000-add-family-ties.js';
import { AddAssistance20261128200000 } from './migrations/20261128200000-add-assistance.js';
import { OrderQueuesBehindWall20261128220000 } from './migrations/20261128220000-order-queues-behind-wall.js';
import { LeaveRoomForWholeBatches20261128230000 } from './migrations/20261128230000-leave-room-for-whole-batches.js';
import { CitizenSchema } from './rows/citizen.row.js';
import { CityVersionSchema } from './rows/city-version.row.js';
import { CorrectionDraftSchema } from './rows/correction-draft.row.js';
import { DraftSchema } from './rows/draft.row.js';
import { LoginCodeSchema } from './rows/login-code.row.js';
import { OfficerAccountSchema } from './rows/officer-account.row.js';
import { OneTimeLinkSchema } from './rows/one-time-link.row.js';
import { OutboxMessageSchema } from './rows/outbox-message.row.js';
import { ServiceDraftSchema } from './rows/service-draft.row.js';
import { ServiceImportSchema, ServiceVersionSchema } from './rows/service-version.row.js';
import { SessionSchema } from './rows/session.row.js';
import { StoredFileSchema } from './rows/stored-file.row.js';
import type { Wall } from './wall/wall.js';
import { behind } from './wall/wall.js';

/** In the order in which they are run. */
const migrations = [
  CreateEngineTables20261124090000,
  CreateAdministrationTables20261124090100,
  AddCorrections20261125200000,
  AddRounds20261125210000,
  AddDispatch20261125220000,
  AddIncidents20261125230000,
  AddAudit20261126090000,
  LeaveRoomForTurns20261126090100,
  AddMessagesBetweenCases20261126100000,
  GuardVersions20261126113000,
  AddServiceDrafts20261127090000,
  AddPublications20261127100000,
  AddCityVersions20261127110000,
  NameDraftServices20261128090000,
  AddFileStates20261128120000,
  AddCredentials20261128130000,
  RaiseWall20261128140000,
  AddCheckpoints20261128150000,
  SealValues20261128160000,
  AddDataRequests20261128170000,
  LetErasureUnindex20261128171000,
  AddFamilyTies20261128180000,
  AddAssistance20261128200000,
  OrderQueuesBehindWall20261128220000,
  LeaveRoomForWholeBatches20261128230000,
] as const;

export const migrationNames = (): readonly string[] => migrations.map(({ name }) => name);

/** Administration tables and migrations. The engine's tables have no schema here: their statements are written by hand. */
export const createDataSource = (
  url: string,
  connections: number,
  { timeouts = statementTimeouts, wall = {} }: { readonly timeouts?: object; readonly wall?: Wall } = {},
): DataSource =>
  new DataSource({
    type: 'postgres',
    url,
    entities: [
      CitizenSchema,
      CityVersionSchema,
      CorrectionDraftSchema,
      DraftSchema,
      LoginCodeSchema,
      OfficerAccountSchema,
      OneTimeLinkSchema,
      OutboxMessageSchema,
      ServiceDraftSchema,
      ServiceImportSchema,
      ServiceVersionSchema,
      SessionSchema,
      StoredFileSchema,
    ],
    migrations: [...migrations],
    migrationsTransactionMode: 'each',
    synchronize: false,
    extra: { max: connections, connectionTimeoutMillis: connectionPatienceMs, ...timeouts, ...behind(wall) },
    applicationName: 'alur-administration',
  });

/** Advisory lock number of a migration run: two starts at once wait for each other. */
const migrationLock = 7_301_124;

/** Brings the schema up to date, however long that takes. Returns the names of what was run. */
export async function migrate(url: string): Promise<readonly string[]> {
  const source = await createDataSource(url, 2, { timeouts: {} }).initialize();
  try {
    const guard = source.createQueryRunner();
    await guard.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    try {
      return (await source.runMigrations()).map((migration) => migration.name);
    } finally {
      await guard.query('SELECT pg_advisory_unlock($1)', [migrationLock]);
      await guard.release();
    }
  } finally {
    await source.destroy();
  }
}
