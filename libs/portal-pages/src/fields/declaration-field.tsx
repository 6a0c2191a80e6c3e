import type { DeclarationField } from '@alur/forms';
import { FieldGroup } from './field-frame.js';
import type { FieldProps } from './field-view.js';

/** A statement the person agrees to by a tick. */
export const DeclarationInput = ({ view, alone, field }: FieldProps & { readonly field: DeclarationField }) => (
  <FieldGroup view={view} alone={alone}>
    <div className="option option-tick">
      <input
        id={field.id}
        name={field.id}
        type="checkbox"
        value="true"
        defaultChecked={view.value === true || view.value === 'true'}
        aria-invalid={view.error !== undefined || undefined}
      />
      <label htmlFor={field.id}>{field.statement}</label>
    </div>
  </FieldGroup>
);
