// The ports of the running city, for commands that work on its database.
import type { OpenPorts } from '@alur/platform';
import type { QueueSettings } from '@alur/queue';
import { cityFolder } from '../service/workshop.js';
import type { ExitCode, Invocation } from './command.js';
import type { Environment } from './terminal.js';

/** Says what is missing, or does the work over the opened city and closes it. */
export async function withCity(
  invocation: Invocation,
  work: (ports: OpenPorts['ports']) => Promise<ExitCode>,
): Promise<ExitCode> {
  const databaseUrl = invocation.environment['DATABASE_URL'];
  if (databaseUrl === undefined || databaseUrl === '') {
    invocation.terminal.remark('DATABASE_URL belum diisi. Isi dengan alamat basis data kota yang sedang berjalan.');
    return 2;
  }
  const opened = await openRunningCity(databaseUrl, invocation);
  try {
    return await work(opened.ports);
  } finally {
    await opened.close();
  }
}

/** The same queues as the city's own processes where they are named, else none: a bell that nobody hears costs a second. */
export async function openRunningCity(databaseUrl: string, { environment, ...rest }: Invocation): Promise<OpenPorts> {
  const { createLogger, openPorts } = await import('@alur/platform');
  return openPorts(
    {
      databaseUrl,
      queues: queuesOf(environment, databaseUrl),
      cityFolder: cityFolder({ environment, ...rest }) ?? '',
      filesFolder: environment['FILES_DIR'] ?? 'files',
      // No command takes files.
      scanner: { kind: 'none', demo: false },
      publicUrl: (environment['PUBLIC_URL'] ?? 'http://localhost').replace(/\/$/, ''),
      ...(environment['SECRET_KEY_PATH']
        ? { secretKey: { file: environment['SECRET_KEY_PATH'], makeMissing: false } }
        : {}),
    },
    createLogger('cli', 'error'),
  );
}

/** A city on Redis must not be given tables for queues only because nobody said where its Redis is. */
function queuesOf(environment: Environment, databaseUrl: string): QueueSettings {
  const prefix = environment['QUEUE_PREFIX'] ?? 'alur';
  if (environment['QUEUE_BACKEND'] === 'postgres') return { kind: 'postgres', url: databaseUrl, prefix };
  const url = environment['REDIS_URL'];
  return url ? { kind: 'redis', url, prefix } : { kind: 'none' };
}
