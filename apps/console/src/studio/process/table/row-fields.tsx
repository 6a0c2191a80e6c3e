// Inputs of one row. Each says of which row it is to who does not see where it stands.
import type { StudioTarget, StudioTime } from '@alur/contracts';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Choice } from '../../editing/fields.js';
import { Faults, Frame, inputOf } from '../../editing/fields.js';
import type { PlacedValue } from '../../editing/part-context.js';
import type { Rows } from './rows.js';
import { targetChoices } from './rows.js';
import { useRowValue } from './table-context.js';
import { amountOf, saidAmount } from './time-amount.js';

interface Placed {
  readonly index: number;
  readonly of: string;
}

export function RowText({
  index,
  of,
  name,
  label,
  multiline = false,
}: Placed & {
  readonly name: 'activity' | 'requirements' | 'output' | 'note';
  readonly label: string;
  readonly multiline?: boolean;
}) {
  const at = useRowValue(index, name);
  const [typed, setTyped] = useState('');
  const value = at.value ?? '';
  // A space at the end is not kept, and must not vanish under the hands of who types on.
  const shown = typed.trim() === value.trim() ? typed : value;
  const common = { ...inputOf(at, {}), value: shown, 'data-field': name };
  const write = (text: string): void => {
    setTyped(text);
    at.set(text === '' && name !== 'activity' ? undefined : text);
  };
  return (
    <Frame path={[]} label={label} of={of} at={at}>
      {multiline ? (
        <textarea {...common} rows={2} onChange={(event) => write(event.target.value)} />
      ) : (
        <input {...common} onChange={(event) => write(event.target.value)} />
      )}
    </Frame>
  );
}

const units: readonly Choice[] = [
  { value: 'm', label: 'menit' },
  { value: 'h', label: 'jam kerja' },
  { value: 'd', label: 'hari kerja' },
];

/** A number and its unit; without a number there is no time. */
export function TimeInput({
  value,
  label,
  at,
  onChange,
}: {
  readonly value: StudioTime | undefined;
  readonly label: string;
  readonly at: PlacedValue;
  onChange(time: StudioTime | undefined): void;
}) {
  const unit = value?.unit ?? 'h';
  const [typed, setTyped] = useState('');
  return (
    <span className="with-unit">
      <input
        {...inputOf(at, {})}
        className="number"
        inputMode="decimal"
        // `1,` is one on its way to one and a half: it stands as typed while it says the same.
        value={amountOf(typed) === (value?.amount ?? 0) ? typed : saidAmount(value)}
        onChange={({ target }) => {
          const amount = amountOf(target.value);
          if (amount === undefined) return;
          setTyped(target.value);
          onChange(target.value.trim() === '' ? undefined : { amount, unit });
        }}
      />
      <select
        aria-label={`Satuan, ${label}`}
        disabled={at.readOnly}
        value={unit}
        onChange={(event) => onChange({ amount: value?.amount ?? 1, unit: event.target.value as StudioTime['unit'] })}
      >
        {units.map(({ value: one, label: word }) => (
          <option key={one} value={one}>
            {word}
          </option>
        ))}
      </select>
    </span>
  );
}

export function TargetSelect({
  value,
  label,
  rows,
  readOnly,
  extra = [],
  onChange,
}: {
  readonly value: StudioTarget | '';
  readonly label: string;
  readonly rows: Rows;
  readonly readOnly: boolean;
  readonly extra?: readonly Choice[];
  onChange(to: StudioTarget | ''): void;
}) {
  const choices = [...extra, ...targetChoices(rows)];
  const isKnown = choices.some((choice) => choice.value === value);
  return (
    <select
      aria-label={label}
      disabled={readOnly}
      value={value}
      onChange={(event) => onChange(event.target.value as StudioTarget | '')}
    >
      {!isKnown && <option value={value}>Langkah yang sudah dihapus</option>}
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </select>
  );
}

/** Several inputs that say one thing, with what is found about it. */
export function RowGroup({
  legend,
  of,
  hint,
  at,
  children,
}: {
  readonly legend: string;
  readonly of: string;
  readonly hint?: string;
  readonly at: PlacedValue;
  readonly children: ReactNode;
}) {
  const isBad = at.findings.some(({ severity }) => severity === 'error');
  return (
    <fieldset className={isBad ? 'row-group field-bad' : 'row-group'}>
      <legend>
        {legend}
        <span className="unseen">, {of}</span>
      </legend>
      {hint && <p className="hint">{hint}</p>}
      <Faults id={at.id} findings={at.findings} />
      {children}
    </fieldset>
  );
}

export function RowSelect({
  at,
  label,
  of,
  value,
  choices,
  onChange,
}: {
  readonly at: PlacedValue;
  readonly label: string;
  readonly of: string;
  readonly value: string;
  readonly choices: readonly Choice[];
  onChange(value: string): void;
}) {
  const isKnown = choices.some((choice) => choice.value === value);
  return (
    <Frame path={[]} label={label} of={of} at={at}>
      <select {...inputOf(at, {})} value={value} onChange={(event) => onChange(event.target.value)}>
        {!isKnown && <option value={value}>{value === '' ? 'Pilih satu' : value}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </Frame>
  );
}
