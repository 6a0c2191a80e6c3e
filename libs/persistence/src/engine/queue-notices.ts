// Live screens: one NOTIFY for everything touched in the last moment, on its own connection and outside every commit.
import { Client } from 'pg';
import { connectionPatienceMs, statementTimeouts } from './open-pool.js';

const channel = 'alur_queues';
const gapMs = 100;
/** Between a lost connection and the next. */
const againMs = 1_000;
/** How often who listens asks whether anybody is there. */
const pulseMs = 30_000;

export interface QueueNotifier {
  /** Agencies whose queues changed. */
  touched(agencies: readonly string[]): void;
  close(): Promise<void>;
}

/** A NOTIFY in every commit would serialise them; screens can wait a tenth of a second. */
export function queueNotifier(url: string, onError: (error: Error) => void): QueueNotifier {
  const pending = new Set<string>();
  let client: Promise<Client> | undefined;
  let timer: NodeJS.Timeout | undefined;
  const connect = async (): Promise<Client> => {
    const fresh = openClient(url, 'alur-notify');
    fresh.on('error', (error) => {
      client = undefined;
      onError(error);
    });
    await fresh.connect();
    return fresh;
  };
  const flush = async (): Promise<void> => {
    timer = undefined;
    const agencies = [...pending];
    pending.clear();
    // While one connection is on its way, nobody opens another.
    client ??= connect();
    const used = client;
    try {
      // A payload may hold 8,000 bytes: "everything" is said as an empty list.
      const payload = JSON.stringify(agencies.length > 100 ? [] : agencies);
      await (await used).query('SELECT pg_notify($1, $2)', [channel, payload]);
    } catch (error) {
      if (client === used) client = undefined;
      void used.then(leave, () => undefined);
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
      await client?.then(leave, () => undefined);
    },
  };
}

/** Calls back with the agencies touched (empty: any), and once after every reconnection, since notices may have been missed. */
export function listenToQueues(
  url: string,
  onTouched: (agencies: readonly string[]) => void,
): { close(): Promise<void> } {
  let current: Client | undefined;
  let waiting: NodeJS.Timeout | undefined;
  let closed = false;
  const connect = async (): Promise<void> => {
    const fresh = openClient(url, 'alur-listen');
    current = fresh;
    let pulse: NodeJS.Timeout | undefined;
    // A connection ends in several ways at once: an error, its end, an answer that fails. The next one is opened once.
    const again = (): void => {
      if (current !== fresh) return;
      current = undefined;
      clearInterval(pulse);
      void leave(fresh);
      if (!closed) waiting = setTimeout(() => void connect(), againMs).unref();
    };
    fresh.on('error', again);
    fresh.on('end', again);
    fresh.on('notification', ({ payload }) => onTouched(agenciesIn(payload)));
    try {
      await fresh.connect();
      await fresh.query(`LISTEN ${channel}`);
      // Nobody is told that nothing comes any more: only a question that is not answered shows it.
      pulse = setInterval(() => void fresh.query('SELECT 1').catch(again), pulseMs).unref();
      onTouched([]);
    } catch {
      again();
    }
  };
  void connect();
  return {
    async close() {
      closed = true;
      clearTimeout(waiting);
      const last = current;
      current = undefined;
      if (last) await leave(last);
    },
  };
}

const openClient = (connectionString: string, name: string): Client =>
  new Client({
    connectionString,
    application_name: name,
    connectionTimeoutMillis: connectionPatienceMs,
    ...statementTimeouts,
  });

/** Also one that does not answer: what it says about its end interests nobody. */
const leave = (client: Client): Promise<void> => client.end().catch(() => undefined);

function agenciesIn(payload: string | undefined): readonly string[] {
  const parsed: unknown = JSON.parse(payload ?? '[]');
  return Array.isArray(parsed) ? parsed.filter((one): one is string => typeof one === 'string') : [];
}
