import { serviceSubject } from '@alur/scenarios';
import type { Run } from '../command-line/command.js';
import { worst } from '../command-line/command.js';
import { reportScenarios, reportUnreadable } from '../command-line/report-scenarios.js';
import { eachBundle } from './each-bundle.js';

export const testService: Run = (invocation) =>
  eachBundle(invocation, ({ given, city, bundle: { version, files, diagnostics } }) => {
    const { terminal } = invocation;
    if (!version) {
      reportUnreadable(given, diagnostics, terminal);
      return 1;
    }
    const subject = serviceSubject({ ...version, city });
    const scenarios = Object.keys(files).filter((file) => /^scenarios\/[^/]+\.ya?ml$/.test(file));
    if (scenarios.length === 0) terminal.remark(`${given}: belum ada skenario di map scenarios/.`);
    return worst(
      scenarios.map((file) =>
        reportScenarios({ file: `${given}/${file}`, text: files[file] ?? '' }, subject, terminal),
      ),
    );
  });
