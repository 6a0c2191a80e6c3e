import type { DraftOutline } from '@alur/contracts';
import { Plus, Trash2 } from 'lucide-react';
import { useId } from 'react';
import { Options } from '../../editing/fields.js';
import { columnFor, dataGroups, kindOfType } from './columns-data.js';
import { readAnswer, writeAnswer } from './friendly-cell.js';
import type { Input, Output } from './sheet-edits.js';
import { withColumn, withInput, withoutColumn, withOutput } from './sheet-edits.js';
import type { Work } from './use-examination.js';
import { ValuesInput } from './values-input.js';

type ColumnsWork = Work & { readonly outline: DraftOutline | undefined };

/** What the table looks at, and what it answers. */
export const Columns = (work: ColumnsWork) => (
  <div className="pair columns-pair">
    <Inputs {...work} />
    <Outputs {...work} />
  </div>
);

function Inputs({ sheet, outline, examination, readOnly, change }: ColumnsWork) {
  const groups = dataGroups(outline, examination?.written ?? []);
  return (
    <fieldset className="editor-group">
      <legend>Yang diperiksa</legend>
      {sheet.inputs.map((input, at) => (
        <InputColumn
          key={`${String(at)} ${input.expression}`}
          {...{ input, at, groups, outline, readOnly }}
          fault={
            examination?.faults.find((one) => one.row === undefined && one.part === 'inputs' && one.column === at)
              ?.message
          }
          put={(next, key) => change(withInput(sheet, at, next), key)}
          remove={() => change(withoutColumn(sheet, 'inputs', at))}
        />
      ))}
      {!readOnly && (
        <button
          type="button"
          className="button"
          onClick={() => change(withColumn(sheet, 'inputs', { label: '', expression: '' }))}
        >
          <Plus size={16} strokeWidth={1.75} aria-hidden="true" /> Tambah data yang diperiksa
        </button>
      )}
    </fieldset>
  );
}

const expert = '*';

function InputColumn({
  input,
  at,
  groups,
  outline,
  readOnly,
  fault,
  put,
  remove,
}: {
  readonly input: Input;
  readonly at: number;
  readonly groups: ReturnType<typeof dataGroups>;
  readonly outline: DraftOutline | undefined;
  readonly readOnly: boolean;
  readonly fault: string | undefined;
  put(next: Input, key?: string): void;
  remove(): void;
}) {
  const id = useId();
  const choices = groups.flatMap((group) => group.choices);
  const isKnown = choices.some(({ value }) => value === input.expression);
  const isText = input.expression !== '' && !isKnown;
  const number = String(at + 1);
  const choose = (chosen: string): void => {
    if (chosen === expert) return put({ label: input.label, expression: ' ' });
    const label = choices.find(({ value }) => value === chosen)?.label ?? chosen;
    put(columnFor(chosen, label, outline));
  };
  return (
    <div className={fault ? 'column field-bad' : 'column'}>
      <div>
        <label htmlFor={id}>
          Data {number}
          {input.label && <span className="unseen">, {input.label}</span>}
        </label>
        {fault && (
          <p className="fault" id={`${id}-fault`}>
            {fault}
          </p>
        )}
        <select
          id={id}
          disabled={readOnly}
          aria-describedby={fault ? `${id}-fault` : undefined}
          value={isText ? expert : input.expression}
          onChange={(event) => choose(event.target.value)}
        >
          {input.expression === '' && <option value="">Pilih data</option>}
          {groups.map((group) => (
            <optgroup key={group.title} label={group.title}>
              <Options choices={group.choices} />
            </optgroup>
          ))}
          <option value={expert}>Ungkapan FEEL (mode ahli)</option>
        </select>
        {isText && (
          <>
            <input
              className="feel"
              aria-label={`Ungkapan FEEL data ${number}`}
              disabled={readOnly}
              spellCheck={false}
              value={input.expression}
              onChange={(event) => put({ ...input, expression: event.target.value }, `input-${number}`)}
            />
            <input
              aria-label={`Judul kolom data ${number}`}
              placeholder="Judul kolom"
              disabled={readOnly}
              value={input.label}
              onChange={(event) => put({ ...input, label: event.target.value }, `label-${number}`)}
            />
          </>
        )}
      </div>
      {!readOnly && <Remove what={`data ${number}${input.label ? `, ${input.label}` : ''}`} remove={remove} />}
    </div>
  );
}

