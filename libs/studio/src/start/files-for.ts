// The files of a service around its process: written once to be judged, and again with what the judgement shows.
import { hasErrors } from '@alur/kernel';
import { compileRules } from '@alur/scenarios';
import { fewestWorkingDays, flowsThatGoBack } from '@alur/service-check';
import type { BundleFiles } from '../part/read-part.js';
import { broughtIn } from './brought.js';
import type { Made } from './made.js';
import { forbiddenPapers, readFiles } from './read-files.js';
import { scenariosFor } from './scenarios.js';
import { tellProposals } from './tell-proposals.js';
import type { Chosen } from './write-files.js';
import { writeFiles } from './write-files.js';

/** Where no promise can be counted; the law gives five days where no rule says another (UU 30/2014 article 53). */
const lawfulDays = 5;

export function filesFor(made: Made): BundleFiles {
  const { process, start, report } = made;
  const { papers: brought, asksFamilyCard } = broughtIn(kelengkapan(made));
  const read = (chosen: Chosen) => readFiles(writeFiles(made, chosen), process, start.city);
  const first: Chosen = { papers: brought, asksFamilyCard, workingDays: 1, rounds: [] };
  const forbidden = forbiddenPapers(read(first));
  const allowed = { ...first, papers: brought.filter((paper) => !forbidden.has(paper)) };
  const { bundle } = read(allowed);
  const rounds = bundle ? flowsThatGoBack(bundle).map((flow) => ({ flow, times: 1 })) : [];
  const counted = read({ ...allowed, rounds }).bundle;
  const days = counted && fewestWorkingDays(counted, start.city);
  if (days === undefined)
    report.ask(
      'PROMISE_NOT_PROPOSED',
      'Lama pelayanan belum dapat dihitung dari waktu baku di tabel. Berapa hari kerja yang dijanjikan?',
    );
  const chosen: Chosen = { ...allowed, rounds, workingDays: days ?? lawfulDays };
  tellProposals(made, chosen, [...forbidden]);
  const files = writeFiles(made, chosen);
  return { ...files, ...examples(files, made) };
}

/** Rows in which people apply; of a table without applicant the first row. */
function kelengkapan({ from, process }: Made): readonly string[] {
  if (from.applying.length > 0) return from.applying.map(({ documentation = '' }) => documentation);
  const [first] = Object.values(process.elements).filter(({ type }) => type === 'userTask');
  return [first?.documentation ?? ''];
}

/** Of a service that cannot run yet there is nothing to play. */
function examples(files: BundleFiles, { process, start: { city, day } }: Made): BundleFiles {
  const { bundle, diagnostics } = readFiles(files, process, city);
  const rules = bundle && !hasErrors(diagnostics) ? compileRules(bundle, city) : undefined;
  return bundle && rules?.ok ? scenariosFor({ bundle, rules: rules.value, city }, day) : {};
}
