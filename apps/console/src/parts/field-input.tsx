// One input for each kind of field an agency may ask for; the label, hint and fault around it are the same for all.
import type { Field } from '@alur/forms';
import type { ReactNode } from 'react';
import { FileInput } from './file-input.js';

export interface FieldInputProps {
  readonly field: Field;
  readonly value: unknown;
  readonly error: string | undefined;
  readonly disabled: boolean;
  /** Where files of this form go. */
  readonly uploadPath: string;
  readonly villages: Readonly<Record<string, { readonly name: string; readonly district: string }>>;
  onChange(value: unknown): void;
}

export function FieldInput(props: FieldInputProps) {
  const { field, error } = props;
  const group = field.type === 'choice' || field.type === 'declaration';
  const Frame = group ? 'fieldset' : 'div';
  return (
    <Frame className={error ? 'field field-bad' : 'field'}>
      {group ? <legend>{labelOf(field)}</legend> : <label htmlFor={field.id}>{labelOf(field)}</label>}
      {field.hint && (
        <p className="hint" id={`${field.id}-hint`}>
          {field.hint}
        </p>
      )}
      {error && (
        <p className="fault" id={`${field.id}-fault`}>
          {error}
        </p>
      )}
      {input(props)}
    </Frame>
  );
}

const labelOf = (field: Field): ReactNode => (
  <>
    {field.label}
    {!field.required && <span className="optional"> (opsional)</span>}
  </>
);

function input(props: FieldInputProps): ReactNode {
  const { field, value, error, disabled, onChange, villages, uploadPath } = props;
  const described =
    [field.hint && `${field.id}-hint`, error && `${field.id}-fault`].filter(Boolean).join(' ') || undefined;
  const common = {
    id: field.id,
    name: field.id,
    disabled,
    'aria-describedby': described,
    'aria-invalid': error ? true : undefined,
  } as const;
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  switch (field.type) {
    case 'choice':
      return (
        <div className="choices">
          {field.options.map((option) => (
            <label key={option.value} className="choice">
              <input
                type="radio"
                name={field.id}
                value={option.value}
                checked={value === option.value}
                disabled={disabled}
                aria-describedby={described}
                onChange={() => onChange(option.value)}
              />
              <span>
                {option.label}
                {option.hint && <span className="hint">{option.hint}</span>}
              </span>
            </label>
          ))}
        </div>
      );
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
