/** The results as a page of the documentation. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { formatReport } from '../support/format-report.mjs';

const codes = (counts) =>
  Object.entries(counts)
    .map(([code, count]) => (count > 1 ? `${code} ×${count}` : code))
    .join(', ') || '–';

const row = ({ file, processes, drawingsRead, elements, run, errors, warnings, roundTrip, drawnAnew, ms }) =>
  `| ${[
    file,
    `${drawingsRead} of ${processes}`,
    elements,
    run,
    codes(errors),
    codes(warnings),
    roundTrip.isSame ? 'yes' : 'no',
    drawnAnew.isSame ? 'yes' : 'no',
    ms,
  ].join(' | ')} |`;

export const writeReport = async (file, results) => {
  const kept = results.filter(({ roundTrip, drawnAnew }) => roundTrip.isSame && drawnAnew.isSame).length;
  const whole = results.filter(({ processes, drawingsRead }) => processes === drawingsRead).length;
  const runs = results.filter(({ run, errors }) => run > 0 && Object.keys(errors).length === 0).length;
  mkdirSync(path.dirname(file), { recursive: true });
  const text = `# BPMN model interchange

The reference models of the BPMN Model Interchange Working Group, imported and written back by \`libs/bpmn-xml\`.
Written by \`node test/miwg/miwg.mjs -- <folder>\` on the compiled code; do not edit by hand.

- ${results.length} models, ${kept} written back with the same content (elements, attributes, references, texts, extensions and drawing),
  also after drawing them anew.
- ${whole} read whole: every process in them can be proved. ${runs} can be published as they are. The others were drawn for reading (no process
  marked executable, empty times, conditions in words) and are answered with codes; \`docs/diagnostics.md\` says how to mend each.

| model | processes read | elements | can run | errors | warnings | same after export | same after new drawing | ms |
|---|---|---|---|---|---|---|---|---|
${results.map(row).join('\n')}
`;
  writeFileSync(file, await formatReport(text));
};
