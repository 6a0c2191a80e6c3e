import { readReference } from '@alur/application';
import type { CaseRecord } from '@alur/application';
import type { OpenPorts } from '@alur/platform';
import type { ExitCode, Invocation } from '../command-line/command.js';
import { withCity } from '../command-line/running-city.js';

/** The case of the reference that was given, whole; a reference that leads nowhere ends with 2. */
export const withCase = (
  invocation: Invocation,
  work: (ports: OpenPorts['ports'], record: CaseRecord) => Promise<ExitCode>,
): Promise<ExitCode> =>
  withCity(invocation, async (ports) => {
    const [given = ''] = invocation.paths;
    const reference = readReference(given);
    const record = reference && (await ports.history.wholeByReference(reference));
    if (record) return work(ports, record);
    invocation.terminal.remark(`Permohonan "${given}" tidak ditemukan.`);
    return 2;
  });
