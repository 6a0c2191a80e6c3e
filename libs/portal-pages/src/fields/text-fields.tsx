import type { CodeField, Field, NumberField, TextField } from '@alur/forms';
import { FieldFrame } from './field-frame.js';
import type { FieldProps } from './field-view.js';
import { describedBy } from './field-view.js';
import { written } from './written.js';

type LineType = Exclude<TextField['type'], 'textarea'> | CodeField['type'] | NumberField['type'];

interface Line {
  readonly width: 'full' | 'long' | 'middle' | 'short';
  readonly inputMode?: 'numeric' | 'tel';
  readonly autoComplete?: string;
  /** Shown when the form gives no hint of its own. */
  readonly hint?: string;
}

const lines: Readonly<Record<LineType, Line>> = {
  text: { width: 'full' },
  name: { width: 'full', autoComplete: 'name' },
  nik: { width: 'long', inputMode: 'numeric', hint: '16 angka. Lihat di KTP Anda.' },
  'family-card': { width: 'long', inputMode: 'numeric', hint: '16 angka. Lihat di bagian atas Kartu Keluarga.' },
  rt: { width: 'short', inputMode: 'numeric' },
  rw: { width: 'short', inputMode: 'numeric' },
  phone: { width: 'long', inputMode: 'tel', autoComplete: 'tel', hint: 'Contoh: 0812-3456-7890' },
  number: { width: 'middle', inputMode: 'numeric' },
  rupiah: { width: 'middle', inputMode: 'numeric' },
};

const isLine = (type: Field['type']): type is LineType => Object.hasOwn(lines, type);

/** One line of text. Browsers' own checks are off: the answer is judged once, in our words. */
export const LineInput = ({ view, alone }: FieldProps) => {
  const { field } = view;
  const line: Line = isLine(field.type) ? lines[field.type] : { width: 'full' };
  const hint = field.hint ?? line.hint;
  const input = (
    <input
      className={`input input-${line.width}`}
      id={field.id}
      name={field.id}
      type={field.type === 'phone' ? 'tel' : 'text'}
      inputMode={line.inputMode}
      defaultValue={written(field, view.value)}
      autoComplete={field.autocomplete ?? line.autoComplete ?? 'off'}
      autoCapitalize={field.type === 'name' ? 'words' : undefined}
      spellCheck={false}
      aria-describedby={describedBy(view, hint !== undefined)}
      aria-invalid={view.error !== undefined || undefined}
    />
  );
  return (
    <FieldFrame view={view} alone={alone} hint={hint}>
      {field.type === 'rupiah' ? (
        <div className="money">
          <span className="money-sign" aria-hidden="true">
            Rp
          </span>
          {input}
        </div>
      ) : (
        input
      )}
    </FieldFrame>
  );
};

/** Several lines; the script counts what is left when there is a limit. */
export const AreaInput = ({ view, alone }: FieldProps) => {
  const limit = view.field.type === 'textarea' ? view.field.maxLength : undefined;
  return (
    <FieldFrame view={view} alone={alone}>
      <textarea
        className="input input-full"
        id={view.field.id}
        name={view.field.id}
        rows={5}
        defaultValue={written(view.field, view.value)}
        data-limit={limit}
        aria-describedby={describedBy(view)}
        aria-invalid={view.error !== undefined || undefined}
      />
      {limit !== undefined && (
        <p className="count" data-count={view.field.id}>
          Paling banyak {limit} huruf
        </p>
      )}
    </FieldFrame>
  );
};
