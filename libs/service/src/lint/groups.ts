// A group asks the same of each item: what may stand in it, where it may stand, and how personal it is.
import type { DataClass, Field, GroupField } from '@alur/forms';
import type { Diagnostic } from '@alur/kernel';
import { performersOf } from '../offices/performers.js';
import type { PlacedField } from './form-fields.js';
import { everyField } from './form-fields.js';
import type { Lint, Review } from './review.js';
import { findingIn } from './review.js';

interface PlacedGroup extends PlacedField {
  readonly field: GroupField;
}

export const groups: Lint = (review) =>
  everyField(review).flatMap((placed) => {
    if (placed.field.type !== 'group') return [];
    const group = { ...placed, field: placed.field };
    return [
      ...unfitFields(review, group),
      ...withoutName(review, group),
      ...tooOpen(review, group),
      ...notAlone(review, group),
      ...byLink(review, group),
    ];
  });

const refused: Partial<Readonly<Record<Field['type'], string>>> = {
  group: 'Kelompok tidak boleh berisi kelompok lain. Pindahkan ke halaman sendiri.',
  file: 'Foto atau berkas tidak bisa diminta per anggota kelompok. Minta di halaman sendiri.',
};

const unfitFields = ({ form }: Review, { field: group, path }: PlacedGroup): readonly Diagnostic[] =>
  (group.fields as readonly Field[]).flatMap(({ id, type }, at) => {
    const why = refused[type];
    if (why === undefined) return [];
    const message = `Isian "${id}" tidak boleh berada di dalam "${group.id}". ${why}`;
    return [findingIn(form, [...path, 'fields', at], { code: 'GROUP_FIELD_REFUSED', element: id, message })];
  });

/** An item that says nothing is no item, and lists call each by its first answer. */
const withoutName = ({ form }: Review, { field: group, path }: PlacedGroup): readonly Diagnostic[] =>
  group.fields[0]?.required && group.fields[0].showWhen === undefined
    ? []
    : [
        findingIn(form, [...path, 'fields', 0], {
          code: 'GROUP_WITHOUT_NAME',
          element: group.id,
          message: `Isian pertama "${group.id}" menjadi sebutan setiap ${group.itemLabel}, jadi harus wajib dan selalu tampil. Pindahkan isian seperti nama ke urutan pertama.`,
        }),
      ];

const strictness: readonly DataClass[] = ['none', 'general', 'specific'];

function tooOpen({ form }: Review, { field: group, path }: PlacedGroup): readonly Diagnostic[] {
  const strictest = group.fields.reduce<DataClass>(
    (most, field) => (strictness.indexOf(field.class) > strictness.indexOf(most) ? field.class : most),
    'none',
  );
  if (strictness.indexOf(group.class) >= strictness.indexOf(strictest)) return [];
  return [
    findingIn(form, [...path, 'class'], {
      code: 'GROUP_TOO_OPEN',
      element: group.id,
      message: `Kelompok "${group.id}" berisi data dengan class ${strictest}, jadi tidak boleh ${group.class}. Ganti class kelompok menjadi ${strictest}.`,
    }),
  ];
}

/** Its items have pages of their own; what else was typed on its page would be lost on the way there. */
function notAlone({ bundle, form }: Review, { field: group, path }: PlacedGroup): readonly Diagnostic[] {
  const [part, at] = path;
  const page = part === 'pages' ? bundle.form.pages[Number(at)] : undefined;
  if (!page || page.fields.length === 1) return [];
  const message = `Kelompok "${group.id}" harus sendirian di halamannya. Pindahkan isian lain dari halaman "${page.id}".`;
  return [findingIn(form, path, { code: 'GROUP_NOT_ALONE', element: group.id, message })];
}

/** Who answers by a link has one page and one button. */
function byLink({ bundle, city, form }: Review, { field: group, path }: PlacedGroup): readonly Diagnostic[] {
  const [part, task = ''] = path;
  const element = part === 'tasks' ? bundle.process.elements[task] : undefined;
  const participant = element?.type === 'userTask' ? bundle.participants[element.participant ?? ''] : undefined;
  const roles = participant ? performersOf(participant, bundle, city).performers.map(({ role }) => role) : [];
  const linked = roles.flatMap((role) => (role.kind === 'text' ? (city.roles[role.text] ?? []) : []));
  const [who] = linked.filter((role) => role.byLink);
  if (!who) return [];
  const message = `Tugas "${String(task)}" dijawab lewat tautan oleh ${who.name}, jadi tidak bisa memuat kelompok "${group.id}". Pakai isian biasa.`;
  return [findingIn(form, path, { code: 'GROUP_BY_LINK', element: group.id, message })];
}
