/** The figures of a comparison as a page. */
const share = (part, whole) => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;

const table = (head, rows) => {
  const widths = head.map((cell, column) => Math.max(cell.length, ...rows.map((row) => String(row[column]).length)));
  const line = (row) => `| ${row.map((cell, column) => String(cell).padEnd(widths[column])).join(' | ')} |`;
  return [line(head), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...rows.map(line)].join('\n');
};

export const reportOf = (figures) => `# Soundness: the checker against the engine

\`node test/soundness/soundness.mjs --models ${figures.models} --seed ${figures.seed}\` draws random processes, spoils most of them (flows removed,
redirected and added, gateways swapped), and asks the engine's own \`decide\` for everything that can happen: every order, every
choice, every event. What it says is compared with \`checkSoundness\`, code by code and dead element by dead element; with a
second token on a flow only that it is found, as the two go on differently far after it. Each drawing is judged twice, visiting
every state and leaving out what order does not matter.

${table(
  ['Drawings', 'figure'],
  [
    ['drawn', figures.models],
    ['compared', figures.compared],
    ['left out: too many states for the engine, or an escalation thrown twice beside one host', figures.skipped],
    ['differences', figures.wrong],
    ['unsound', `${figures.unsound} (${share(figures.unsound, figures.compared)})`],
    ['unknown', figures.unknown],
    ['elements, on average and at most', `${(figures.elements / figures.compared).toFixed(1)}, ${figures.largest}`],
    ['states of the engine, in all', figures.states],
    ['time of the checker per drawing', `${(figures.checkerMs / figures.compared).toFixed(2)} ms`],
    ['time in all', `${figures.seconds} s`],
  ],
)}

${table(
  ['Found in', 'drawings'],
  Object.entries(figures.codes).map(([code, count]) => [`\`${code}\``, count]),
)}

${table(
  ['Drawings with', 'share'],
  Object.entries(figures.kinds).map(([kind, count]) => [kind, share(count, figures.compared)]),
)}
`;
