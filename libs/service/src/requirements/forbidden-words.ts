// What is asked for in words, or as a file, and must not be.
import type { RequirementRule } from '@alur/city';
import type { Diagnostic } from '@alur/kernel';
import { everyField, withInner } from '../lint/form-fields.js';
import type { Review } from '../lint/review.js';
import { findingIn } from '../lint/review.js';
import { basisWords } from './basis-words.js';
import type { Judge } from './judge.js';
import type { Wording } from './wording.js';

export const forbiddenWords: Judge = (rule, review, wording) => [
  ...inRequirements(rule, review, wording),
  ...inForm(rule, review, wording),
];

const isExcepted = ({ except }: RequirementRule, text: string, wording: Wording): boolean =>
  (except?.phrases ?? []).some((phrase) => wording.asks(text, phrase));

function inRequirements(rule: RequirementRule, { bundle, service }: Review, wording: Wording): readonly Diagnostic[] {
  return bundle.standard.requirements.flatMap(({ text, note }, index) => {
    const asked = [text, ...(note === undefined ? [] : [note])].find(
      (said) => !isExcepted(rule, said, wording) && (rule.phrases ?? []).some((phrase) => wording.asks(said, phrase)),
    );
    if (asked === undefined) return [];
    return [
      findingIn(service, ['standard', 'requirements', index], {
        code: 'REQUIREMENT_FORBIDDEN',
        severity: rule.level,
        message: forbidden(`Syarat "${asked}"`, rule),
      }),
    ];
  });
}

/** A file is asked for by its label and the question above it; any other answer by its label. */
function inForm(rule: RequirementRule, review: Review, wording: Wording): readonly Diagnostic[] {
  return withInner(everyField(review)).flatMap(({ field, path }) => {
    const said = [...titleAbove(review, path), field.label, field.id.replaceAll('_', ' ')];
    const asks = (phrases: readonly string[] | undefined, texts: readonly string[]): boolean =>
      (phrases ?? []).some((phrase) => texts.some((text) => wording.asks(text, phrase)));
    const isAsked =
      field.type === 'file' ? asks(rule.files, said) || asks(rule.phrases, said) : asks(rule.phrases, [field.label]);
    if (!isAsked || isExcepted(rule, said.join('. '), wording)) return [];
    return [
      findingIn(review.form, [...path, 'label'], {
        code: 'REQUIREMENT_FORBIDDEN',
        severity: rule.level,
        element: field.id,
        message: forbidden(`Isian "${field.label}"`, rule),
      }),
    ];
  });
}

const titleAbove = ({ bundle }: Review, [part, at]: readonly (string | number)[]): readonly string[] => {
  const title = part === 'pages' ? bundle.form.pages[Number(at)]?.title : bundle.tasks[String(at)]?.title;
  return title === undefined ? [] : [title];
};

const forbidden = (what: string, rule: RequirementRule): string =>
  `${what} ${rule.level === 'error' ? 'tidak boleh' : 'sebaiknya tidak'} diminta (${basisWords(rule)}). ${rule.advice}`;
