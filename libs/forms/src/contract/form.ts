import type { Json } from '@alur/kernel';

/**
 * How personal a value is. `none` may stand in process state and events; `general` and `specific`
 * (health, children, poverty, finances) are kept in the case's data only.
 */
export type DataClass = 'none' | 'general' | 'specific';

/** Structured condition over other answers, built without text: which field, compared how, with what. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | {
      readonly field: string;
      readonly op: 'equals' | 'notEquals' | 'in' | 'atLeast' | 'atMost' | 'answered';
      readonly value?: Json;
    };

interface FieldBase {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly class: DataClass;
  readonly required: boolean;
  readonly showWhen?: Condition;
  /** The HTML autocomplete token, such as `name` or `tel`. */
  readonly autocomplete?: string;
}

export interface TextField extends FieldBase {
  readonly type: 'text' | 'textarea' | 'name';
  readonly minLength?: number;
  readonly maxLength?: number;
}
/** NIK and family-card number (16 digits), RT and RW (3 digits, normalised with leading zeros), phone (kept as E.164). */
export interface CodeField extends FieldBase {
  readonly type: 'nik' | 'family-card' | 'rt' | 'rw' | 'phone';
}
export interface DateField extends FieldBase {
  readonly type: 'date';
  /** ISO dates or `today`. */
  readonly earliest?: string;
  readonly latest?: string;
}
/** Whole numbers; rupiah without decimals. */
export interface NumberField extends FieldBase {
  readonly type: 'number' | 'rupiah';
  readonly min?: number;
  readonly max?: number;
}
export interface ChoiceField extends FieldBase {
  readonly type: 'choice';
  readonly options: readonly Option[];
}

/** Several of the options; the value is the list of those chosen, each once, in the order of the options. */
export interface SeveralField extends FieldBase {
  readonly type: 'several';
  readonly options: readonly Option[];
  /** How many are chosen, where any are. */
  readonly min?: number;
  readonly max?: number;
}

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}
/** One of the city's villages by its code; gives the facts `<id>_office`, `<id>_kind`, `<id>_name`, `<id>_district_office`. */
export interface VillageField extends FieldBase {
  readonly type: 'village';
}
/** A photo or PDF; the value is the id of the stored file. */
export interface FileField extends FieldBase {
  readonly type: 'file';
  readonly accept: readonly ('image/jpeg' | 'image/png' | 'application/pdf')[];
  readonly maxBytes: number;
}
/** A statement the person agrees to; the value is true. */
export interface DeclarationField extends FieldBase {
  readonly type: 'declaration';
  readonly statement: string;
}

/**
 * The same questions once for each thing or person: the value is the list of items, each the answers by field id. A condition
 * inside looks at earlier fields of the same item, or at fields of the form before the group.
 */
export interface GroupField extends FieldBase {
  readonly type: 'group';
  /** What one item is, in the middle of a sentence: `anggota keluarga`. */
  readonly itemLabel: string;
  readonly fields: readonly ItemField[];
  /** How many items there are, where there are any; never more than `mostItems`. */
  readonly min?: number;
  readonly max?: number;
}

/** More than these are a list that nobody checks. */
export const mostItems = 20;

/** A field with one answer, however often it is asked. */
export type SimpleField =
  | TextField
  | CodeField
  | DateField
  | NumberField
  | ChoiceField
  | SeveralField
  | VillageField
  | FileField
  | DeclarationField;

/** A file is kept under the id of its field, so it cannot stand where one id has many answers. */
export type ItemField = Exclude<SimpleField, FileField>;

export type Field = SimpleField | GroupField;

export interface Page {
  readonly id: string;
  readonly title: string;
  readonly help?: string;
  readonly showWhen?: Condition;
  readonly fields: readonly Field[];
}

/** Answers by field id: text, whole number, true, a list of option values, a list of items, or absent. */
export type Answers = Readonly<Record<string, Json>>;

/** Indonesian sentences by field id; `children.1.nik` is the NIK of the second item, counted from 0. */
export type FieldErrors = Readonly<Record<string, string>>;

/** What the rules need to know of the world. */
export interface FormContext {
  /** ISO date in the city's zone. */
  readonly today: string;
  /** The city's villages by code. */
  readonly villages: Readonly<Record<string, FormVillage>>;
}

export interface FormVillage {
  /** `Sisir`, without its kind. */
  readonly name: string;
  readonly kind: 'kelurahan' | 'desa';
  /** Name of its district. */
  readonly district: string;
  /** Keys of the agencies that govern the village and its district. */
  readonly office: string;
  readonly districtOffice: string;
}
