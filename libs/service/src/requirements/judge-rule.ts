// The city's rules about one service, by their kind.
import type { RequirementRule } from '@alur/city';
import { formatRupiah } from '@alur/forms';
import { findingIn } from '../lint/review.js';
import { askedTwice } from './asked-twice.js';
import { basisWords } from './basis-words.js';
import { forbiddenWords } from './forbidden-words.js';
import { hiddenVisit } from './hidden-visit.js';
import type { Judge } from './judge.js';

/** What a service may not ask, by the kind of rule. */
export const judges: Readonly<Record<RequirementRule['kind'], Judge>> = {
  requirement: forbiddenWords,
  fee: (rule, { bundle, service }) => {
    const { amount, legalBasis } = bundle.standard.fee;
    if (amount === 0 || legalBasis !== undefined) return [];
    return [
      findingIn(service, ['standard', 'fee'], {
        code: 'FEE_WITHOUT_BASIS',
        severity: rule.level,
        message: `Biaya ${formatRupiah(amount)} belum punya dasar hukum (${basisWords(rule)}). ${rule.advice}`,
      }),
    ];
  },
  promise: (rule, { bundle, service }) => {
    const { workingDays, legalBasis } = bundle.standard.duration;
    if (workingDays <= (rule.workingDays ?? workingDays) || legalBasis !== undefined) return [];
    return [
      findingIn(service, ['standard', 'duration', 'workingDays'], {
        code: 'PROMISE_OVER_LEGAL',
        severity: rule.level,
        message: `Janji ${String(workingDays)} hari kerja melewati batas ${String(rule.workingDays)} hari kerja (${basisWords(rule)}). ${rule.advice}`,
      }),
    ];
  },
  twice: askedTwice,
  visit: hiddenVisit,
};
