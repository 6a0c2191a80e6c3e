// Agencies and roles of the participants exist in the city, for the applicants of every village and every option they choose.
import type { Diagnostic } from '@alur/kernel';
import { performersOf } from '../offices/performers.js';
import type { Lint } from './review.js';
import { findingIn } from './review.js';

export const offices: Lint = ({ bundle, city, service }) =>
  Object.values(bundle.participants).flatMap((participant) => {
    const { performers } = performersOf(participant, bundle, city);
    const unknown = (key: 'agency' | 'role'): Diagnostic[] => {
      const known = key === 'agency' ? city.agencies : city.roles;
      const values = performers.flatMap(({ [key]: told }) => (told.kind === 'text' ? [told.text] : []));
      const wrong = values.filter((value) => !Object.hasOwn(known, value));
      if (wrong.length === 0) return [];
      const said = { agency: ['AGENCY_UNKNOWN', 'Instansi'], role: ['ROLE_UNKNOWN', 'Jabatan'] } as const;
      const [code, word] = said[key];
      const message = `${word} "${[...new Set(wrong)].slice(0, 3).join('", "')}" tidak ada di pengaturan kota. Perbaiki kuncinya atau tambahkan di sana.`;
      return [findingIn(service, ['participants', participant.id, key], { code, element: participant.id, message })];
    };
    return [...unknown('agency'), ...unknown('role')];
  });
