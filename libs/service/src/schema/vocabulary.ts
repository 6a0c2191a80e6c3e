// Pieces of JSON Schema 2020-12 that the bundle's files share.

/** Patterns run on re2js: linear time whatever is written. The sentence says what the pattern wants. */
export const patterns: Readonly<Record<string, string>> = {
  '^[a-z][a-z0-9]*(-[a-z0-9]+)*$': 'huruf kecil, angka, dan tanda hubung, diawali huruf, misalnya "surat-ket-usaha"',
  '^[a-z0-9]+(-[a-z0-9]+)*$': 'huruf kecil, angka, dan tanda hubung, misalnya "not-poor"',
  '^[a-z][a-z0-9]*(_[a-z0-9]+)*$': 'huruf kecil, angka, dan garis bawah, diawali huruf, misalnya "house_photo"',
  '^(today|[0-9]{4}-[0-9]{2}-[0-9]{2})$': '"today" atau tanggal seperti 2026-11-23',
  '^[0-9]{4}-[0-9]{2}-[0-9]{2}$': 'tanggal seperti 2026-11-23',
  '^P[0-9]{1,3}M$': 'lama berlaku dalam bulan, misalnya "P3M" untuk tiga bulan',
  '\\S': 'tulisan yang tidak kosong',
};

/** What a choice keeps; `450` is one, so it may begin with a digit. */
export const optionValue = { type: 'string', maxLength: 60, pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' } as const;
export const kebabId = { type: 'string', maxLength: 60, pattern: '^[a-z][a-z0-9]*(-[a-z0-9]+)*$' } as const;
/** Fields are names in expressions, where a hyphen would be a minus. */
export const snakeId = { type: 'string', maxLength: 60, pattern: '^[a-z][a-z0-9]*(_[a-z0-9]+)*$' } as const;
export const text = { type: 'string', minLength: 1, maxLength: 2000, pattern: '\\S' } as const;
export const someTexts = { type: 'array', minItems: 1, items: text } as const;

/** An object with exactly these members; those named in `required` must be there. */
export const closed = <P extends Record<string, unknown>>(properties: P, required: readonly (keyof P & string)[]) =>
  ({ type: 'object', properties, required, additionalProperties: false }) as const;
