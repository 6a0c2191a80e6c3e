const byName = ([one], [other]) => (one < other ? -1 : 1);

/** What was played, as the page that is kept of it. */
export const reportOf = ({ count, seed, commit, seconds, kinds, untold }) => {
  const rows = [...kinds.entries()]
    .sort(byName)
    .map(([kind, { played, codes }]) => [kind, String(played), [...codes].sort().join(', ')]);
  const head = ['tampering', 'played', 'told by'];
  const widths = head.map((title, at) => Math.max(title.length, ...rows.map((row) => row[at].length)));
  const line = (cells) => `| ${cells.map((cell, at) => cell.padEnd(widths[at])).join(' | ')} |`;
  return `# Tampering with a city's evidence

Written by \`npm run audit:tamper -- --count ${count} --seed ${seed}\` at commit ${commit}, in ${seconds} s.

A city of 12 cases over six hours, with a checkpoint every half hour and a signature every two hours, is tampered with by somebody who may do
anything in its database, triggers switched off. Each tampering is played in a transaction, looked for by the code of \`alur audit verify\`, and
rolled back. It counts as told when one finding names the case and the turn, the audit row, or the checkpoint, and a span of time that begins
no earlier than what was touched and holds the moment at which it was touched. Where every root was made anew afterwards, only what was signed
outside the database can tell, and what it names is the checkpoints between two signatures. Nothing is found in the city before.

${count} played, ${untold.length} not told.

${line(head)}
${line(widths.map((width) => '-'.repeat(width)))}
${rows.map(line).join('\n')}
`;
};
