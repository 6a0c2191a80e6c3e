// People are told to come, and the procedure does not say so.
import type { Diagnostic } from '@alur/kernel';
import type { PlacedYaml } from '@alur/yaml-files';
import { fieldsOfTask, withInner } from '../lint/form-fields.js';
import { findingIn } from '../lint/review.js';
import { basisWords } from './basis-words.js';
import type { Judge } from './judge.js';

/** Told in what officers do, or in the answer itself, and not in the procedure that people read before. */
export const hiddenVisit: Judge = (rule, review, wording) => {
  const { bundle, service, form } = review;
  const tells = (text: string): boolean => (rule.phrases ?? []).some((phrase) => wording.asks(text, phrase));
  if (bundle.standard.procedure.some(tells)) return [];
  const say = (yaml: PlacedYaml, path: readonly (string | number)[], element: string, text: string): Diagnostic =>
    findingIn(yaml, path, {
      code: 'VISIT_HIDDEN',
      severity: rule.level,
      element,
      message: `"${text}" menyuruh pemohon datang, tetapi standard.procedure tidak menyebutnya (${basisWords(rule)}). ${rule.advice}`,
    });
  return [
    ...Object.values(bundle.outcomes).flatMap(({ id, text }) =>
      tells(text) ? [say(service, ['outcomes', id, 'text'], id, text)] : [],
    ),
    ...Object.entries(bundle.steps).flatMap(([id, text]) =>
      tells(text) ? [say(service, ['steps', id], id, text)] : [],
    ),
    ...Object.values(bundle.tasks).flatMap(({ element, title, help }) =>
      [title, ...(help === undefined ? [] : [help])].flatMap((text) =>
        tells(text) ? [say(form, ['tasks', element, text === title ? 'title' : 'help'], element, text)] : [],
      ),
    ),
    ...Object.keys(bundle.tasks).flatMap((element) =>
      withInner(fieldsOfTask(review, element)).flatMap(({ field, path }) =>
        tells(field.label) ? [say(form, [...path, 'label'], field.id, field.label)] : [],
      ),
    ),
  ];
};
