import type { Json } from '@alur/kernel';
import type { Field, FormContext, Option } from '../contract/form.js';
import { itemsOf } from '../visibility.js';
import { formatDate } from './format-date.js';
import { formatRupiah } from './format-rupiah.js';
import type { MaskRule } from './mask.js';
import { isMasked, maskedText } from './mask.js';

export interface DisplayContext extends FormContext {
  /** What whoever reads it need not know in full; without it everything is shown as it is. */
  readonly masks?: MaskRule;
}

/** An answer as people read it: `Rp1.250.000`, `23 November 2026`, the words of the option, `3579••••••••9901`. */
export function displayValue(field: Field, value: Json | undefined, context: DisplayContext): string {
  if (value === undefined || value === null || value === '') return 'Tidak diisi';
  if (context.masks && isMasked(field, context.masks)) return maskedText(field, value);
  const text = typeof value === 'object' ? '' : String(value);
  switch (field.type) {
    case 'date':
      return formatDate(text);
    case 'rupiah':
      return typeof value === 'number' ? formatRupiah(value) : text;
    case 'choice':
      return optionLabel(field.options, value);
    case 'several':
      return joinWords((Array.isArray(value) ? value : [value]).map((one: Json) => optionLabel(field.options, one)));
    case 'group':
      return itemsOf(field, { [field.id]: value })
        .map((item, index) => {
          const answered = field.fields.filter(({ id }) => item[id] !== undefined);
          const words = answered.map((one) => `${one.label}: ${displayValue(one, item[one.id], context)}`);
          return `${String(index + 1)}. ${words.join('; ')}`;
        })
        .join('\n');
    case 'village':
      return villageName(text, context);
    case 'phone':
      return text.replace(/^\+62(\d{3})(\d{3,4})(\d+)$/, '0$1-$2-$3');
    case 'file':
      return 'Sudah dikirim';
    case 'declaration':
      return value === true ? 'Setuju' : 'Tidak diisi';
    default:
      return text;
  }
}

const optionLabel = (options: readonly Option[], value: Json): string =>
  options.find((option) => option.value === value)?.label ?? (typeof value === 'object' ? '' : String(value));

/** `A`, `A dan B`, `A, B, dan C`. */
function joinWords(words: readonly string[]): string {
  if (words.length < 3) return words.join(' dan ');
  return `${words.slice(0, -1).join(', ')}, dan ${words.at(-1) ?? ''}`;
}

function villageName(code: string, context: FormContext): string {
  const village = Object.hasOwn(context.villages, code) ? context.villages[code] : undefined;
  return village ? `${village.kind === 'desa' ? 'Desa' : 'Kelurahan'} ${village.name}` : code;
}
