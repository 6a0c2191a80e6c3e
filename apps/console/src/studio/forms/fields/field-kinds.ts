// One table of what each type of answer needs: it drives the editor, the change of a type, and what a preview can show.
import type { Field } from '@alur/forms';
import type { Json } from '@alur/kernel';

/** A question as it is being written: any part of it may be missing or unfit still. */
export interface WrittenField {
  readonly id?: string;
  readonly type?: string;
  readonly label?: string;
  readonly class?: string;
  readonly required?: boolean;
  readonly showWhen?: unknown;
  readonly options?: readonly WrittenOption[];
  readonly fields?: readonly WrittenField[];
  readonly [key: string]: unknown;
}

export interface WrittenOption {
  readonly value?: string;
  readonly label?: string;
  readonly hint?: string;
}

export type FieldType = Field['type'];

/** A group of inputs that the editor shows for a type, with the keys of the field they write. */
export const needs = {
  length: ['minLength', 'maxLength'],
  bounds: ['min', 'max'],
  count: ['min', 'max'],
  days: ['earliest', 'latest'],
  options: ['options'],
  file: ['accept', 'maxBytes'],
  statement: ['statement'],
  repeated: ['fields', 'itemLabel'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Need = keyof typeof needs;

/** How a condition may look at an answer. */
export type Comparable = 'option' | 'village' | 'number' | 'day' | 'text' | 'presence';

export interface FieldKind {
  readonly title: string;
  /** When to choose it. */
  readonly help: string;
  readonly family: 'Tulisan' | 'Pilihan' | 'Angka dan tanggal' | 'Orang dan tempat' | 'Berkas dan pernyataan';
  readonly needs: readonly Need[];
  readonly compares: Comparable;
  /** What cannot be left out, as it is to begin with. */
  readonly starts?: Readonly<Record<string, Json>>;
  /** Always about a person: never open (UU 27/2022). */
  readonly personal?: true;
}

export const fieldKinds: Readonly<Record<FieldType, FieldKind>> = {
  text: {
    title: 'Tulisan pendek',
    help: 'Satu baris, misalnya nama usaha.',
    family: 'Tulisan',
    needs: ['length'],
    compares: 'text',
  },
  textarea: {
    title: 'Tulisan panjang',
    help: 'Beberapa baris, misalnya alamat atau alasan.',
    family: 'Tulisan',
    needs: ['length'],
    compares: 'presence',
  },
  choice: {
    title: 'Pilih satu',
    help: 'Satu jawaban dari daftar.',
    family: 'Pilihan',
    needs: ['options'],
    compares: 'option',
    starts: { options: [] },
  },
  several: {
    title: 'Pilih beberapa',
    help: 'Boleh lebih dari satu jawaban dari daftar.',
    family: 'Pilihan',
    needs: ['options', 'count'],
    compares: 'presence',
    starts: { options: [] },
  },
  group: {
    title: 'Kelompok berulang',
    help: 'Pertanyaan yang sama untuk beberapa hal, misalnya setiap anggota keluarga.',
    family: 'Pilihan',
    needs: ['repeated', 'count'],
    compares: 'presence',
    starts: { itemLabel: '', fields: [] },
  },
  number: {
    title: 'Angka',
    help: 'Bilangan bulat, misalnya jumlah tanggungan.',
    family: 'Angka dan tanggal',
    needs: ['bounds'],
    compares: 'number',
  },
  rupiah: {
    title: 'Uang (rupiah)',
    help: 'Ditulis dan dibaca sebagai rupiah.',
    family: 'Angka dan tanggal',
    needs: ['bounds'],
    compares: 'number',
  },
  date: {
    title: 'Tanggal',
    help: 'Diisi sebagai hari, bulan, dan tahun.',
    family: 'Angka dan tanggal',
    needs: ['days'],
    compares: 'day',
  },
  name: {
    title: 'Nama orang',
    help: 'Nama lengkap; satu kata pun boleh.',
    family: 'Orang dan tempat',
    needs: ['length'],
    compares: 'presence',
    personal: true,
  },
  nik: {
    title: 'NIK',
    help: '16 angka di KTP, diperiksa bentuknya.',
    family: 'Orang dan tempat',
    needs: [],
    compares: 'presence',
    personal: true,
  },
  'family-card': {
    title: 'Nomor KK',
    help: '16 angka di Kartu Keluarga.',
    family: 'Orang dan tempat',
    needs: [],
    compares: 'presence',
    personal: true,
  },
  phone: {
    title: 'Nomor ponsel',
    help: 'Boleh ditulis 08 atau +62.',
    family: 'Orang dan tempat',
    needs: [],
    compares: 'presence',
    personal: true,
  },
  village: {
    title: 'Desa atau kelurahan',
    help: 'Dari daftar kota; menentukan kantor yang memproses.',
    family: 'Orang dan tempat',
    needs: [],
    compares: 'village',
  },
  rt: { title: 'RT', help: 'Nomor RT, disimpan tiga angka.', family: 'Orang dan tempat', needs: [], compares: 'text' },
  rw: { title: 'RW', help: 'Nomor RW, disimpan tiga angka.', family: 'Orang dan tempat', needs: [], compares: 'text' },
  file: {
    title: 'Foto atau berkas',
    help: 'Difoto langsung dari ponsel atau dipilih dari berkas.',
    family: 'Berkas dan pernyataan',
    needs: ['file'],
    compares: 'presence',
    personal: true,
  },
  declaration: {
    title: 'Pernyataan',
    help: 'Kalimat yang disetujui dengan tanda centang.',
    family: 'Berkas dan pernyataan',
    needs: ['statement'],
    compares: 'presence',
    starts: { statement: '' },
  },
};

export const kindOf = (type: unknown): FieldKind | undefined =>
  typeof type === 'string' && Object.hasOwn(fieldKinds, type) ? fieldKinds[type as FieldType] : undefined;

const ofEveryField: readonly string[] = [
  'id',
  'type',
  'label',
  'hint',
  'class',
  'required',
  'showWhen',
  'autocomplete',
];

/** The question with another type of answer; what the new type has too is kept. */
export function withType(field: WrittenField, type: FieldType): WrittenField {
  const kind = fieldKinds[type];
  const fits = new Set([...ofEveryField, ...kind.needs.flatMap((need): readonly string[] => needs[need])]);
  const kept = Object.fromEntries(Object.entries(field).filter(([key]) => fits.has(key)));
  const isOpen = kind.personal && (field.class === undefined || field.class === 'none');
  return { ...kind.starts, ...kept, type, ...(isOpen ? { class: 'general' } : {}) };
}

const fileDefaults = { accept: ['image/jpeg', 'image/png'], maxBytes: 10_485_760 } as const;

/** The question as forms know it, once it has what its type cannot be without; a preview leaves the others out. */
export function asField(field: WrittenField): Field | undefined {
  const kind = kindOf(field.type);
  const has = (text: unknown): boolean => typeof text === 'string' && text.trim() !== '';
  if (!kind || !has(field.id) || !has(field.label)) return undefined;
  if (kind.needs.includes('statement') && !has(field['statement'])) return undefined;
  if (kind.needs.includes('options') && !(field.options ?? []).some(({ value, label }) => has(value) && has(label)))
    return undefined;
  const options = field.options?.filter(({ value, label }) => has(value) && has(label));
  const fields = field.fields?.flatMap((inner) => asField(inner) ?? []);
  if (kind.needs.includes('repeated') && !fields?.length) return undefined;
  return {
    class: 'none',
    required: true,
    ...(field.type === 'file' ? fileDefaults : {}),
    ...field,
    ...(options ? { options } : {}),
    ...(fields ? { fields } : {}),
  } as unknown as Field;
}
