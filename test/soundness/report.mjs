/** The figures of a comparison as a page. */
const share = (part, whole) => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;

const table = (head, rows) => {
  const widths = head.map((cell, column) => Math.max(cell.length, ...rows.map((row) => String(row[column]).length)));
  const line = (row) => `| ${row.map((cell, column) => String(cell).padEnd(widths[column])).join(' | ')} |`;
  return [line(head), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...rows.map(line)].join('\n');
};

export const reportOf = ({ mix, drawn, seed, seconds, engineLimit }) => `# Soundness: the checker against the engine

\`npm run fuzz:soundness -- --models ${mix.compared} --seed ${seed}\` draws random processes, spoils most of them (flows removed,
redirected and added, gateways swapped, loops without a way out, branches that end early), and asks the engine's own \`decide\`
for everything that can happen: every order, every choice, every event. What it says is compared with \`checkSoundness\`, code by
code and dead element by dead element; with a second token on a flow only that it is found, as the two go on differently far after
it. Each drawing is judged twice, visiting every state and leaving out what order does not matter. A spec does the same at every
run with as many as fit into its time (\`libs/process-check/src/soundness/against-engine.spec.ts\`); it and this script fail when
fewer than 30 % of the drawings are unsound, a code is found less than 200 times in 5,000, or one of the kinds below is in less
than a fifth.

${table(
  ['Drawings', 'figure'],
  [
    ['drawn', drawn],
    ['compared', mix.compared],
    [
      `left out: more than ${engineLimit} states of the engine, or an escalation thrown twice beside one host`,
      mix.skipped,
    ],
    ['differences', mix.wrong.length],
    ['unsound', `${mix.unsound} (${share(mix.unsound, mix.compared)})`],
    ['unknown', mix.unknown],
    [
      'elements: fewest, on average, most',
      `${mix.smallest}, ${(mix.elements / mix.compared).toFixed(1)}, ${mix.largest}`,
    ],
    ['states of the engine, in all', mix.states],
    ['time in all, beside other work', `${seconds} s`],
  ],
)}

${table(
  ['Found in', 'drawings', 'of 5,000'],
  [...mix.codes].map(([code, count]) => [`\`${code}\``, count, Math.round((5_000 * count) / mix.compared)]),
)}

${table(
  ['Drawings with', 'share'],
  [...mix.kinds].map(([kind, count]) => [kind, share(count, mix.compared)]),
)}

## From the middle of a run

A repair is proved from the state it leads to. The same random drawings are walked by the engine to some state, and in half of them tokens
are moved or elements skipped by the commands themselves; then the engine is asked for everything that can follow, and \`checkMarking\` must
say the same: nothing wrong, something stuck, or two tokens in one place. A spec asks 1,200 of them at every run
(\`libs/process-check/src/repair/against-engine.spec.ts\`).

## Counter-examples

Each finding is made a scenario that is read back from its file and run on the engine, where it must show what was found. For this the
drawings are written as a designer would: conditions on data behind every choice, names and keys of their own for what is waited for, lists to
go through. A spec plays those of 400 drawings, prints how many are exact and why the others are not, and fails below 95 %
(\`libs/process-check/src/counter-example/replay.spec.ts\`).
`;
