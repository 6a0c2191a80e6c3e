// One input for each kind of field with one answer; a choice among many is a list to pick from.
import type { SimpleField } from '@alur/forms';
import type { ReactNode } from 'react';
import type { FieldInputProps } from './field-frame.js';
import { FieldFrame } from './field-frame.js';
import { FileInput } from './file-input.js';
import { Options } from './options.js';

/** More options than these are a list to choose from. */
const radiosAtMost = 10;

const isSet = (field: SimpleField): boolean =>
  field.type === 'several' ||
  field.type === 'declaration' ||
  (field.type === 'choice' && field.options.length <= radiosAtMost);

export const SimpleInput = (props: FieldInputProps<SimpleField>) => (
  <FieldFrame field={props.field} path={props.path} error={props.faults[props.path]} isSet={isSet(props.field)}>
    {input(props)}
  </FieldFrame>
);

function input(props: FieldInputProps<SimpleField>): ReactNode {
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
      return field.options.length > radiosAtMost ? (
        <Picked {...common} value={text} onChange={onChange}>
          {field.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </Picked>
      ) : (
        <Options {...common} options={field.options} chosen={value} onChange={onChange} />
      );
    case 'several':
      return <Options {...common} options={field.options} chosen={value ?? []} onChange={onChange} />;
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
        <Picked {...common} value={text} onChange={onChange}>
          {Object.entries(villages).map(([code, village]) => (
            <option key={code} value={code}>
              {village.name}, {village.district}
            </option>
          ))}
        </Picked>
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

interface PickedProps {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly disabled: boolean;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
  readonly children: ReactNode;
  onChange(value: string): void;
}

const Picked = ({ children, onChange, ...select }: PickedProps) => (
  <select {...select} onChange={(event) => onChange(event.target.value)}>
    <option value="">Pilih satu</option>
    {children}
  </select>
);
