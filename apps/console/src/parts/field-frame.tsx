// What stands around an answer, the same for every kind of question: its label, its hint and what is wrong with it.
import type { Field } from '@alur/forms';
import type { ReactNode } from 'react';

export interface FieldInputProps<F extends Field = Field> {
  readonly field: F;
  /** Where the answer stands in the form: its id, or `children.1.nik` inside a group. */
  readonly path: string;
  readonly value: unknown;
  /** By path. */
  readonly faults: Readonly<Record<string, string>>;
  /** What is typed in the whole form: questions of an item may hang on it. */
  readonly typed: Readonly<Record<string, unknown>>;
  readonly disabled: boolean;
  /** Where files of this form go. */
  readonly uploadPath: string;
  readonly villages: Readonly<Record<string, { readonly name: string; readonly district: string }>>;
  onChange(value: unknown): void;
}

interface FrameProps {
  readonly field: Field;
  readonly path: string;
  readonly error: string | undefined;
  /** More than one input stands under the label. */
  readonly isSet: boolean;
  readonly children: ReactNode;
}

export function FieldFrame({ field, path, error, isSet, children }: FrameProps) {
  const Frame = isSet ? 'fieldset' : 'div';
  const label = (
    <>
      {field.label}
      {!field.required && <span className="optional"> (opsional)</span>}
    </>
  );
  return (
    <Frame className={error ? 'field field-bad' : 'field'}>
      {isSet ? <legend>{label}</legend> : <label htmlFor={path}>{label}</label>}
      {field.hint && (
        <p className="hint" id={`${path}-hint`}>
          {field.hint}
        </p>
      )}
      {error && (
        <p className="fault" id={`${path}-fault`}>
          {error}
        </p>
      )}
      {children}
    </Frame>
  );
}
