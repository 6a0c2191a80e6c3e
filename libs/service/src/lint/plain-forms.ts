// A form that people can answer on a phone: one thing on a page, questions told apart, nobody shouted at. Said, never forbidden.
import type { Field } from '@alur/forms';
import type { Diagnostic } from '@alur/kernel';
import { fieldsOfTask, pageFields } from './form-fields.js';
import type { PlacedField } from './form-fields.js';
import type { Lint, Review } from './review.js';
import { findingIn } from './review.js';

export const plainForms: Lint = (review) => [
  ...crowdedPages(review),
  ...repeatedLabels(review, pageFields(review)),
  ...Object.keys(review.bundle.tasks).flatMap((element) => repeatedLabels(review, fieldsOfTask(review, element))),
  ...shouting(review),
];

/** An address with village, RT and RW is one thing still. */
const mostOfOneThing = 4;

const crowdedPages = ({ bundle, form }: Review): readonly Diagnostic[] =>
  bundle.form.pages.flatMap(({ id, title, fields }, at) => {
    const files = fields.filter(({ type }) => type === 'file').length;
    if (fields.length <= mostOfOneThing && files <= 1) return [];
    const why = files > 1 ? `${String(files)} berkas` : `${String(fields.length)} pertanyaan`;
    return [
      findingIn(form, ['pages', at, 'title'], {
        code: 'PAGE_CROWDED',
        severity: 'warning',
        element: id,
        message: `Halaman "${title}" meminta ${why} sekaligus. Pecah menjadi beberapa halaman, satu hal di setiap halaman.`,
      }),
    ];
  });

function repeatedLabels({ form }: Review, placed: readonly PlacedField[]): readonly Diagnostic[] {
  const told = new Set<string>();
  // The same file asked for twice is told by the rules of what may be asked.
  return placed.flatMap(({ field, path }) => {
    if (field.type === 'file') return [];
    const label = field.label.trim().toLowerCase();
    if (!told.has(label)) {
      told.add(label);
      return [];
    }
    return [
      findingIn(form, [...path, 'label'], {
        code: 'LABEL_REPEATED',
        severity: 'warning',
        element: field.id,
        message: `Pertanyaan "${field.label}" ada dua kali. Bedakan tulisannya, misalnya dengan menyebut siapa atau apa.`,
      }),
    ];
  });
}

function shouting(review: Review): readonly Diagnostic[] {
  const { bundle, form } = review;
  const tell = (path: readonly (string | number)[], text: string): readonly Diagnostic[] =>
    isShouted(text)
      ? [
          findingIn(form, path, {
            code: 'WORDS_SHOUTED',
            severity: 'warning',
            message: `"${text}" ditulis dengan huruf besar semua, yang sulit dibaca. Pakai huruf besar di awal saja.`,
          }),
        ]
      : [];
  const ofField = ({ field, path }: PlacedField): readonly Diagnostic[] => [
    ...tell([...path, 'label'], field.label),
    ...tell([...path, 'hint'], field.hint ?? ''),
    ...optionsOf(field).flatMap(({ label }, at) => tell([...path, 'options', at, 'label'], label)),
  ];
  return [
    ...bundle.form.pages.flatMap((page, at) => tell(['pages', at, 'title'], page.title)),
    ...pageFields(review).flatMap(ofField),
    ...Object.entries(bundle.tasks).flatMap(([id, { title }]) => [
      ...tell(['tasks', id, 'title'], title),
      ...fieldsOfTask(review, id).flatMap(ofField),
    ]),
  ];
}

const optionsOf = (field: Field): readonly { readonly label: string }[] => ('options' in field ? field.options : []);

/** `NIK`, `DTSEN` and `PBB-P2, BPHTB` are said so; a sentence is not. */
const isShouted = (text: string): boolean =>
  !/\p{Ll}/u.test(text) && /\p{Lu}{6}/u.test(text) && (text.match(/\p{Lu}/gu) ?? []).length >= 8;
