import type { ImportReport } from '@alur/application';
import { judgeService, publishFolder } from '@alur/application';
import type { Run } from '../command-line/command.js';
import { openRunningCity } from '../command-line/running-city.js';
import { diagnosticLine } from '../command-line/terminal.js';
import { eachBundle } from './each-bundle.js';

/** Publishes what passes the gate of the running city, which may differ from its folder; the database is opened once. */
export const importService: Run = async (invocation) => {
  const { terminal, environment } = invocation;
  const databaseUrl = environment['DATABASE_URL'];
  if (databaseUrl === undefined || databaseUrl === '') {
    terminal.remark('DATABASE_URL belum diisi. Isi dengan alamat basis data kota yang sedang berjalan.');
    return 2;
  }
  let opened: ReturnType<typeof openRunningCity> | undefined;
  try {
    return await eachBundle(invocation, async ({ given, source: { files, folder } }) => {
      opened ??= openRunningCity(databaseUrl, invocation);
      const { ports } = await opened;
      const judged = await judgeService(ports, files, folder);
      const { version } = judged;
      let report: Pick<ImportReport, 'serviceId' | 'hash' | 'findings'> = { findings: judged.findings };
      if (version) {
        const name = `${version.bundle.owner}/${folder ?? version.bundle.id}`;
        // What is published already has a say, too.
        report = await publishFolder(ports, { folder: name, files, judged });
      }
      const { serviceId, hash, findings } = report;
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
