// An example of values in the words of the form.
import type { City } from '@alur/city';
import type { Example } from '@alur/expressions';
import { displayValue, factNames } from '@alur/forms';
import type { Json } from '@alur/kernel';
import type { ServiceBundle } from '@alur/service';
import { formContextOf } from '@alur/service';
import { askedFields } from './asked-fields.js';

/** `bila Penghasilan sebulan Rp3.000.000 dan Jumlah tanggungan kosong`; without values it is so in any case. */
export function whenWords(bundle: ServiceBundle, city: City, example: Example): string {
  const said = exampleWords(bundle, city, example);
  return said === '' ? 'apa pun isiannya' : `bila ${said}`;
}

function exampleWords(bundle: ServiceBundle, city: City, example: Example): string {
  const asked = askedFields(bundle);
  const context = formContextOf(city, '');
  const said = Object.entries(example).map(([name, value]) => {
    const known = asked.get(name);
    if (value === null) return `${known?.field.label ?? labelOf(name)} kosong`;
    if (!known || value === '(lainnya)') return `${known?.field.label ?? labelOf(name)} ${plain(value)}`;
    return `${known.field.label} ${displayValue(known.field, value, context)}`;
  });
  return said.length < 2 ? (said[0] ?? '') : `${said.slice(0, -1).join(', ')} dan ${said.at(-1) ?? ''}`;

  /** A fact of a village is told by its question; anything else by its name. */
  function labelOf(name: string): string {
    const village = [...asked.values()].find(
      ({ field }) => field.type === 'village' && factNames(field).includes(name),
    );
    return village ? `${village.field.label} (${name})` : `"${name}"`;
  }
}

const plain = (value: Json): string => {
  if (value === '(lainnya)') return 'berisi nilai lain';
  if (typeof value === 'boolean') return value ? 'ya' : 'tidak';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};
