import { useState } from 'react';
import type { ColumnData } from './columns-data.js';
import type { FriendlyCell, Mode } from './friendly-cell.js';
import { readCell, writeCell } from './friendly-cell.js';
import { ValuesInput } from './values-input.js';

interface CellProps {
  readonly source: string;
  readonly data: ColumnData;
  /** `Penghasilan, baris 2` */
  readonly label: string;
  readonly readOnly: boolean;
  readonly faultId: string | undefined;
  write(source: string): void;
}

const modeWords: Readonly<Record<Mode, string>> = {
  any: 'Apa saja',
  is: 'Sama dengan',
  oneOf: 'Salah satu dari',
  not: 'Bukan',
  below: 'Kurang dari',
  atMost: 'Paling banyak',
  above: 'Lebih dari',
  atLeast: 'Paling sedikit',
  between: 'Dari … sampai …',
  none: 'Tidak dijawab',
  feel: 'Ungkapan FEEL',
};

const orderedModes: readonly Mode[] = [
  'any',
  'is',
  'below',
  'atMost',
  'above',
  'atLeast',
  'between',
  'oneOf',
  'not',
  'none',
  'feel',
];
const namedModes: readonly Mode[] = ['any', 'is', 'oneOf', 'not', 'none', 'feel'];

const dateWords: Partial<Record<Mode, string>> = {
  below: 'Sebelum',
  atMost: 'Paling lambat',
  above: 'Sesudah',
  atLeast: 'Paling cepat',
};

/** One condition of a row. */
export function CellInput({ source, data, label, readOnly, faultId, write }: CellProps) {
  const { kind, options } = data;
  const cell = readCell(source, kind);
  // Of one value nobody can see whether more are to come.
  const [wanted, want] = useState<Mode>();
  const mode = wanted === 'feel' || (wanted === 'oneOf' && cell.mode === 'is') ? wanted : cell.mode;
  const put = (next: FriendlyCell): void => write(writeCell(next, kind));
  const choose = (chosen: Mode): void => {
    want(chosen);
    if (chosen === 'feel') return;
    const [first = '', second = ''] = cell.mode === 'feel' ? [] : cell.values;
    const start = first === '' ? (kind === 'boolean' ? 'true' : (options[0]?.value ?? '')) : first;
    put({ mode: chosen, values: chosen === 'between' ? [start, second] : [start] });
  };
  const common = {
    disabled: readOnly,
    'aria-describedby': faultId,
    'aria-invalid': faultId ? (true as const) : undefined,
  };
  return (
    <div className="cell">
      <select
        {...common}
        data-cell
        aria-label={label}
        className={mode === 'any' ? 'cell-any' : undefined}
        value={mode}
        onChange={(event) => choose(event.target.value as Mode)}
      >
        {(kind === 'number' || kind === 'date' ? orderedModes : namedModes).map((one) => (
          <option key={one} value={one}>
            {(kind === 'date' ? dateWords[one] : undefined) ?? modeWords[one]}
          </option>
        ))}
      </select>
      {mode === 'feel' ? (
        <input
          {...common}
          className="feel"
          aria-label={`${label}, FEEL`}
          spellCheck={false}
          value={source}
          onChange={(event) => write(event.target.value)}
        />
      ) : (
        <Operands cell={{ ...cell, mode }} data={data} label={label} common={common} put={put} />
      )}
    </div>
  );
}

function Operands({
  cell,
  data: { kind, options },
  label,
  common,
  put,
}: {
  readonly cell: FriendlyCell;
  readonly data: ColumnData;
  readonly label: string;
  readonly common: { readonly disabled: boolean };
  put(next: FriendlyCell): void;
}) {
  const { mode, values } = cell;
  if (mode === 'any' || mode === 'none') return null;
  const known = kind === 'boolean' ? truths : options;
  if (known.length > 0 && (mode === 'oneOf' || mode === 'not'))
    return (
      <span className="cell-options">
        {[...known, ...values.filter((value) => !known.some((one) => one.value === value)).map(asOption)].map(
          (option) => (
            <label key={option.value} className="cell-option">
              <input
                {...common}
                type="checkbox"
                checked={values.includes(option.value)}
                onChange={(event) => {
                  const next = event.target.checked
                    ? [...values, option.value]
                    : values.filter((value) => value !== option.value);
                  if (next.length > 0) put({ mode, values: next });
                }}
              />
              {option.label}
            </label>
          ),
        )}
      </span>
    );
  if (known.length > 0)
    return (
      <select
        {...common}
        aria-label={`${label}, nilai`}
        value={values[0] ?? ''}
        onChange={(event) => put({ mode, values: [event.target.value] })}
      >
        {!known.some(({ value }) => value === values[0]) && <option value={values[0] ?? ''}>{values[0]}</option>}
        {known.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    );
  const input = (value: string, at: number, words: string) => (
    <input
      {...common}
      aria-label={`${label}, ${words}`}
      inputMode={kind === 'number' ? 'decimal' : undefined}
      type={kind === 'date' ? 'date' : 'text'}
      value={value}
      onChange={(event) => put({ mode, values: values.map((one, index) => (index === at ? event.target.value : one)) })}
    />
  );
  if (mode === 'between')
    return (
      <span className="cell-range">
        {input(values[0] ?? '', 0, 'dari')}
        <span>sampai</span>
        {input(values[1] ?? '', 1, 'sampai')}
      </span>
    );
  if (mode === 'oneOf' || mode === 'not')
    return (
      <ValuesInput
        label={`${label}, nilai dipisah titik koma`}
        values={values}
        readOnly={common.disabled}
        write={(next) => put({ mode, values: next })}
      />
    );
  return input(values[0] ?? '', 0, 'nilai');
}

const asOption = (value: string) => ({ value, label: value });
const truths = [
  { value: 'true', label: 'Ya' },
  { value: 'false', label: 'Tidak' },
];
