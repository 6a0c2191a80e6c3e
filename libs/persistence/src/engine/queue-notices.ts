// Live screens: one NOTIFY for everything touched in the last moment, on its own connection and outside every commit.
import { Client } from 'pg';

const channel = 'alur_queues';
const gapMs = 100;

export interface QueueNotifier {
  /** Agencies whose queues changed. */
  touched(agencies: readonly string[]): void;
  close(): Promise<void>;
}

/** A NOTIFY in every commit would serialise them; screens can wait a tenth of a second. */
export function queueNotifier(url: string, onError: (error: Error) => void): QueueNotifier {
  const pending = new Set<string>();
  let client: Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  const connect = async (): Promise<Client> => {
    if (client) return client;
    const fresh = new Client({ connectionString: url, application_name: 'alur-notify' });
    fresh.on('error', (error) => {
      client = undefined;
      onError(error);
    });
    await fresh.connect();
    client = fresh;
    return fresh;
  };
  const flush = async (): Promise<void> => {
    timer = undefined;
    const agencies = [...pending];
    pending.clear();
    try {
      // A payload may hold 8,000 bytes: "everything" is said as an empty list.
      await (
        await connect()
      ).query('SELECT pg_notify($1, $2)', [channel, JSON.stringify(agencies.length > 100 ? [] : agencies)]);
    } catch (error) {
      client = undefined;
      onError(error as Error);
    }
  };
  return {
    touched(agencies) {
      for (const agency of agencies) pending.add(agency);
      if (agencies.length > 0) timer ??= setTimeout(() => void flush(), gapMs);
    },
    async close() {
      clearTimeout(timer);
      await client?.end();
    },
  };
}

/** Calls back with the agencies touched (empty: any), and once after every reconnection, since notices may have been missed. */
export function listenToQueues(
  url: string,
  onTouched: (agencies: readonly string[]) => void,
): { close(): Promise<void> } {
  let client: Client | undefined;
  let closed = false;
  const connect = async (): Promise<void> => {
    if (closed) return;
    const fresh = new Client({ connectionString: url, application_name: 'alur-listen', keepAlive: true });
    const again = (): void => {
      if (client !== fresh && client !== undefined) return;
      client = undefined;
      if (!closed) setTimeout(() => void connect(), 1_000).unref();
    };
    fresh.on('error', again);
    fresh.on('end', again);
    fresh.on('notification', ({ payload }) => onTouched(agenciesIn(payload)));
    try {
      await fresh.connect();
      await fresh.query(`LISTEN ${channel}`);
      client = fresh;
      onTouched([]);
    } catch {
      again();
    }
  };
  void connect();
  return {
    async close() {
      closed = true;
      await client?.end();
    },
  };
}

function agenciesIn(payload: string | undefined): readonly string[] {
  const parsed: unknown = JSON.parse(payload ?? '[]');
  return Array.isArray(parsed) ? parsed.filter((one): one is string => typeof one === 'string') : [];
}
