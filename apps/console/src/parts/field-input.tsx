// One input for each kind of field an agency may ask for; the label, hint and fault around it are the same for all.
import type { Field } from '@alur/forms';
import type { ReactNode } from 'react';
import { FileInput } from './file-input.js';
import { GroupInput } from './group-input.js';
import { Options } from './options.js';

export interface FieldInputProps {
  readonly field: Field;
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

export function FieldInput(props: FieldInputProps) {
  const { field, path, faults } = props;
  const error = faults[path];
  const isSet = sets.has(field.type);
  const Frame = isSet ? 'fieldset' : 'div';
  return (
    <Frame className={error ? 'field field-bad' : 'field'}>
      {isSet ? <legend>{labelOf(field)}</legend> : <label htmlFor={path}>{labelOf(field)}</label>}
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
      {input(props)}
    </Frame>
  );
}

/** More than one input stands under the label. */
const sets: ReadonlySet<Field['type']> = new Set(['choice', 'several', 'group', 'declaration']);

const labelOf = (field: Field): ReactNode => (
  <>
    {field.label}
    {!field.required && <span className="optional"> (opsional)</span>}
  </>
);

function input(props: FieldInputProps): ReactNode {
  const { field, path, value, faults, disabled, onChange, villages, uploadPath } = props;
  const error = faults[path];
  const described = [field.hint && `${path}-hint`, error && `${path}-fault`].filter(Boolean).join(' ') || undefined;
  const common = {
    id: path,
    name: path,
    disabled,
    'aria-describedby': described,
    'aria-invalid': error ? true : undefined,
  } as const;
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  switch (field.type) {
    case 'choice':
      return <Options {...common} options={field.options} chosen={value} onChange={onChange} />;
    case 'several':
      return <Options {...common} options={field.options} chosen={value ?? []} onChange={onChange} />;
    case 'group':
      return <GroupInput {...props} group={field} />;
    case 'declaration':
      return (
        <label className="choice">
          <input
            type="checkbox"
            {...common}
            checked={value === true}
            onChange={(event) => onChange(event.target.checked ? true : undefined)}
          />
          <span>{field.statement}</span>
        </label>
      );
    case 'textarea':
      return (
        <textarea
          {...common}
          rows={4}
          value={text}
          maxLength={field.maxLength}
          onChange={(event) => onChange(event.target.value)}
        />
      );
    case 'village':
      return (
        <select {...common} value={text} onChange={(event) => onChange(event.target.value)}>
          <option value="">Pilih satu</option>
          {Object.entries(villages).map(([code, village]) => (
            <option key={code} value={code}>
              {village.name}, {village.district}
            </option>
          ))}
        </select>
      );
    case 'date':
      return <input {...common} type="date" value={text} onChange={(event) => onChange(event.target.value)} />;
    case 'file':
      return (
        <FileInput
          field={field}
          value={text}
          disabled={disabled}
          describedBy={described}
          path={uploadPath}
          onChange={onChange}
        />
      );
    case 'number':
    case 'rupiah':
    case 'nik':
    case 'family-card':
    case 'rt':
    case 'rw':
      return <input {...common} inputMode="numeric" value={text} onChange={(event) => onChange(event.target.value)} />;
    case 'phone':
      return <input {...common} type="tel" value={text} onChange={(event) => onChange(event.target.value)} />;
    case 'text':
    case 'name':
      return (
        <input
          {...common}
          value={text}
          maxLength={field.maxLength}
          onChange={(event) => onChange(event.target.value)}
        />
      );
  }
}
