// The process as a table: compact rows, the one that is worked on opened below itself. Everything works by keyboard.
import type { StudioTable } from '@alur/contracts';
import { Plus } from 'lucide-react';
import { Fragment, useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { PartEditor, usePartScope } from '../../editing/part-context.js';
import type { EditorProps } from '../../editors/editors.js';
import { FixedTable } from './fixed-table.js';
import { ReadingRow } from './reading-row.js';
import type { RowAct } from './row-form.js';
import { RowForm } from './row-form.js';
import type { Rows } from './rows.js';
import { duplicated, freeRowId, inserted, moved, newRow, removed, rowName } from './rows.js';
import { isAt, TableContext } from './table-context.js';
import { useTableChoices } from './table-choices.js';

interface TableEditorProps extends EditorProps {
  readonly selected: string | undefined;
  readonly onSelect: (id: string | undefined) => void;
}

export const TableEditor = ({ draftId, ...selection }: TableEditorProps) => (
  <PartEditor draftId={draftId} part="table">
    <Table draftId={draftId} {...selection} />
  </PartEditor>
);

function Table(props: TableEditorProps) {
  const { editing } = usePartScope();
  const table = editing.value as unknown as StudioTable | null;
  if (table?.kind === 'fixed') return <FixedTable table={table} selected={props.selected} />;
  return <RowsTable {...props} rows={table?.rows ?? []} isUnfinished={(table?.unfinished?.length ?? 0) > 0} />;
}

type Wanted = { readonly id: string; readonly what: 'toggle' | 'activity' | RowAct };

function RowsTable({
  draftId,
  rows,
  isUnfinished,
  selected,
  onSelect,
}: TableEditorProps & { readonly rows: Rows; readonly isUnfinished: boolean }) {
  const { editing, findings } = usePartScope();
  const choices = useTableChoices(draftId);
  const body = useRef<HTMLTableSectionElement>(null);
  const [wanted, want] = useState<Wanted>();
  const setRows = (next: Rows, key?: string): void => editing.change({ kind: 'rows', rows: next } as never, key);

  useEffect(() => {
    if (!wanted) return;
    if (focusOn(body.current, wanted)) want(undefined);
  }, [wanted, rows, selected]);

  const open = (id: string): void => {
    onSelect(id);
    want({ id, what: 'activity' });
  };
  const insert = (index: number): void => {
    const id = freeRowId(rows);
    setRows(inserted(rows, index, newRow(id)));
    open(id);
  };
  const act = (index: number, what: RowAct): void => {
    const id = rows[index]?.id ?? '';
    if (what === 'above') return insert(index);
    if (what === 'below') return insert(index + 1);
    if (what === 'copy') {
      const copy = freeRowId(rows);
      setRows(duplicated(rows, index, copy));
      return open(copy);
    }
    if (what === 'remove') {
      const left = removed(rows, index);
      const near = left[Math.min(index, left.length - 1)];
      setRows(left);
      onSelect(undefined);
      return want({ id: near?.id ?? '', what: 'toggle' });
    }
    setRows(moved(rows, index, what === 'up' ? -1 : 1));
    want({ id, what });
  };

  const onKey = (event: KeyboardEvent<HTMLElement>): void => {
    const id = (event.target as HTMLElement).closest<HTMLElement>('[data-row]')?.dataset['row'];
    const index = rows.findIndex((row) => row.id === id);
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (index < 0 || by === 0 || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    if (event.altKey && !editing.readOnly) {
      setRows(moved(rows, index, by));
      want({ id: id ?? '', what: 'toggle' });
    } else if (!event.altKey) want({ id: rows[index + by]?.id ?? id ?? '', what: 'toggle' });
  };

  return (
    <TableContext.Provider value={{ draftId, rows, readOnly: editing.readOnly, setRows, ...choices }}>
      {isUnfinished && (
        <p className="unfinished" role="status">
          Tabel ini belum lengkap, jadi diagramnya masih yang lama. Lengkapi baris yang ditanyakan.{' '}
          <button type="button" className="button" onClick={() => editing.change(null)}>
            Kembali ke diagram yang terakhir
          </button>
        </p>
      )}
      <TableFaults
        messages={findings.filter((finding) => !rows.some((row) => isAt(finding, row))).map(({ message }) => message)}
      />
      {rows.length > 8 && <GoTo rows={rows} onGo={open} />}
      <table className="rows-table">
        <caption>Langkah alur kerja, {rows.length} baris</caption>
        <thead>
          <tr>
            {['No', 'Kegiatan', 'Pelaksana', 'Waktu', 'Output', 'Selanjutnya'].map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={onKey}>
          {rows.map((row, index) => (
            <Fragment key={row.id}>
              <ReadingRow
                index={index}
                isOpen={selected === row.id}
                onToggle={() => (selected === row.id ? onSelect(undefined) : open(row.id))}
              />
              {selected === row.id && (
                <tr className="row-editing">
                  <td colSpan={6}>
                    <RowForm index={index} onAct={(what) => act(index, what)} />
                  </td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
      {rows.length === 0 && <p className="quiet">Belum ada langkah. Tambahkan langkah pertama.</p>}
      {!editing.readOnly && (
        <button type="button" className="button add-row" onClick={() => insert(rows.length)}>
          <Plus size={16} strokeWidth={1.75} aria-hidden="true" /> Tambah langkah
        </button>
      )}
    </TableContext.Provider>
  );
}

const TableFaults = ({ messages }: { readonly messages: readonly string[] }) =>
  messages.length === 0 ? null : (
    <ul className="faults">
      {[...new Set(messages)].map((message) => (
        <li key={message} className="fault">
          {message}
        </li>
      ))}
    </ul>
  );

const GoTo = ({ rows, onGo }: { readonly rows: Rows; readonly onGo: (id: string) => void }) => (
  <p className="go-to">
    <label>
      Buka langkah{' '}
      <select value="" onChange={(event) => event.target.value !== '' && onGo(event.target.value)}>
        <option value="">Pilih langkah</option>
        {rows.map(({ id }, index) => (
          <option key={id} value={id}>
            {rowName(rows, index)}
          </option>
        ))}
      </select>
    </label>
  </p>
);

/** @returns whether it is there already */
function focusOn(body: HTMLElement | null, { id, what }: Wanted): boolean {
  const toggle = body?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`);
  if (what === 'toggle' || !toggle) {
    toggle?.focus();
    return true;
  }
  const form = body?.querySelector<HTMLElement>(`#ubah-${CSS.escape(id)}`);
  if (!form) return false;
  const found =
    what === 'activity'
      ? form.querySelector<HTMLElement>('[data-field="activity"]')
      : form.querySelector<HTMLButtonElement>(`[data-act="${what}"]:enabled`);
  (found ?? toggle).focus();
  return true;
}
