// Rows of a decision table. Tab goes through a row; the arrow keys with Ctrl go from row to row, with Alt they carry it along.
import type { CellFault, DraftOutline } from '@alur/contracts';
import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { AnswerInput } from './answer-input.js';
import { CellInput } from './cell-input.js';
import { dataOf } from './columns-data.js';
import { withoutRow, withRow, withRowMoved } from './sheet-edits.js';
import type { Work } from './use-examination.js';

type TableWork = Work & { readonly outline: DraftOutline | undefined };

export function RuleTable(work: TableWork) {
  const { sheet, readOnly, change } = work;
  const table = useRef<HTMLTableElement>(null);
  const [wanted, want] = useState<{ readonly row: number; readonly column: number }>();
  useEffect(() => {
    if (!wanted) return;
    cellAt(table.current, wanted)?.focus();
    want(undefined);
  }, [wanted]);
  const move = (row: number, by: -1 | 1, column: number): void => {
    if (row + by < 0 || row + by >= sheet.rules.length) return;
    change(withRowMoved(sheet, row, by));
    want({ row: row + by, column });
  };
  const add = (): void => {
    change(withRow(sheet));
    want({ row: sheet.rules.length, column: 0 });
  };
  const onKey = (event: KeyboardEvent<HTMLTableElement>): void => {
    const here = placeOf(event.target);
    if (!here) return;
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key] as -1 | 1 | undefined;
    if (by !== undefined && event.altKey && !readOnly) {
      event.preventDefault();
      move(here.row, by, here.column);
    } else if (by !== undefined && event.ctrlKey) {
      event.preventDefault();
      cellAt(table.current, { ...here, row: here.row + by })?.focus();
    } else if (event.key === 'Enter' && event.ctrlKey && !readOnly) {
      event.preventDefault();
      add();
    }
  };
  return (
    <section aria-labelledby="aturan">
      <h3 id="aturan">Aturan</h3>
      <p className="hint" id="aturan-hint">
        Ctrl+panah pindah antarbaris, Alt+panah memindahkan baris, Ctrl+Enter menambah baris.
      </p>
      <div className="rules-scroll" role="region" aria-label="Tabel aturan" tabIndex={0}>
        <table className="rules" ref={table} onKeyDown={onKey} aria-describedby="aturan-hint">
          <thead>
            <tr>
              <th scope="col">
                <span className="unseen">Baris</span>
              </th>
              {sheet.inputs.map(({ label, expression }, at) => (
                <th scope="col" key={`i${String(at)}`}>
                  {label || expression || `Data ${String(at + 1)}`}
                </th>
              ))}
              {sheet.outputs.map(({ label, name }, at) => (
                <th scope="col" key={`o${String(at)}`} className="answer">
                  Maka {label ?? name}
                </th>
              ))}
              <th scope="col">
                <span className="unseen">Tindakan</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {sheet.rules.map((rule, row) => (
              <Row key={rule.id} {...work} row={row} move={move} />
            ))}
          </tbody>
        </table>
      </div>
      {sheet.rules.length === 0 && <p className="quiet">Belum ada baris.</p>}
      {!readOnly && (
        <button type="button" className="button" onClick={add}>
          <Plus size={16} strokeWidth={1.75} aria-hidden="true" /> Tambah baris
        </button>
      )}
    </section>
  );
}

function Row({
  sheet,
  outline,
  examination,
  readOnly,
  change,
  row,
  move,
}: TableWork & { readonly row: number; move(row: number, by: -1 | 1, column: number): void }) {
  const rule = sheet.rules[row];
  if (!rule) return null;
  const number = String(row + 1);
  const faults = examination?.faults.filter((fault) => fault.row === row) ?? [];
  const faultAt = (part: CellFault['part'], column: number) =>
    faults.find((fault) => fault.part === part && fault.column === column)?.message;
  const write = (part: 'when' | 'then', column: number, source: string): void =>
    change(
      {
        ...sheet,
        rules: sheet.rules.map((one, at) =>
          at === row ? { ...one, [part]: one[part].map((cell, index) => (index === column ? source : cell)) } : one,
        ),
      },
      `${rule.id}/${part}/${String(column)}`,
    );
  return (
    <tr>
      <th scope="row">
        {number}
        {rule.note && <span className="row-note">{rule.note}</span>}
      </th>
      {sheet.inputs.map((input, column) => {
        const fault = faultAt('inputs', column);
        const faultId = fault && `${rule.id}-${String(column)}-fault`;
        return (
          <td
            key={`i${String(column)}`}
            className={fault ? 'cell-bad' : undefined}
            data-at={`${String(row)},${String(column)}`}
          >
            <CellInput
              source={rule.when[column] ?? '-'}
              data={dataOf(input, outline)}
              label={`${input.label || `Data ${String(column + 1)}`}, baris ${number}`}
              write={(source) => write('when', column, source)}
              {...{ readOnly, faultId }}
            />
            {fault && (
              <p className="fault" id={faultId}>
                {fault}
              </p>
            )}
          </td>
        );
      })}
      {sheet.outputs.map((output, column) => {
        const fault = faultAt('outputs', column);
        const faultId = fault && `${rule.id}-o${String(column)}-fault`;
        const place = `${String(row)},${String(sheet.inputs.length + column)}`;
        return (
          <td key={`o${String(column)}`} className={fault ? 'answer cell-bad' : 'answer'} data-at={place}>
            <AnswerInput
              source={rule.then[column] ?? ''}
              output={output}
              label={`Hasil ${output.label ?? output.name}, baris ${number}`}
              write={(source) => write('then', column, source)}
              {...{ readOnly, faultId }}
            />
            {fault && (
              <p className="fault" id={faultId}>
                {fault}
              </p>
            )}
          </td>
        );
      })}
      <td className="row-tools">
        {!readOnly && (
          <>
            <RowTool label={`Naikkan baris ${number}`} disabled={row === 0} act={() => move(row, -1, 0)}>
              <ArrowUp size={16} strokeWidth={1.75} aria-hidden="true" />
            </RowTool>
            <RowTool
              label={`Turunkan baris ${number}`}
              disabled={row === sheet.rules.length - 1}
              act={() => move(row, 1, 0)}
            >
              <ArrowDown size={16} strokeWidth={1.75} aria-hidden="true" />
            </RowTool>
            <RowTool label={`Hapus baris ${number}`} act={() => change(withoutRow(sheet, row))}>
              <Trash2 size={16} strokeWidth={1.75} aria-hidden="true" />
            </RowTool>
          </>
        )}
      </td>
    </tr>
  );
}

const RowTool = ({
  label,
  disabled = false,
  act,
  children,
}: {
  readonly label: string;
  readonly disabled?: boolean;
  act(): void;
  readonly children: ReactNode;
}) => (
  <button type="button" className="tool" aria-label={label} title={label} disabled={disabled} onClick={act}>
    {children}
  </button>
);

interface Place {
  readonly row: number;
  readonly column: number;
}

function placeOf(target: EventTarget): Place | undefined {
  const at = (target as HTMLElement).closest<HTMLElement>('[data-at]')?.dataset['at'];
  const [row, column] = at?.split(',').map(Number) ?? [];
  return row === undefined || column === undefined ? undefined : { row, column };
}

const cellAt = (table: HTMLElement | null, { row, column }: Place): HTMLElement | null | undefined =>
  table?.querySelector<HTMLElement>(`[data-at="${String(row)},${String(column)}"] [data-cell]`);
