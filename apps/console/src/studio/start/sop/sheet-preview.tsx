import type { SopReading } from '@alur/contracts';
import { columnName } from '@alur/sop';
import { widthOf } from './cell-words.js';

interface SheetPreviewProps {
  readonly reading: SopReading;
  onRow(row: number): void;
}

/** Enough to see whether it is the right table; a longer one is opened in the table editor anyway. */
const mostRows = 120;

/** The worksheet as it is read, with letters and numbers as the spreadsheet shows them. */
export function SheetPreview({ reading, onRow }: SheetPreviewProps) {
  const { rows, sheet, header, findings } = reading;
  if (rows.length === 0) return null;
  const columns = Array.from({ length: widthOf(reading) }, (_, index) => index + 1);
  const asked = new Set(findings.map(({ line, column }) => `${String(line)}:${String(column)}`));
  const isTitle = (row: number): boolean =>
    header !== undefined && row >= header.row && row < header.row + header.height;
  return (
    <section className="card" aria-labelledby="lembar">
      <h2 id="lembar">Lembar {sheet}</h2>
      <div className="sheet" role="region" aria-label={`Isi lembar ${sheet ?? ''}`} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">
                <span className="unseen">Baris</span>
              </th>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {columnName(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, mostRows).map((cells, index) => {
              const row = index + 1;
              return (
                <tr key={row} className={isTitle(row) ? 'sheet-titles' : undefined}>
                  <th scope="row">
                    <button
                      type="button"
                      className="row-button"
                      onClick={() => onRow(row)}
                      aria-label={`Ubah baris ${String(row)}`}
                    >
                      {row}
                    </button>
                  </th>
                  {columns.map((column) => {
                    const isAsked = asked.has(`${String(row)}:${String(column)}`);
                    return (
                      <td key={column} className={isAsked ? 'cell-asked' : undefined}>
                        {cells[column - 1]}
                        {isAsked && <span className="cell-mark">ditanyakan</span>}
                      </td>
                    );
                  })}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {rows.length > mostRows && (
        <p className="quiet">{rows.length - mostRows} baris lagi tidak ditampilkan di sini.</p>
      )}
    </section>
  );
}
