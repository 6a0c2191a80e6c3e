// Inputs of the panel beside the drawing.
import { useId, useState } from 'react';
import type { Choice } from '../../editing/fields.js';

interface PanelField {
  readonly label: string;
  readonly value: string;
  readonly readOnly: boolean;
  readonly hint?: string;
  onChange(value: string): void;
}

/** Written when it is left, so that typing a word is one step. */
export function PanelText({
  label,
  value,
  readOnly,
  hint,
  onChange,
  multiline = false,
}: PanelField & { readonly multiline?: boolean }) {
  const id = useId();
  const [typed, setTyped] = useState(value);
  const [before, setBefore] = useState(value);
  if (before !== value) {
    setBefore(value);
    setTyped(value);
  }
  const write = (): void => {
    if (typed !== value) onChange(typed);
  };
  const common = {
    id,
    disabled: readOnly,
    value: typed,
    'aria-describedby': hint ? `${id}-hint` : undefined,
    onChange: (event: { readonly target: { readonly value: string } }) => setTyped(event.target.value),
    onBlur: write,
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {multiline ? (
        <textarea rows={3} {...common} />
      ) : (
        <input
          {...common}
          onKeyDown={(event) => {
            if (event.key === 'Enter') write();
          }}
        />
      )}
    </div>
  );
}

export function PanelSelect({
  label,
  value,
  readOnly,
  hint,
  choices,
  onChange,
}: PanelField & { readonly choices: readonly Choice[] }) {
  const id = useId();
  const isKnown = choices.some((choice) => choice.value === value);
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <select
        id={id}
        value={value}
        disabled={readOnly}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => onChange(event.target.value)}
      >
        {!isKnown && <option value={value}>{value}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  );
}

export const PanelCheck = ({
  label,
  checked,
  readOnly,
  onChange,
}: {
  readonly label: string;
  readonly checked: boolean;
  readonly readOnly: boolean;
  onChange(checked: boolean): void;
}) => (
  <label className="choice">
    <input type="checkbox" checked={checked} disabled={readOnly} onChange={(event) => onChange(event.target.checked)} />
    <span>{label}</span>
  </label>
);

const units: readonly Choice[] = [
  { value: 'm', label: 'menit' },
  { value: 'h', label: 'jam kerja' },
  { value: 'd', label: 'hari kerja' },
];

/** `4h`, as the drawing holds it. Other spellings are shown as they are. */
export function PanelTime({ label, value, readOnly, onChange }: PanelField) {
  const [, amount = '', unit = 'h'] = /^(\d+)([mhd])$/.exec(value) ?? [];
  const isPlain = value === '' || amount !== '';
  const [unclear, setUnclear] = useState(false);
  if (!isPlain) return <PanelText label={label} value={value} readOnly={readOnly} onChange={onChange} />;
  return (
    <div className="row-pair">
      <PanelText
        label={label}
        value={amount}
        readOnly={readOnly}
        onChange={(typed) => {
          const written = typed.trim();
          const isClear = written === '' || /^[1-9]\d{0,4}$/.test(written);
          setUnclear(!isClear);
          if (isClear) onChange(written === '' ? '' : `${written}${unit}`);
        }}
      />
      <PanelSelect
        label={`Satuan ${label.toLowerCase()}`}
        value={unit}
        readOnly={readOnly || amount === ''}
        choices={units}
        onChange={(chosen) => onChange(`${amount}${chosen}`)}
      />
      {unclear && (
        <p className="fault row-pair-whole" role="alert">
          Tulis waktunya sebagai bilangan bulat, mulai dari 1. Setengah jam ditulis 30 menit. Belum tersimpan.
        </p>
      )}
    </div>
  );
}
