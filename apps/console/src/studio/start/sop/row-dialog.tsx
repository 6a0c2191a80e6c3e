import type { SopReading } from '@alur/contracts';
import { useEffect, useRef } from 'react';
import { columnWords, textAt, widthOf } from './cell-words.js';
import type { MendedCell } from './use-sop-reading.js';

interface RowDialogProps {
  readonly reading: SopReading;
  readonly row: number;
  onMend(cells: readonly MendedCell[]): void;
  onClose(): void;
}

/** A row of the worksheet with every cell of it. Only cells that were changed are sent. */
export function RowDialog({ reading, row, onMend, onClose }: RowDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const first = reading.findings.find(({ line }) => line === row)?.column;
  useEffect(() => {
    dialog.current?.showModal();
    dialog.current?.querySelector<HTMLElement>(`[name="${String(first ?? 1)}"]`)?.focus();
    // Once, when it opens: what is found meanwhile must not take the focus away.
  }, []);
  const columns = Array.from({ length: widthOf(reading) }, (_, index) => index + 1);
  const save = (form: FormData): void => {
    const cells = columns.flatMap((column) => {
      const text = String(form.get(String(column)) ?? '').replace(/\r\n/g, '\n');
      return text === textAt(reading, row, column) ? [] : [{ row, column, text }];
    });
    if (cells.length > 0) onMend(cells);
    else onClose();
  };
  return (
    <dialog ref={dialog} className="dialog row-dialog" aria-labelledby="baris" onClose={onClose}>
      <h2 id="baris">Baris {row}</h2>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save(new FormData(event.currentTarget));
        }}
      >
        {reading.findings
          .filter(({ line }) => line === row)
          .map(({ message }) => (
            <p key={message} className="fault">
              {message}
            </p>
          ))}
        <div className="row-cells">
          {columns.map((column) => (
            <div key={column} className="field">
              <label htmlFor={`baris-${String(column)}`}>{columnWords(reading, column)}</label>
              <textarea
                id={`baris-${String(column)}`}
                name={String(column)}
                rows={1}
                defaultValue={textAt(reading, row, column)}
              />
            </div>
          ))}
        </div>
        <p className="actions">
          <button type="submit" className="button-primary">
            Pakai isi baris {row}
          </button>
          <button type="button" className="button" onClick={() => dialog.current?.close()}>
            Batal
          </button>
        </p>
      </form>
    </dialog>
  );
}
