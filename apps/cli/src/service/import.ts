import { hasErrors } from '@alur/kernel';
import type { Invocation, Run } from '../command-line/command.js';
import { diagnosticLine } from '../command-line/terminal.js';
import type { GivenBundle } from './each-bundle.js';
import { eachBundle } from './each-bundle.js';
import { cityFolder } from './open-bundle.js';

/** Publishes what is sound; the database is opened for the first one only, and closed after the last. */
export const importService: Run = async (invocation) => {
  const databaseUrl = invocation.environment['DATABASE_URL'];
  if (databaseUrl === undefined || databaseUrl === '') {
    invocation.terminal.remark('DATABASE_URL belum diisi. Isi dengan alamat basis data kota yang sedang berjalan.');
    return 2;
  }
  let opened: ReturnType<typeof openDatabase> | undefined;
  try {
    return await eachBundle(invocation, async ({ given, bundle }) => {
      const { version, folder, files, diagnostics } = bundle;
      const isPublished = version !== undefined && !hasErrors(diagnostics);
      if (isPublished) {
        opened ??= openDatabase(databaseUrl, invocation);
        const { ports } = await opened;
        await ports.versions.publish({ hash: version.hash, serviceId: version.bundle.id, files });
        const name = `${version.bundle.owner}/${folder ?? version.bundle.id}`;
        await ports.reports.record({
          folder: name,
          serviceId: version.bundle.id,
          hash: version.hash,
          findings: diagnostics,
        });
      }
      tell(invocation, { given, bundle, isPublished });
      return isPublished ? 0 : 1;
    });
  } finally {
    await (await opened)?.close();
  }
};

function tell(
  { terminal }: Invocation,
  { given, bundle, isPublished }: Pick<GivenBundle, 'given' | 'bundle'> & { readonly isPublished: boolean },
): void {
  const { version, diagnostics } = bundle;
  const hash = version ? { service: version.bundle.id, hash: version.hash } : {};
  terminal.say({ file: given, ok: isPublished, ...hash, diagnostics }, [
    `${given}: ${isPublished ? 'diterbitkan' : 'ditolak'}`,
    ...diagnostics.map(diagnosticLine),
  ]);
}

/** The ports of the running city. Nothing is queued by an import, so the queues may lie in the database too. */
async function openDatabase(databaseUrl: string, invocation: Invocation) {
  const { createLogger, openPorts } = await import('@alur/platform');
  return openPorts(
    {
      databaseUrl,
      queues: { kind: 'postgres', url: databaseUrl, prefix: 'alur' },
      cityFolder: cityFolder(invocation) ?? '',
      filesFolder: invocation.environment['FILES_DIR'] ?? 'files',
      publicUrl: invocation.environment['PUBLIC_URL'] ?? 'http://localhost',
    },
    createLogger('cli', 'error'),
  );
}
