// Agencies and roles of the participants exist in the city, for the applicants of every village.
import type { Village } from '@alur/city';
import type { EvaluationContext } from '@alur/expressions';
import { compileExpression } from '@alur/expressions';
import { factsOf } from '@alur/forms';
import type { Field } from '@alur/forms';
import type { Diagnostic } from '@alur/kernel';
import type { TextValue } from '@alur/process-model';
import { applicationFields } from '../fields.js';
import type { Lint, Review } from './review.js';
import { findingIn } from './review.js';

export const offices: Lint = (review) =>
  Object.values(review.bundle.participants).flatMap((participant) => {
    const unknown = (key: 'agency' | 'role'): Diagnostic[] => {
      const known = key === 'agency' ? review.city.agencies : review.city.roles;
      const wrong = valuesOf(participant[key], review).filter((value) => !Object.hasOwn(known, value));
      if (wrong.length === 0) return [];
      const said = { agency: ['AGENCY_UNKNOWN', 'Instansi'], role: ['ROLE_UNKNOWN', 'Jabatan'] } as const;
      const [code, word] = said[key];
      const message = `${word} "${[...new Set(wrong)].slice(0, 3).join('", "')}" tidak ada di konfigurasi kota. Perbaiki kuncinya atau tambahkan di config/city.`;
      return [
        findingIn(review.service, ['participants', participant.id, key], { code, element: participant.id, message }),
      ];
    };
    return [...unknown('agency'), ...unknown('role')];
  });

/** The values a text may take: itself, or what its expression gives for an applicant of each village. What depends on more than the village is left alone. */
function valuesOf(text: TextValue, review: Review): readonly string[] {
  if ('literal' in text) return [text.literal];
  const compiled = compileExpression(text.feel);
  if (!compiled.ok) return [];
  const fields = applicationFields(review.bundle).filter((field) => field.type === 'village');
  const values = Object.values(review.city.villages).map((village) =>
    compiled.value.evaluate(factsIn(village, fields, review.city.zone)),
  );
  return values.flatMap((value) => (value.ok && typeof value.value === 'string' ? [value.value] : []));
}

/** No agency or role depends on the time of day: any instant will do. */
const someInstant = '2026-01-05T01:00:00.000Z';

function factsIn(village: Village, fields: readonly Field[], zone: string): EvaluationContext {
  const { code, name, kind, office, district } = village;
  const context = {
    today: someInstant.slice(0, 10),
    villages: { [code]: { name, kind, office, district: district.name, districtOffice: district.office } },
  };
  return {
    values: factsOf(fields, Object.fromEntries(fields.map((field) => [field.id, code])), context),
    at: someInstant,
    zone,
  };
}
