// What an agency may not ask of a citizen: the city's rules, each with the law that says so.
import type { RequirementRule } from '@alur/city';
import type { ServiceBundle } from '../contract/service.js';
import { judges } from '../requirements/judge-rule.js';
import type { Wording } from '../requirements/wording.js';
import { wordingOf } from '../requirements/wording.js';
import type { Lint } from './review.js';
import { findingIn } from './review.js';

export const requirements: Lint = (review) => {
  const { city, bundle, service } = review;
  if (!city.requirementRules)
    return [
      findingIn(service, ['standard', 'requirements'], {
        code: 'REQUIREMENT_RULES_MISSING',
        severity: 'warning',
        message:
          'Syarat layanan belum diperiksa terhadap aturan, karena kota ini belum punya requirements.yaml. Minta pengelola kota membuatnya.',
      }),
    ];
  const { words, rules } = city.requirementRules;
  const wording = wordingOf(words);
  return rules
    .filter((rule) => isAbout(rule, bundle, wording))
    .flatMap((rule) => judges[rule.kind](rule, review, wording));
};

function isAbout({ services, except }: RequirementRule, bundle: ServiceBundle, wording: Wording): boolean {
  if (except?.services?.includes(bundle.id)) return false;
  if (!services) return true;
  const { ids = [], owners = [], keywords = [], architecture = [] } = services;
  return (
    ids.includes(bundle.id) ||
    owners.includes(bundle.owner) ||
    architecture.some((code) => bundle.architecture.rab.startsWith(code)) ||
    keywords.some((keyword) => [bundle.name, ...bundle.keywords].some((said) => wording.asks(said, keyword)))
  );
}
