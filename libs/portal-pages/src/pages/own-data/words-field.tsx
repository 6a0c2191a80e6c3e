import { Icon } from '../../parts/icon.js';

interface WordsFieldProps {
  readonly id: string;
  readonly label: string;
  readonly error: string | undefined;
  readonly value: string;
}

/** Somebody's own words, posted as `note`. */
export const WordsField = ({ id, label, error, value }: WordsFieldProps) => (
  <div className={error === undefined ? 'field' : 'field field-failed'}>
    <label className="label" htmlFor={id}>
      {label}
    </label>
    {error !== undefined && <FaultLine id={`${id}-salah`}>{error}</FaultLine>}
    <textarea
      className="input"
      id={id}
      name="note"
      rows={3}
      maxLength={1000}
      defaultValue={value}
      aria-describedby={error === undefined ? undefined : `${id}-salah`}
      aria-invalid={error !== undefined || undefined}
    />
  </div>
);

export const FaultLine = ({ id, children }: { readonly id?: string; readonly children: string }) => (
  <p className="fault" id={id}>
    <Icon name="warning" />
    <span>
      <span className="unseen">Masalah: </span>
      {children}
    </span>
  </p>
);
