import { exportBpmn } from '@alur/bpmn-xml';
import type { Run } from '../command-line/command.js';
import { readText } from '../command-line/read-text.js';
import { reportUnreadable } from '../command-line/report-scenarios.js';
import { diagnosticLine } from '../command-line/terminal.js';

export const exportProcess: Run = async ({ paths: [file = ''], flags, terminal }) => {
  const text = await readText(file);
  const { xml, diagnostics } = text.ok
    ? await exportBpmn(text.value, { file, layout: flags.has('layout') })
    : { xml: undefined, diagnostics: [text.error] };
  if (xml === undefined) {
    reportUnreadable(file, diagnostics, terminal);
    return 2;
  }
  for (const finding of diagnostics) terminal.remark(diagnosticLine(finding));
  terminal.say({ file, ok: true, xml, diagnostics }, [xml.trimEnd()]);
  return 0;
};
