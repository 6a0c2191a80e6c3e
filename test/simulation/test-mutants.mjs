/** Plays each mutant until something notices it, or until enough was played for it to have got through. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inTurns, playPart } from './children.mjs';
import { cannotBeSeen } from './cannot-be-seen.mjs';
import { mutants } from './mutants.mjs';
import { root } from './stage.mjs';
import { withTestCluster, withTestDatabase } from './test-cluster.mjs';

const generatedFile = path.join(root, 'test/simulation/generated-mutants.json');
const generated = () => (existsSync(generatedFile) ? JSON.parse(readFileSync(generatedFile, 'utf8')).mutants : []);

/** A part that says nothing for so long goes round in circles. */
const aMinute = 60_000;
const ranges = [
  { kind: 'schedules', from: 1, to: 200 },
  { kind: 'crashPoints', part: 0, parts: 1 },
  { kind: 'schedules', from: 200, to: 1_000 },
  { kind: 'mirrored', from: 1, to: 60 },
];

/** What PostgreSQL follows needs a database in which nobody was before. */
const play = (part) => {
  const patience = { patience: aMinute };
  if (part.kind !== 'mirrored') return playPart(part, patience);
  return withTestDatabase((databaseUrl) => playPart({ ...part, databaseUrl }, patience));
};

/** What noticed it; nothing when it got through. Text that is no longer there is an error of the list. */
const noticedBy = async (mutant) => {
  const parts = mutant.mirror ? [{ kind: 'mirrored', from: 1, to: 800 }] : ranges;
  for (const part of parts) {
    try {
      const { violations } = await play({ ...part, mutant });
      if (violations.length > 0) return `${violations[0].invariant} ${violations[0].what}`.slice(0, 160);
    } catch (error) {
      if (error.message.startsWith('Error: Expected "')) throw error;
      return error.message.split('\n')[0].slice(0, 160);
    }
  }
  return undefined;
};

const unseenTable = (unseen) => {
  const rows = unseen.map(
    ({ id, breaks, file }) =>
      `| \`${id}\` | ${escaped(breaks)} | \`${path.basename(file)}\` | ${cannotBeSeen.get(breaks)} |`,
  );
  return `Drawn, and not counted:\n\n| mutant | what it is | file | why nothing could notice it |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`;
};

const escaped = (text) => text.replaceAll('|', '\\|');

const writeReport = (results, unseen) => {
  const rows = results.map(
    ({ id, breaks, file, noticed }) =>
      `| \`${id}\` | ${escaped(breaks)} | \`${path.basename(file)}\` | ${escaped(noticed ?? '**nothing**')} |`,
  );
  writeFileSync(
    path.join(root, 'docs/reports/simulation-mutants.md'),
    `# Mutants of the durable core\n\nWritten by \`npm run simulate -- --mutants\`: mistakes put in on purpose, and what noticed each first.\n\n${results.filter(({ noticed }) => noticed).length} of ${results.length} noticed.\n\n| mutant | what it breaks | file | noticed by |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n\n${unseenTable(unseen)}`,
  );
};

/** Without a mistake nothing may be noticed, before and after: else it was the machine that broke. */
const checkUnchanged = async () => {
  for (const part of [ranges[0], { kind: 'mirrored', from: 1, to: 20 }]) {
    const { violations } = await play(part);
    if (violations.length > 0) throw new Error(`Without a mutant: ${violations[0].invariant} ${violations[0].what}`);
  }
};

/** @returns whether all were noticed */
export const testMutants = async ({ only, json, say }) => {
  const isChosen = ({ id, breaks }) => (only ? only.includes(id) : !cannotBeSeen.has(breaks));
  const chosen = [...mutants, ...generated()].filter(isChosen);
  return withTestCluster(async () => {
    await checkUnchanged();
    const results = await inTurns(chosen, async (mutant) => {
      const noticed = await noticedBy(mutant);
      say(`${noticed ? 'noticed' : 'GOT THROUGH'}  ${mutant.id}: ${noticed ?? mutant.breaks}`);
      return { ...mutant, noticed };
    });
    await checkUnchanged();
    if (!only)
      writeReport(
        results,
        generated().filter(({ breaks }) => cannotBeSeen.has(breaks)),
      );
    const through = results.filter(({ noticed }) => !noticed).map(({ id }) => id);
    const summary = { mutants: results.length, noticed: results.length - through.length, through };
    if (json || through.length > 0) console.log(JSON.stringify(summary));
    else say(`${summary.noticed} of ${summary.mutants} noticed`);
    return through.length === 0;
  });
};
