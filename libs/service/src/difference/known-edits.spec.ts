// Each kind of difference by an edit that makes it: told once, in these words, for these people, and nothing else with it.
import type { Json } from '@alur/kernel';
import fc from 'fast-check';
import type { ServiceBundle } from '../contract/service.js';
import { compareBundles } from './compare-bundles.js';
import type { Difference } from './difference.js';
import { differenceKinds } from './kinds/kinds.js';
import type { Edit } from './sample/edit.js';
import { editsOfFlows } from './sample/edits-of-flows.js';
import { editsOfForm } from './sample/edits-of-form.js';
import { editsOfLists } from './sample/edits-of-lists.js';
import { editsOfDecisions } from './sample/edits-of-decisions.js';
import { editsOfOffices } from './sample/edits-of-offices.js';
import { editsOfProcess } from './sample/edits-of-process.js';
import { editsOfService } from './sample/edits-of-service.js';
import { fullBundle } from './sample/full-bundle.js';

const edits = [
  ...editsOfService,
  ...editsOfForm,
  ...editsOfLists,
  ...editsOfProcess,
  ...editsOfFlows,
  ...editsOfDecisions,
  ...editsOfOffices,
];
const whole = fullBundle as unknown as Json;
const edited = (some: readonly Edit[]): ServiceBundle =>
  some.reduce((bundle, edit) => edit.apply(bundle), whole) as unknown as ServiceBundle;

it.each(edits.map((edit) => [edit.sentence, edit] as const))('%s', (sentence, edit) => {
  const differences = compareBundles(fullBundle, edited([edit]));
  const { kind, change, class: kindClass, subject, from, to } = edit;
  expect(differences).toEqual([
    expect.objectContaining({
      kind,
      change,
      class: kindClass,
      subject,
      sentence,
      ...(from == null ? {} : { from }),
      ...(to == null || change === 'changed' ? {} : { to }),
    }),
  ]);
});

it('every kind is made by an edit above, but those of their own below', () => {
  const made = new Set(edits.map(({ kind }) => kind));
  const missing = Object.keys(differenceKinds).filter((kind) => !made.has(kind as Edit['kind']));
  expect(missing).toEqual(['field-perhaps-renamed', 'step-other', 'decision-output-order']);
});

const mirrored = { added: 'removed', removed: 'added', changed: 'changed', moved: 'moved' } as const;
/** What is the same from both sides; a reminder that goes is a step that goes. */
const facts = ({ kind, change, subject, from, to }: Difference): string =>
  JSON.stringify([kind === 'step-reminder' ? 'step' : kind, change, subject, from ?? null, to ?? null]);
const mirror = (one: Difference): Difference => ({
  ...one,
  change: mirrored[one.change],
  from: one.to ?? null,
  to: one.from ?? null,
});

it('seen from the other side it is the other way round', () => {
  for (const edit of edits) {
    const other = edited([edit]);
    const there = compareBundles(fullBundle, other).map(mirror).map(facts);
    expect(compareBundles(other, fullBundle).map(facts).sort()).toEqual(there.sort());
  }
});

const touches = (one: Edit, other: Edit): boolean =>
  one.subject.startsWith(other.subject) || other.subject.startsWith(one.subject);
/** Edits that have nothing to do with each other: one of what two touch. */
const apart = (some: readonly Edit[]): readonly Edit[] =>
  some.reduce<readonly Edit[]>((kept, edit) => (kept.some((one) => touches(one, edit)) ? kept : [...kept, edit]), []);
/** Taking these out of the bundle takes away what others are said by. */
const alone = new Set(['service-id', 'process-id', 'page-order', 'field-page', 'field-page-condition']);
const together = edits.filter(({ kind }) => !alone.has(kind));

it('many edits together are told as each of them, in any order', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...together], { minLength: 2, maxLength: 12 }), (some) => {
      const chosen = apart(some);
      const told = compareBundles(fullBundle, edited(chosen));
      const expected = chosen.map(({ kind, change, subject, class: of }) => [kind, change, subject, of].join(' '));
      expect(told.map(({ kind, change, subject, class: of }) => [kind, change, subject, of].join(' ')).sort()).toEqual(
        [...expected].sort(),
      );
    }),
    { numRuns: 100 },
  );
});
