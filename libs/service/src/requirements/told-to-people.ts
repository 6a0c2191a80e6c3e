// What people may be told before they apply: whether they have to come, and what they need not bring. Said only of what is so.
import type { City, RequirementRule } from '@alur/city';
import type { ServiceBundle } from '../contract/service.js';
import type { Wording } from './wording.js';
import { wordingOf } from './wording.js';

export interface ToldToPeople {
  /** Undefined where the city has no words for a visit: then nobody can tell. */
  readonly visit: boolean | undefined;
  /** Words of the city's rules for what this service does not ask for. */
  readonly notNeeded: readonly string[];
}

/** The city's words are looked through once. */
export function tellingPeople({
  requirementRules,
}: Pick<City, 'requirementRules'>): (bundle: ServiceBundle) => ToldToPeople {
  const rules = requirementRules?.rules ?? [];
  const wording = requirementRules && wordingOf(requirementRules.words);
  return (bundle) => {
    const asked = (rule: RequirementRule): boolean =>
      wording !== undefined && (rule.kind === 'visit' ? isVisit : isRequired)(rule, bundle, wording);
    const visits = rules.filter(({ kind }) => kind === 'visit');
    return {
      visit: visits.length === 0 ? undefined : visits.some(asked),
      notNeeded: rules.flatMap((rule) => (rule.notNeeded === undefined || asked(rule) ? [] : [rule.notNeeded])),
    };
  };
}

const asksAny = (texts: readonly string[], phrases: readonly string[] | undefined, wording: Wording): boolean =>
  (phrases ?? []).some((phrase) => texts.some((text) => wording.asks(text, phrase)));

const isVisit = (
  { phrases }: RequirementRule,
  { standard, outcomes, steps }: ServiceBundle,
  wording: Wording,
): boolean =>
  asksAny(
    [...standard.procedure, ...Object.values(outcomes).map(({ text }) => text), ...Object.values(steps)],
    phrases,
    wording,
  );

/** Whoever the rule is about: also a service that may ask for it is no place to say that nobody does. */
function isRequired({ phrases, files }: RequirementRule, { standard, form }: ServiceBundle, wording: Wording): boolean {
  const texts = standard.requirements.flatMap(({ text, note }) => [text, ...(note === undefined ? [] : [note])]);
  const fields = form.pages.flatMap((page) =>
    page.fields.flatMap((field) =>
      [field, ...(field.type === 'group' ? field.fields : [])].map((one) => ({ field: one, title: page.title })),
    ),
  );
  const uploads = fields.flatMap(({ field, title }) => (field.type === 'file' ? [field.label, title] : []));
  return (
    asksAny([...texts, ...fields.map(({ field }) => field.label), ...uploads], phrases, wording) ||
    asksAny(uploads, files, wording)
  );
}
