import { FieldGroup } from './field-frame.js';
import type { FieldProps } from './field-view.js';
import { dateBoxes } from './written.js';

const boxes = [
  { part: 'day', label: 'Tanggal', birthday: 'bday-day' },
  { part: 'month', label: 'Bulan', birthday: 'bday-month' },
  { part: 'year', label: 'Tahun', birthday: 'bday-year' },
] as const;

/** Three boxes: a calendar is slow for dates people know by heart. */
export const DateInput = ({ view, alone }: FieldProps) => {
  const values = dateBoxes(view.value);
  return (
    <FieldGroup view={view} alone={alone} hint={view.field.hint ?? 'Contoh: 27 8 1990'}>
      <div className="date">
        {boxes.map(({ part, label, birthday }) => (
          <div key={part}>
            <label htmlFor={`${view.field.id}-${part}`}>{label}</label>
            <input
              className={part === 'year' ? 'input input-year' : 'input input-day'}
              id={`${view.field.id}-${part}`}
              name={`${view.field.id}-${part}`}
              type="text"
              inputMode="numeric"
              defaultValue={values[part]}
              autoComplete={view.field.autocomplete === 'bday' ? birthday : 'off'}
              aria-invalid={view.error !== undefined || undefined}
            />
          </div>
        ))}
      </div>
    </FieldGroup>
  );
};
