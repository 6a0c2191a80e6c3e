import { useId } from 'react';
import type { InputHTMLAttributes } from 'react';

type Native = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  'type' | 'inputMode' | 'autoComplete' | 'autoFocus' | 'required'
>;

/** One line, required unless said otherwise, with its hint and its fault, tied to it for whoever listens. */
export function TextField({
  name,
  label,
  hint,
  error,
  ...native
}: Native & { readonly name: string; readonly label: string; readonly hint?: string; readonly error?: string }) {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={error ? 'field field-bad' : 'field'}>
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="fault" id={`${id}-error`}>
          {error}
        </p>
      )}
      <input
        id={id}
        name={name}
        required
        {...native}
        {...(error ? { 'aria-invalid': true } : {})}
        {...(described ? { 'aria-describedby': described } : {})}
      />
    </div>
  );
}
