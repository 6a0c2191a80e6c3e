import type { FileState } from '@alur/contracts';
import type { Field, FormVillage } from '@alur/forms';
import type { Fault } from '../parts/error-summary.js';

/** A file the draft or task already holds. */
export interface KeptFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly state: FileState;
  readonly url: string;
}

/** A question with what is known about its answer. */
export interface FieldView {
  readonly field: Field;
  /** What was typed, when it has to be shown again, else the kept answer. A date typed in boxes is `{ day, month, year }`. */
  readonly value?: unknown;
  readonly error?: string;
  /** Why an officer returned it, in the words for the applicant. */
  readonly reasons?: readonly string[];
  /** For file fields: the one that was returned. */
  readonly returned?: KeptFile;
  /** For file fields: what is kept. */
  readonly file?: KeptFile;
  /** For file fields: where the script sends a picture on its own; see `paths.draftFile`. */
  readonly uploadUrl?: string;
  /** For groups: what was added so far. */
  readonly items?: readonly ItemView[];
  /** For groups: where one more is added; absent when there are as many as may be. */
  readonly addUrl?: string;
}

/** One item of a group, as its list shows it. */
export interface ItemView {
  /** `Anggota keluarga 2` */
  readonly label: string;
  /** `Siti Aminah` */
  readonly name: string;
  readonly changeUrl: string;
  readonly removeUrl: string;
  /** What has to be mended in it. */
  readonly fault?: string;
}

export interface Alone {
  readonly title: string;
  readonly help?: string;
}

export interface FieldProps {
  readonly view: FieldView;
  /** The question stands alone on its page: the page's title names the input and is its h1. */
  readonly alone?: Alone | undefined;
  /** The city's villages by code, for village fields. */
  readonly villages: Readonly<Record<string, FormVillage>>;
}

export const hintId = (view: FieldView): string => `${view.field.id}-petunjuk`;
export const reasonId = (view: FieldView): string => `${view.field.id}-catatan`;
export const errorId = (view: FieldView): string => `${view.field.id}-salah`;

/** Ids for `aria-describedby`: an officer's reason, the hint, then the fault; undefined when there is neither. */
export function describedBy(view: FieldView, hint = view.field.hint !== undefined): string | undefined {
  const reasons = (view.reasons ?? []).length > 0 ? [reasonId(view)] : [];
  const ids = [...reasons, ...(hint ? [hintId(view)] : []), ...(view.error === undefined ? [] : [errorId(view)])];
  return ids.length === 0 ? undefined : ids.join(' ');
}

/** The input a summary's link leads to: the first one of the question. */
export function firstInput({ field }: FieldView): string {
  if (field.type === 'date') return `${field.id}-day`;
  const isOneByOne = field.type === 'several' || (field.type === 'choice' && field.options.length <= radiosAtMost);
  return isOneByOne ? `${field.id}-1` : field.id;
}

export const itemId = ({ field }: FieldView, index: number): string => `${field.id}-${String(index + 1)}`;

/** What is wrong with questions, each with where to mend it. */
export const faultsOf = (views: readonly FieldView[]): readonly Fault[] =>
  views.flatMap((view) => [
    ...(view.error === undefined ? [] : [{ input: firstInput(view), message: view.error }]),
    ...(view.items ?? []).flatMap(({ fault }, index) =>
      fault === undefined ? [] : [{ input: itemId(view, index), message: fault }],
    ),
  ]);

/** More options than these are a list to choose from. */
export const radiosAtMost = 10;
