// `service.yaml`, `form.yaml` and the letters of a service that is begun from a table.
import type { JsonObject } from '@alur/kernel';
import { writeYaml } from '@alur/yaml-files';
import { fieldsForOthers } from '../derive/fields-for-others.js';
import type { FollowingParts } from '../derive/follow-process.js';
import { followProcess } from '../derive/follow-process.js';
import { kindOfOutcome, outcomeFor } from '../derive/outcomes.js';
import { describedAs } from '../derive/participant.js';
import { wordsOf } from '../derive/task-form.js';
import { reachedFrom } from '../derive/ways.js';
import { capital, isChecking, isVisiting, quiet, shortened } from '../derive/words.js';
import type { BundleFiles } from '../part/read-part.js';
import { grantLetter, letterIds, refusalLetter, seriesFor } from './letters.js';
import type { Made } from './made.js';
import { pagesFor } from './pages.js';
import { productOf } from './product.js';
import type { StandardSource } from './standard.js';
import { privacyFor, standardFor } from './standard.js';
import { correctionDays } from './standard-texts.js';

export type Chosen = Pick<StandardSource, 'papers' | 'asksFamilyCard' | 'workingDays' | 'rounds'>;

export function writeFiles(made: Made, chosen: Chosen): BundleFiles {
  const { id, process, start } = made;
  const pages = pagesFor({ ...chosen, asksPhone: userTasks(made).some(({ name = '' }) => isVisiting(name)) });
  const others = fieldsForOthers([...pages]);
  const product = productOf(process, made.name);
  const { parts } = followProcess(process, partsBefore(made, others.seen, product), {
    city: start.city,
    owner: start.owner,
    decisions: made.decisions,
    returning: made.from.returning,
    ...others,
  });
  const head = { series: seriesFor(start.city, id) ?? id, signer: made.signer };
  const isRefused = Object.hasOwn(parts.outcomes, 'refused');
  return {
    'service.yaml': serviceFile(made, parts, { ...chosen, product }),
    'form.yaml': writeYaml({ pages, tasks: parts.tasks }),
    [`letters/${letterIds.grant}.md`]: grantLetter({ title: product, ...head }),
    ...(isRefused ? { [`letters/${letterIds.refusal}.md`]: refusalLetter(head) } : {}),
  };
}

const userTasks = ({ process }: Made) =>
  Object.values(process.elements).flatMap((one) => (one.type === 'userTask' ? [one] : []));

function serviceFile(made: Made, parts: FollowingParts, chosen: Chosen & { readonly product: string }): string {
  const { id, name, start } = made;
  const mayRefuse = Object.hasOwn(parts.outcomes, 'refused');
  const source: StandardSource = { ...chosen, ...start, metadata: made.metadata, steps: stepsOf(made), mayRefuse };
  const checking = userTasks(made).find((task) => isChecking(task.name ?? ''));
  const agency = start.city.agencies[start.owner]?.fullName ?? start.owner;
  return writeYaml({
    id,
    name,
    summary: `${name} dari ${agency}.`,
    owner: start.owner,
    keywords: [...new Set([shortened(name, 80), shortened(chosen.product, 80)])],
    architecture: { rab: 'Belum ditentukan', ral: 'Layanan Publik' },
    standard: standardFor(source),
    privacy: privacyFor(
      source,
      made.offices.list.map(({ title }) => capital(quiet(title))),
    ),
    participants: parts.participants,
    correction: { days: correctionDays, recheck: checking ? [checking.id] : [] },
    outcomes: parts.outcomes,
    steps: parts.steps,
  });
}

/** What the table says itself, before the rest follows from the process. */
function partsBefore(
  { process, offices, signer, start }: Made,
  seen: readonly string[],
  product: string,
): FollowingParts {
  const elements = Object.values(process.elements);
  const used = new Set([signer, ...elements.map((one) => ('participant' in one ? one.participant : undefined))]);
  const participants = offices.list
    .filter(({ id }) => used.has(id))
    .map(({ id, title, match }) => [id, describedAs(title, match, start, seen).value] as const);
  const isGranted = elements.some((one) => one.type === 'endEvent' && one.outcome === 'granted');
  const outcomes: JsonObject = isGranted ? { granted: outcomeFor('granted', product) } : {};
  return { participants: Object.fromEntries(participants), tasks: {}, steps: {}, outcomes };
}

/** On the way to what was asked for. */
function stepsOf(made: Made): StandardSource['steps'] {
  const { elements } = made.process;
  const isGranting = (id: string): boolean => {
    const end = elements[id];
    return end?.type === 'endEvent' && end.outcome !== undefined && kindOfOutcome(end.outcome) === 'granted';
  };
  return userTasks(made)
    .filter(({ id }) => [...reachedFrom(made.process, id)].some(isGranting))
    .map((task) => {
      const office = made.offices.list.find(({ id }) => id === task.participant);
      return { who: capital(quiet(office?.title ?? 'Petugas')), what: wordsOf(task) };
    });
}
