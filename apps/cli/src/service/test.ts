import { compileBundle } from '@alur/application';
import type { CompiledVersion } from '@alur/application';
import { hasErrors } from '@alur/kernel';
import { serviceSubject } from '@alur/scenarios';
import { isScenarioFile } from '@alur/service-check';
import type { ExitCode, Invocation, Run } from '../command-line/command.js';
import { worst } from '../command-line/command.js';
import { reportScenarioFiles, reportScenarios, reportUnreadable } from '../command-line/report-scenarios.js';
import type { GivenBundle } from './each-bundle.js';
import { eachBundle } from './each-bundle.js';

const isYaml = (path: string): boolean => /\.ya?ml$/.test(path);

/** A service is played as soon as it can run: that the gate would refuse it may be just what a scenario is to show. */
export const testService: Run = async (invocation) => {
  const bundles = invocation.paths.filter((path) => !isYaml(path));
  if (bundles.length === 0) {
    invocation.terminal.remark('Sebutkan map atau zip layanan sebelum berkas skenarionya.');
    return 2;
  }
  return eachBundle({ ...invocation, paths: bundles }, async (one) => {
    const { given, ports, source } = one;
    const { version, findings } = await compileBundle(ports, source.files, source.folder);
    if (!version) {
      reportUnreadable(given, findings, invocation.terminal);
      return 1;
    }
    if (hasErrors(findings))
      invocation.terminal.remark(
        `${given}: layanan ini belum dapat diterbitkan. Lihat sebabnya dengan alur service check.`,
      );
    return playIn(version, one, invocation);
  });
};

/** The files that were named, else those of the service itself. */
async function playIn(
  version: CompiledVersion,
  { given, ports, source: { files } }: GivenBundle,
  { paths, terminal }: Invocation,
): Promise<ExitCode> {
  const subject = serviceSubject({ ...version, city: ports.city });
  const named = paths.filter(isYaml);
  const own = named.length > 0 ? [] : Object.keys(files).filter(isScenarioFile);
  if (named.length + own.length === 0) terminal.remark(`${given}: belum ada skenario di map scenarios/.`);
  const codes = own.map((file) =>
    reportScenarios({ file: `${given}/${file}`, text: files[file] ?? '' }, subject, terminal),
  );
  return worst([...codes, ...(await reportScenarioFiles(named, subject, terminal))]);
}
