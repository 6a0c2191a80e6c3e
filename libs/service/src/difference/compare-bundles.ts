// Two versions of a service, by what they mean: how their files are written, and the layout of a drawing, say nothing.
import type { ServiceBundle } from '../contract/service.js';
import { compareDecisions } from './compare/compare-decisions.js';
import { compareForm, compareTasks } from './compare/compare-form.js';
import { compareArchitecture, compareKeywords } from './compare/compare-identity.js';
import { compareLetters } from './compare/compare-letters.js';
import { compareParticipants } from './compare/compare-participants.js';
import { compareProcess } from './compare/compare-process.js';
import { compareCorrection, comparePrivacy, compareStandard } from './compare/compare-standard.js';
import { compareValue } from './compare/compare-values.js';
import { compareOutcomes, compareSteps } from './compare/compare-words.js';
import type { Difference, Found } from './difference.js';
import { places } from './difference.js';
import { differenceKinds } from './kinds/kinds.js';
import type { Names } from './names.js';
import { namesOf, own } from './names.js';
import { overrideOf } from './override.js';
import type { Kind } from './say.js';
import { plainWords, shortTexts } from './say.js';

type Sides = readonly [ServiceBundle, ServiceBundle];
type SidesNames = readonly [Names, Names];
/** A legal override says why something changed, and nothing of its own. */
type Compared = Omit<ServiceBundle, 'override'>;
type Parts = {
  [K in keyof Compared]: (parts: readonly [Compared[K], Compared[K]], whole: Whole) => readonly Found[];
};
interface Whole {
  readonly sides: Sides;
  readonly names: SidesNames;
}

const service = { subject: 'service', name: '' };

/** A part that is new in a bundle does not compile before it is compared here. */
const parts: Parts = {
  id: (sides) => compareValue('service-id', service, sides),
  name: (sides) => compareValue('service-name', service, sides),
  summary: (sides) => compareValue('service-summary', service, sides),
  owner: (sides) => compareValue('service-owner', service, sides),
  keywords: compareKeywords,
  architecture: compareArchitecture,
  standard: compareStandard,
  privacy: comparePrivacy,
  participants: compareParticipants,
  form: compareForm,
  tasks: compareTasks,
  outcomes: compareOutcomes,
  letters: compareLetters,
  steps: (sides, { names: [old, fresh], sides: [, after] }) =>
    compareSteps(sides, (id) => (own(after.process.elements, id) ? fresh : old).element(id)),
  correction: compareCorrection,
  process: (_sides, { sides, names }) => compareProcess(sides, names),
  decisions: compareDecisions,
};

/** Everything that differs, place by place. Nothing when both mean the same. */
export function compareBundles(before: ServiceBundle, after: ServiceBundle): readonly Difference[] {
  const sides: Sides = [before, after];
  const names: SidesNames = [namesOf(before), namesOf(after)];
  const found = (Object.keys(parts) as (keyof Compared)[]).flatMap((part) => comparePart(part, { sides, names }));
  const override = overrideOf(before, after);
  const told = found.map((one): Difference => {
    const difference = inWords(one, names);
    return override?.names(one.subject) ? { ...difference, class: 'legal-override' } : difference;
  });
  return places.flatMap((place) => told.filter((one) => one.place === place));
}

const comparePart = <K extends keyof Compared>(part: K, whole: Whole): readonly Found[] =>
  parts[part]([whole.sides[0][part], whole.sides[1][part]], whole);

function inWords(found: Found, names: SidesNames): Difference {
  const kind: Kind = differenceKinds[found.kind];
  const sentence = kind.say({ change: found.change, name: found.name, ...shownValues(kind, found, names) });
  return {
    ...found,
    place: kind.place,
    class: typeof kind.class === 'function' ? kind.class(found) : kind.class,
    sentence,
  };
}

function shownValues({ shows = plainWords }: Kind, { from, to }: Found, [old, fresh]: SidesNames) {
  if (typeof from === 'string' && typeof to === 'string' && shows === plainWords) {
    const [shownFrom, shownTo] = shortTexts(from, to);
    return { from: shownFrom, to: shownTo };
  }
  return {
    ...(from === undefined ? {} : { from: shows(from, old) }),
    ...(to === undefined ? {} : { to: shows(to, fresh) }),
  };
}
