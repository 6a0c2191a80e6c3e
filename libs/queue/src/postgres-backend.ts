// BullMQ's own PostgreSQL backend. By itself each queue and each worker would keep a pool; here a process has one for all.
import type { ConnectionOptions } from 'bullmq';
import { createPostgresBackend, Queue, Worker } from 'bullmq';
import { Pool } from 'pg';
import type { JobData, QueueBackend, SettingsOf } from './queue-backend.js';
import { jobDefaults, quiet, workerDefaults } from './queue-backend.js';

/** For everything that is asked and answered at once; each worker listens on a connection of its own besides. */
const connectionsForQueries = 3;
const schema = 'bullmq';

export function postgresBackend(
  { url, prefix }: SettingsOf<'postgres'>,
  onError: (error: Error) => void,
): QueueBackend {
  const pool = new Pool({
    connectionString: url,
    max: connectionsForQueries,
    application_name: 'alur-queue',
    options: `-c search_path=${schema}`,
    keepAlive: true,
  });
  pool.on('error', onError);
  // Each queue and each worker hears of lost connections.
  pool.setMaxListeners(0);
  const open = new Set<Worker<JobData>>();
  const makeRoom = (): void => {
    pool.options.max = connectionsForQueries + open.size;
  };
  const connection = pool as unknown as ConnectionOptions;
  return {
    queuePerAgency: false,
    queue: (name) =>
      quiet(
        new Queue<JobData>(
          name,
          { prefix, connection, defaultJobOptions: jobDefaults },
          createPostgresBackend as never,
        ),
        onError,
      ),
    worker(name, concurrency, process) {
      const worker = new Worker<JobData>(
        name,
        (job) => process(job.data),
        { prefix, connection, concurrency, ...workerDefaults },
        createPostgresBackend as never,
      );
      open.add(worker);
      makeRoom();
      worker.once('closed', () => {
        open.delete(worker);
        makeRoom();
      });
      return quiet(worker, onError);
    },
    async connected() {
      await createTables(url, prefix);
      return true;
    },
    renewConnection: () => undefined,
    // Its tables are in the same database as the work itself: where one is, the other is.
    wereWiped: () => Promise.resolve(false),
    areReachable: () => Promise.resolve(true),
    close: () => pool.end(),
  };
}

/** With a pool of ours BullMQ only looks whether its tables are there. Two processes that start at once wait for each other. */
async function createTables(url: string, prefix: string): Promise<void> {
  const connection = {
    connectionString: url,
    schema,
    max: 1,
    migrate: true,
    application_name: 'alur-queue-tables',
  } as unknown as ConnectionOptions;
  const backend = createPostgresBackend('tables', { prefix, connection } as never);
  await backend.waitUntilReady();
  await backend.close();
}
