import type { Field, FormContext } from '@alur/forms';
import { FieldInput } from '../../parts/field-input.js';

interface RehearsalFieldProps {
  readonly field: Field;
  readonly value: unknown;
  /** By path. */
  readonly faults: Readonly<Record<string, string>>;
  readonly context: FormContext;
  onChange(value: unknown): void;
}

/** The input of officers and applicants; only a file is not really sent anywhere. */
export function RehearsalField({ field, value, faults, context, onChange }: RehearsalFieldProps) {
  if (field.type === 'file') return <ExampleFile field={field} value={value} faults={faults} onChange={onChange} />;
  return (
    <FieldInput
      field={field}
      path={field.id}
      value={value}
      faults={faults}
      typed={{ [field.id]: value }}
      disabled={false}
      uploadPath=""
      villages={context.villages}
      onChange={onChange}
    />
  );
}

function ExampleFile({ field, value, faults, onChange }: Omit<RehearsalFieldProps, 'context'>) {
  const error = faults[field.id];
  const files = ['foto-contoh-1', 'foto-contoh-2'];
  return (
    <fieldset className={error ? 'field field-bad' : 'field'}>
      <legend>
        {field.label}
        {!field.required && <span className="optional"> (opsional)</span>}
      </legend>
      {error && <p className="fault">{error}</p>}
      <div className="choices">
        {[...new Set([...(typeof value === 'string' ? [value] : []), ...files])].map((file, index) => (
          <label key={file} className="choice">
            <input type="radio" name={field.id} value={file} checked={value === file} onChange={() => onChange(file)} />
            <span>Berkas contoh {index + 1}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
