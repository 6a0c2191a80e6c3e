import type { Field, FormVillage } from '@alur/forms';

/** A file the draft or task already holds. */
export interface KeptFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
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
  return field.type === 'choice' && field.options.length <= radiosAtMost ? `${field.id}-1` : field.id;
}

/** More options than these are a list to choose from. */
export const radiosAtMost = 10;
