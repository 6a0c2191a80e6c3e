import { judgeService, publishJudged } from '@alur/application';
import type { Run } from '../command-line/command.js';
import { openRunningCity } from '../command-line/running-city.js';
import { diagnosticLine } from '../command-line/terminal.js';
import { eachBundle } from './each-bundle.js';

/** Publishes what passes the gate; the database is opened for the first one only, and closed after the last. */
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
      const judged = await judgeService(ports, files, folder);
      const { version, findings } = judged;
      if (version) {
        opened ??= openRunningCity(databaseUrl, invocation);
        const name = `${version.bundle.owner}/${folder ?? version.bundle.id}`;
        await publishJudged((await opened).ports, { folder: name, files, judged });
      }
      const identity = version ? { service: version.bundle.id, hash: version.hash } : {};
      terminal.say({ file: given, ok: version !== undefined, ...identity, diagnostics: findings }, [
        `${given}: ${version ? 'diterbitkan' : 'ditolak'}`,
        ...findings.map(diagnosticLine),
      ]);
      return version ? 0 : 1;
    });
  } finally {
    await (await opened)?.close();
  }
};
