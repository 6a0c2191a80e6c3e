// Who performs the steps and what they see.
import type { Json } from '@alur/kernel';
import type { Kind } from '../say.js';
import { alters, comes, shortText } from '../say.js';
import type { Names } from '../names.js';

/** A text as it is, or an expression told as one. */
const textValue = (value: Json): string => {
  const { literal, feel } = value as { readonly literal?: string; readonly feel?: string };
  return literal === undefined ? `hitungan ${shortText(feel ?? '')}` : shortText(literal);
};
const fieldNames = (value: Json, names: Names): string =>
  value === 'all'
    ? 'semua isian'
    : (value as readonly string[]).map((id) => `isian ${names.field(id)}`).join(', ') || 'tidak satu isian pun';

export const participantKinds = {
  participant: { place: 'participants', class: 'binding', say: comes((name) => `pelaksana ${name}`) },
  'participant-name': { place: 'participants', class: 'cosmetic', say: alters('nama pelaksana') },
  'participant-agency': {
    place: 'participants',
    class: 'binding',
    shows: textValue,
    say: alters((name) => `instansi pelaksana ${name}`),
  },
  'participant-role': {
    place: 'participants',
    class: 'binding',
    shows: textValue,
    say: alters((name) => `jabatan pelaksana ${name}`),
  },
  'participant-scope': {
    place: 'participants',
    class: 'binding',
    shows: textValue,
    say: alters((name) => `wilayah pelaksana ${name}`),
  },
  /** Applicants were told who sees what; an office that decides needs what it saw. */
  'participant-sees': {
    place: 'participants',
    class: 'binding',
    shows: fieldNames,
    say: ({ change, name, from = '', to = '' }) =>
      change === 'added'
        ? `Pelaksana ${name} kini juga melihat ${to}.`
        : change === 'removed'
          ? `Pelaksana ${name} tidak lagi melihat ${from}.`
          : `Pelaksana ${name} kini melihat ${to}; tadinya ${from}.`,
  },
} as const satisfies Record<string, Kind>;
