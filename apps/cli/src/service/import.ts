import type { BundleFiles, ImportReport } from '@alur/application';
import { judgeService, publishFolder, readFiles } from '@alur/application';
import type { OpenPorts } from '@alur/platform';
import type { Run } from '../command-line/command.js';
import { openRunningCity } from '../command-line/running-city.js';
import { diagnosticLine } from '../command-line/terminal.js';
import { eachBundle } from './each-bundle.js';

/**
 * Publishes what passes the gate of the running city, which may differ from its folder. The database is opened once, and not at
 * all for files that no city could read.
 */
export const importService: Run = async (invocation) => {
  const { terminal, environment } = invocation;
  const databaseUrl = environment['DATABASE_URL'];
  if (databaseUrl === undefined || databaseUrl === '') {
    terminal.remark('DATABASE_URL belum diisi. Isi dengan alamat basis data kota yang sedang berjalan.');
    return 2;
  }
  let opened: ReturnType<typeof openRunningCity> | undefined;
  try {
    return await eachBundle(invocation, async ({ given, ports, source: { files, folder } }) => {
      const read = await readFiles(ports, files, folder);
      if (read.bundle) opened ??= openRunningCity(databaseUrl, invocation);
      const { serviceId, hash, findings } =
        read.bundle && opened
          ? await publishIn((await opened).ports, { files, folder })
          : { findings: (await judgeService(ports, files, folder)).findings };
      const isPublished = hash !== undefined;
      terminal.say(
        { file: given, ok: isPublished, ...(isPublished ? { service: serviceId, hash } : {}), diagnostics: findings },
        [`${given}: ${isPublished ? 'diterbitkan' : 'ditolak'}`, ...findings.map(diagnosticLine)],
      );
      return isPublished ? 0 : 1;
    });
  } finally {
    await (await opened)?.close();
  }
};

type Report = Pick<ImportReport, 'serviceId' | 'hash' | 'findings'>;

/** What is published already has a say, too. */
async function publishIn(
  ports: OpenPorts['ports'],
  { files, folder }: { readonly files: BundleFiles; readonly folder: string | undefined },
): Promise<Report> {
  const judged = await judgeService(ports, files, folder);
  const { version } = judged;
  if (!version) return { findings: judged.findings };
  return publishFolder(ports, { folder: `${version.bundle.owner}/${folder ?? version.bundle.id}`, files, judged });
}
