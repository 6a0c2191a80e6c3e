import { operator } from '@alur/application';
import { hasErrors } from '@alur/kernel';
import type { Invocation, Run } from '../command-line/command.js';
import { openRunningCity } from '../command-line/running-city.js';
import { diagnosticLine } from '../command-line/terminal.js';
import type { GivenBundle } from './each-bundle.js';
import { eachBundle } from './each-bundle.js';

/** Publishes what is sound; the database is opened for the first one only, and closed after the last. */
export const importService: Run = async (invocation) => {
  const databaseUrl = invocation.environment['DATABASE_URL'];
  if (databaseUrl === undefined || databaseUrl === '') {
    invocation.terminal.remark('DATABASE_URL belum diisi. Isi dengan alamat basis data kota yang sedang berjalan.');
    return 2;
  }
  let opened: ReturnType<typeof openRunningCity> | undefined;
  try {
    return await eachBundle(invocation, async ({ given, bundle }) => {
      const { version, folder, files, diagnostics } = bundle;
      const isPublished = version !== undefined && !hasErrors(diagnostics);
      if (isPublished) {
        opened ??= openRunningCity(databaseUrl, invocation);
        const { ports } = await opened;
        await ports.versions.publish({ hash: version.hash, serviceId: version.bundle.id, files, by: operator });
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
