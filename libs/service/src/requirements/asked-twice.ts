// One thing asked for twice, in the standard or on the applicant's pages.
import type { Field } from '@alur/forms';
import { pageFields } from '../lint/form-fields.js';
import { findingIn } from '../lint/review.js';
import { basisWords } from './basis-words.js';
import type { Judge } from './judge.js';
import type { Wording } from './wording.js';

export const askedTwice: Judge = (rule, review, wording) => [
  ...requirementsTwice(rule, review, wording),
  ...filesTwice(rule, review, wording),
];

const requirementsTwice: Judge = (rule, { bundle, service }, wording) => {
  const texts = bundle.standard.requirements.map(({ text }) => text);
  return repeated(texts, wording).map(({ index, text }) =>
    findingIn(service, ['standard', 'requirements', index], {
      code: 'REQUIREMENT_TWICE',
      severity: rule.level,
      message: `Syarat "${text}" diminta dua kali (${basisWords(rule)}). ${rule.advice}`,
    }),
  );
};

/** The applicant's own questions; two tasks may share a field. */
const filesTwice: Judge = (rule, review, wording) => {
  const files = pageFields(review).filter(({ field }) => field.type === 'file');
  return repeated(
    files.map(({ field }) => field.label),
    wording,
  ).map(({ index, text }) =>
    findingIn(review.form, [...(files[index]?.path ?? []), 'label'], {
      code: 'REQUIREMENT_TWICE',
      severity: rule.level,
      ...idOf(files[index]?.field),
      message: `Berkas "${text}" diminta dua kali (${basisWords(rule)}). ${rule.advice}`,
    }),
  );
};

const idOf = (field: Field | undefined): { readonly element?: string } => (field ? { element: field.id } : {});

const repeated = (texts: readonly string[], wording: Wording): readonly { index: number; text: string }[] => {
  const plain = texts.map((text) => wording.plain(text));
  return texts.flatMap((text, index) => (plain.indexOf(plain[index] ?? '') < index ? [{ index, text }] : []));
};
