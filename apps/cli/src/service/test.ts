import { compileBundle } from '@alur/application';
import { hasErrors } from '@alur/kernel';
import { serviceSubject } from '@alur/scenarios';
import { isScenarioFile } from '@alur/service-check';
import type { Run } from '../command-line/command.js';
import { worst } from '../command-line/command.js';
import { reportScenarios, reportUnreadable } from '../command-line/report-scenarios.js';
import { eachBundle } from './each-bundle.js';

export const testService: Run = (invocation) =>
  eachBundle(invocation, async ({ given, ports, source: { files, folder } }) => {
    const { terminal } = invocation;
    const { version, findings } = await compileBundle(ports, files, folder);
    if (!version || hasErrors(findings)) {
      reportUnreadable(given, findings, terminal);
      return 1;
    }
    const subject = serviceSubject({ ...version, city: ports.city });
    const scenarios = Object.keys(files).filter(isScenarioFile);
    if (scenarios.length === 0) terminal.remark(`${given}: belum ada skenario di map scenarios/.`);
    return worst(
      scenarios.map((file) =>
        reportScenarios({ file: `${given}/${file}`, text: files[file] ?? '' }, subject, terminal),
      ),
    );
  });
