import type { StudioCity } from '@alur/contracts';
import type { ChoiceGroup } from '../../editing/fields.js';

const kinds = [
  ['department', 'Dinas dan badan'],
  ['district', 'Kecamatan'],
  ['kelurahan', 'Kelurahan'],
  ['desa', 'Desa'],
] as const;

/** The city's agencies as somebody looks for them. */
export const agencyGroups = (city: StudioCity | undefined): readonly ChoiceGroup[] =>
  kinds.map(([kind, title]) => ({
    title,
    choices: Object.values(city?.agencies ?? {})
      .filter((agency) => agency.kind === kind)
      .map(({ key, shortName }) => ({ value: key, label: shortName }))
      .sort((a, b) => a.label.localeCompare(b.label, 'id')),
  }));
