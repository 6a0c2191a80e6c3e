import type { InputHTMLAttributes } from 'react';
import { Icon } from './icon.js';

interface LineFieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly input: InputHTMLAttributes<HTMLInputElement>;
}

/** A line of the portal's own forms (sign-in, tracking), posted under its id. */
export const LineField = ({ id, label, hint, error, input }: LineFieldProps) => {
  const described = [
    ...(hint === undefined ? [] : [`${id}-petunjuk`]),
    ...(error === undefined ? [] : [`${id}-salah`]),
  ].join(' ');
  return (
    <div className={error === undefined ? 'field' : 'field field-failed'}>
      <label className="label" htmlFor={id}>
        {label}
      </label>
      {hint !== undefined && (
        <p className="hint" id={`${id}-petunjuk`}>
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p className="fault" id={`${id}-salah`}>
          <Icon name="warning" />
          <span>
            <span className="unseen">Masalah: </span>
            {error}
          </span>
        </p>
      )}
      <input
        type="text"
        {...input}
        id={id}
        name={id}
        aria-describedby={described === '' ? undefined : described}
        aria-invalid={error !== undefined || undefined}
      />
    </div>
  );
};
