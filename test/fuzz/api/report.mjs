/** What was asked and answered, as the page that is kept of it. */
const kinds = ['2xx', '3xx', '4xx', '5xx'];

export const reportOf = ({ cases, seed, commit, seconds, counts, found }) => {
  const rows = Object.entries(counts)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, count]) => [name, ...kinds.map((kind) => String(count[kind] ?? 0))]);
  const head = ['route', ...kinds];
  const widths = head.map((title, at) => Math.max(title.length, ...rows.map((row) => row[at].length)));
  const line = (cells) => `| ${cells.map((cell, at) => cell.padEnd(widths[at])).join(' | ')} |`;
  const total = rows.reduce((sum, [, ...numbers]) => sum + numbers.reduce((all, one) => all + Number(one), 0), 0);
  return `# Every route, asked by everybody

Written by \`npm run fuzz:api -- --cases ${cases} --seed ${seed} --report\` at commit ${commit}, in ${seconds} s.

Each route of the description is asked ${cases} times, each page for citizens a fifth as often, by nobody, a citizen, an officer, a head, who runs the
system, a designer, a reviewer and who came by a one-time link; in a city in which requests wait at several steps, one is stuck and
one was returned. Two of five requests are as they should be; the others have one or two things wrong: a property missing, of another kind, or one that
nobody may set; a body that is no JSON, has no bottom or a hundred thousand names; another type, method, origin, query or address; a header twice, forged or
absent. Of every answer is asked: no 5xx, within two seconds, a status and a type that the description declares, a body of its shape with nothing beside it,
a refusal in problem+json with a code of ours and nothing of the inside, no door open to who has no key, nothing done for a page of another site,
nothing changed by a look, nothing kept by a cache, no markup given back, the headers of every answer.

${total} answers, ${found.length} routes answered badly.

${line(head)}
${line(widths.map((width) => '-'.repeat(width)))}
${rows.map(line).join('\n')}
`;
};