const types = [
  { value: 'string', label: 'Kata' },
  { value: 'number', label: 'Angka' },
  { value: 'boolean', label: 'Ya atau tidak' },
  { value: 'date', label: 'Tanggal' },
];

function Outputs({ sheet, examination, readOnly, change }: ColumnsWork) {
  return (
    <fieldset className="editor-group">
      <legend>Hasilnya</legend>
      {sheet.outputs.map((output, at) => (
        <OutputColumn
          key={String(at)}
          {...{ output, at, readOnly }}
          fault={
            examination?.faults.find((one) => one.row === undefined && one.part === 'outputs' && one.column === at)
              ?.message
          }
          put={(next, key) => change(withOutput(sheet, at, next), key)}
          remove={sheet.outputs.length > 1 ? () => change(withoutColumn(sheet, 'outputs', at)) : undefined}
        />
      ))}
      {!readOnly && (
        <button
          type="button"
          className="button"
          onClick={() =>
            change(withColumn(sheet, 'outputs', { name: `hasil_${String(sheet.outputs.length + 1)}`, type: 'string' }))
          }
        >
          <Plus size={16} strokeWidth={1.75} aria-hidden="true" /> Tambah hasil
        </button>
      )}
    </fieldset>
  );
}

function OutputColumn({
  output,
  at,
  readOnly,
  fault,
  put,
  remove,
}: {
  readonly output: Output;
  readonly at: number;
  readonly readOnly: boolean;
  readonly fault: string | undefined;
  put(next: Output, key?: string): void;
  remove: (() => void) | undefined;
}) {
  const number = String(at + 1);
  const { values: _values, ...rest } = output;
  const kind = kindOfType(output.type);
  const values = (output.values ?? []).map((value) => readAnswer(value, kind) ?? value);
  const writeValues = (next: readonly string[]): void =>
    put(next.length === 0 ? rest : { ...rest, values: next.map((value) => writeAnswer(value, kind)) });
  return (
    <div className={fault ? 'column field-bad' : 'column'}>
      <div className="column-fields">
        {fault && <p className="fault">{fault}</p>}
        <label>
          Hasil {number}
          <input
            disabled={readOnly}
            value={output.name}
            spellCheck={false}
            onChange={(event) => put({ ...output, name: event.target.value.replace(/[^\w]/g, '_') }, `name-${number}`)}
          />
        </label>
        <label>
          Jenis<span className="unseen"> hasil {number}</span>
          <select
            disabled={readOnly}
            value={output.type ?? ''}
            onChange={(event) =>
              put({ name: output.name, ...(event.target.value ? { type: event.target.value } : {}) })
            }
          >
            {!types.some(({ value }) => value === output.type) && (
              <option value={output.type ?? ''}>{output.type ?? 'Apa saja'}</option>
            )}
            <Options choices={types} />
          </select>
        </label>
        {output.type !== 'boolean' && (
          <label>
            Nilai yang boleh<span className="unseen">, hasil {number}</span>
            <ValuesInput placeholder="layak; tidak layak" values={values} readOnly={readOnly} write={writeValues} />
          </label>
        )}
      </div>
      {remove && !readOnly && <Remove what={`hasil ${number}, ${output.name}`} remove={remove} />}
    </div>
  );
}

const Remove = ({ what, remove }: { readonly what: string; remove(): void }) => (
  <button type="button" className="tool" aria-label={`Hapus ${what}`} title={`Hapus ${what}`} onClick={remove}>
    <Trash2 size={16} strokeWidth={1.75} aria-hidden="true" />
  </button>
);
