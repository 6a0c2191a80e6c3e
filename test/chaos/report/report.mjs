/** What a run of chaos says: a few lines, and docs/reports/chaos.md. */
import { execFileSync } from "node:child_process";
import { formatReport } from "../../support/format-report.mjs";

export const commitOf = (root) =>
  execFileSync("git", ["rev-parse", "--short", "HEAD"], {
    cwd: root,
    encoding: "utf8",
  }).trim();

const median = (values) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const seconds = (ms) =>
  ms === undefined ? "–" : `${(ms / 1000).toFixed(1)} s`;
const number = (value) => value.toLocaleString("en-US");

/** One row a fault: how often, and how long until people were answered and work went on; what never came counts as a minute. */
export const strikesOf = ({ plan, done }) =>
  plan.faults.map((fault) => {
    const of = done.filter((strike) => strike.fault === fault);
    const times = (name) => of.map(({ recovery }) => recovery[name] ?? 60_000);
    const both = (name) =>
      of.length === 0
        ? undefined
        : { median: median(times(name)), slowest: Math.max(...times(name)) };
    return {
      fault,
      count: of.length,
      answers: both("answersMs"),
      work: both("workMs"),
    };
  });

export const summaryOf = (report, catalogue) => {
  const { plan, ledger, city, violations, notRun, waiting } = report;
  return [
    `seed ${plan.seed}, commit ${report.commit}, ${report.seconds} s, ${report.done.length} strikes`,
    ...strikesOf(report).map(
      ({ fault, count, answers, work }) =>
        `  ${fault.padEnd(4)} ${String(count).padStart(3)}x  answers ${seconds(answers?.median).padStart(7)} (slowest ${seconds(answers?.slowest)}), work ${seconds(work?.median).padStart(7)} (slowest ${seconds(work?.slowest)})  ${catalogue[fault]}`,
    ),
    `${ledger.commands} commands: ${ledger.acknowledged} acknowledged, ${ledger.refused} refused, ${ledger.inDoubt} in doubt; ${ledger.retried} times asked again, ${ledger.repeated} times repeated`,
    `${city.cases} cases, ${city.ended} ended; ${city.turns} turns, ${city.steps} steps, ${city.messages} messages, ${city.letters} letters`,
    ...Object.entries(waiting).map(
      ([what, count]) => `  ${count} wait for ${what}`,
    ),
    ...notRun.map(({ fault, why }) => `NOT RUN ${fault}: ${why}`),
    ...violations.map(
      ({ invariant, what }) => `VIOLATION ${invariant}: ${what}`,
    ),
    `${violations.length} violations`,
  ].join("\n");
};

const row = (cells) => `| ${cells.join(" | ")} |`;
const table = (titles, rows) =>
  [row(titles), row(titles.map(() => "---")), ...rows.map(row)].join("\n");

export const markdownOf = (report, catalogue) => {
  const { plan, ledger, city, violations, notRun, waiting, acts } = report;
  const text = [
    "# Chaos: what was broken, and what held",
    `Written by \`npm run chaos -- --seed ${plan.seed} --minutes ${plan.minutes} --faults ${plan.faults.join(",")} --report\` at commit ${report.commit}, in ${report.seconds} s. What is played and how is in [reliability](../reliability.md).`,
    `**${violations.length} violations.** ${number(ledger.commands)} commands of people: ${number(ledger.acknowledged)} acknowledged, ${number(ledger.refused)} refused, ${number(ledger.inDoubt)} of which nobody was told; ${number(ledger.retried)} times asked again for want of an answer, ${number(ledger.repeated)} times to hear the same. ${number(city.cases)} cases, ${number(city.ended)} at their end, in ${number(city.turns)} turns of ${number(city.steps)} steps; ${number(city.messages)} messages and ${number(city.letters)} letters. A person waited ${seconds(ledger.waits.median)} for an answer in the middle, ${seconds(ledger.waits.slowest)} at worst, with all tries.`,
    "## Faults",
    "Recovery is counted from the end of the fault: until a command that was begun after it was answered, and until no work was due that nobody had taken. What did not come within a minute is counted as one. Work that a killed worker held is due again when its lease of half a minute is over, and counts for the strike of that moment.",
    table(
      [
        "fault",
        "what",
        "strikes",
        "answers again (slowest)",
        "work goes on (slowest)",
      ],
      strikesOf(report).map(({ fault, count, answers, work }) => [
        fault,
        catalogue[fault],
        count,
        `${seconds(answers?.median)} (${seconds(answers?.slowest)})`,
        `${seconds(work?.median)} (${seconds(work?.slowest)})`,
      ]),
    ),
    "## What was done",
    table(
      ["act", "times"],
      Object.entries(acts).map(([what, count]) => [what, number(count)]),
    ),
    ...(Object.keys(waiting).length === 0
      ? []
      : [
          "## What has not ended",
          table(
            ["waits for", "cases"],
            Object.entries(waiting).map(([what, count]) => [what, count]),
          ),
        ]),
    ...(notRun.length === 0
      ? []
      : ["## Not run", ...notRun.map(({ fault, why }) => `${fault}: ${why}`)]),
    ...(violations.length === 0
      ? []
      : [
          "## Violations",
          table(
            ["invariant", "what"],
            violations.map(({ invariant, what }) => [invariant, what]),
          ),
        ]),
  ].join("\n\n");
  return formatReport(text, 140);
};
