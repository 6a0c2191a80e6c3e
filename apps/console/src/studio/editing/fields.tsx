// The inputs of the studio: each stands at a path of its part, with its findings beside it.
import type { PlacedFinding } from '@alur/contracts';
import type { ReactNode } from 'react';
import type { Path } from './at-path.js';
import type { PlacedValue } from './part-context.js';
import { useAt } from './part-context.js';

interface FieldProps {
  readonly path: Path;
  readonly label: string;
  readonly hint?: string;
  /** Said behind the label for those who do not see where it stands: `langkah 3`. */
  readonly of?: string;
}

/** What may be left out is taken away with its last letter. */
export function TextAt({
  multiline,
  optional,
  suggestions = [],
  ...props
}: FieldProps & {
  readonly multiline?: boolean;
  readonly optional?: boolean;
  /** Offered while typing; anything else may be written too. */
  readonly suggestions?: readonly string[];
}) {
  const at = useAt(props.path);
  const text = typeof at.value === 'string' || typeof at.value === 'number' ? String(at.value) : '';
  // Emptied, a key is not there any more; an item of a list stays, or it would be gone while somebody types.
  const emptied = typeof props.path.at(-1) === 'number' ? '' : undefined;
  const write = (typed: string): void => at.set(typed === '' ? emptied : typed);
  const common = { ...inputOf(at, props), value: text };
  return (
    <Frame {...props} at={at} optional={optional ?? false}>
      {multiline ? (
        <textarea {...common} rows={3} onChange={(event) => write(event.target.value)} />
      ) : (
        <input
          {...common}
          list={suggestions.length > 0 ? `${at.id}-list` : undefined}
          onChange={(event) => write(event.target.value)}
        />
      )}
      {suggestions.length > 0 && (
        <datalist id={`${at.id}-list`}>
          {suggestions.map((words) => (
            <option key={words} value={words} />
          ))}
        </datalist>
      )}
    </Frame>
  );
}

/** A whole number; nothing typed is no number at all. */
export function NumberAt({ unit, ...props }: FieldProps & { readonly unit?: string }) {
  const at = useAt(props.path);
  const text = typeof at.value === 'string' || typeof at.value === 'number' ? String(at.value) : '';
  const read = (typed: string): unknown => {
    if (typed.trim() === '') return undefined;
    return /^-?\d{1,15}$/.test(typed.trim()) ? Number(typed) : typed;
  };
  return (
    <Frame {...props} at={at}>
      <span className="with-unit">
        <input
          {...inputOf(at, props)}
          className="number"
          inputMode="numeric"
          value={text}
          onChange={(event) => at.set(read(event.target.value))}
        />
        {unit && <span>{unit}</span>}
      </span>
    </Frame>
  );
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Choices under headings. */
export interface ChoiceGroup {
  readonly title: string;
  readonly choices: readonly Choice[];
}

export function SelectAt({
  choices = [],
  groups = [],
  none,
  ...props
}: FieldProps & {
  readonly choices?: readonly Choice[];
  readonly groups?: readonly ChoiceGroup[];
  readonly none?: string;
}) {
  const at = useAt(props.path);
  const value = typeof at.value === 'string' ? at.value : '';
  const all = [...choices, ...groups.flatMap((group) => group.choices)];
  const isKnown = value === '' || all.some((choice) => choice.value === value);
  return (
    <Frame {...props} at={at}>
      <select
        {...inputOf(at, props)}
        value={value}
        onChange={(event) => at.set(event.target.value === '' ? undefined : event.target.value)}
      >
        {(none !== undefined || value === '') && <option value="">{none ?? 'Pilih satu'}</option>}
        {!isKnown && <option value={value}>{value}</option>}
        <Options choices={choices} />
        {groups.map((group) => (
          <optgroup key={group.title} label={group.title}>
            <Options choices={group.choices} />
          </optgroup>
        ))}
      </select>
    </Frame>
  );
}

export const Options = ({ choices }: { readonly choices: readonly Choice[] }) =>
  choices.map((choice) => (
    <option key={choice.value} value={choice.value}>
      {choice.label}
    </option>
  ));

/** What is left out where `standard` is meant keeps the file short. */
export function CheckAt({ standard = false, ...props }: FieldProps & { readonly standard?: boolean }) {
  const at = useAt(props.path);
  const checked = typeof at.value === 'boolean' ? at.value : standard;
  return (
    <div className={frameClass(at)}>
      <label className="choice">
        <input
          {...inputOf(at, props)}
          type="checkbox"
          checked={checked}
          onChange={(event) => at.set(event.target.checked === standard ? undefined : event.target.checked)}
        />
        <span>
          {props.label}
          <Of {...props} />
          {props.hint && <span className="hint">{props.hint}</span>}
        </span>
      </label>
      <Faults id={at.id} findings={at.findings} />
    </div>
  );
}

export function Frame({
  label,
  hint,
  of,
  at,
  optional = false,
  children,
}: FieldProps & { readonly at: PlacedValue; readonly optional?: boolean; readonly children: ReactNode }) {
  return (
    <div className={frameClass(at)}>
      <label htmlFor={at.id}>
        {label}
        {optional && <span className="optional"> (boleh kosong)</span>}
        <Of {...(of === undefined ? {} : { of })} />
      </label>
      {hint && (
        <p className="hint" id={`${at.id}-hint`}>
          {hint}
        </p>
      )}
      <Faults id={at.id} findings={at.findings} />
      {children}
    </div>
  );
}

const Of = ({ of }: { readonly of?: string }) => (of === undefined ? null : <span className="unseen">, {of}</span>);

/** Findings of one place, in words. */
export const Faults = ({ id, findings }: { readonly id: string; readonly findings: readonly PlacedFinding[] }) =>
  findings.length === 0 ? null : (
    <ul className="faults" id={`${id}-faults`}>
      {findings.map(({ code, severity, message }) => (
        <li key={`${code} ${message}`} className={severity === 'error' ? 'fault' : 'caution'}>
          {message}
        </li>
      ))}
    </ul>
  );

const frameClass = ({ findings }: PlacedValue): string =>
  findings.some(({ severity }) => severity === 'error') ? 'field field-bad' : 'field';

export const inputOf = ({ id, readOnly, findings }: PlacedValue, { hint }: Pick<FieldProps, 'hint'>) => ({
  id,
  disabled: readOnly,
  'aria-invalid': findings.some(({ severity }) => severity === 'error') ? (true as const) : undefined,
  'aria-describedby':
    [hint && `${id}-hint`, findings.length > 0 && `${id}-faults`].filter(Boolean).join(' ') || undefined,
});
