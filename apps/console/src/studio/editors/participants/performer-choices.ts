// Agencies, roles and parts of a village that depend on the applicant, chosen by what they mean and kept as FEEL.
import type { StudioCity } from '@alur/contracts';
import type { Choice } from '../../editing/fields.js';

/** Ids of the questions of the form that a performer can follow. */
export interface AskedNames {
  readonly villages: readonly string[];
  readonly rt: readonly string[];
  readonly rw: readonly string[];
}

export const followingAgencies = ({ villages }: AskedNames): readonly Choice[] =>
  villages.flatMap((id) => {
    const which = villages.length > 1 ? ` (${id})` : '';
    return [
      { value: `=${id}_office`, label: `Kantor desa atau kelurahan pemohon${which}` },
      { value: `=${id}_district_office`, label: `Kantor kecamatan pemohon${which}` },
    ];
  });

export const rolesByVillage = ({ villages }: AskedNames): readonly Choice[] =>
  villages.map((id) => ({
    value: `=if ${id}_kind = "kelurahan" then "lurah" else "kepala-desa"`,
    label: `Lurah atau kepala desa${villages.length > 1 ? ` (${id})` : ''}`,
  }));

export const roleChoices = (city: StudioCity | undefined): readonly Choice[] =>
  Object.values(city?.roles ?? {}).map(({ key, name }) => ({ value: key, label: name }));

export const scopeChoices = ({ rt, rw }: AskedNames): readonly Choice[] =>
  rw.flatMap((wide) => [
    ...rt.map((narrow) => ({ value: `=${wide} + "/" + ${narrow}`, label: 'RT pemohon' })),
    { value: `=${wide}`, label: 'RW pemohon' },
  ]);
