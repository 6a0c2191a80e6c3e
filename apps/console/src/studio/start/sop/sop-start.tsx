import { useEffect, useRef, useState } from 'react';
import { Loading } from '../../../parts/loading.js';
import { Trouble } from '../../trouble/trouble.js';
import { FileChoice } from '../file-choice.js';
import { BeginForm } from './begin-form.js';
import { Questions } from './questions.js';
import { ReadingStatus } from './reading-status.js';
import { RowDialog } from './row-dialog.js';
import { SheetPreview } from './sheet-preview.js';
import { useSopReading } from './use-sop-reading.js';

/** An agency's table: told back as it was understood, asked about where it was not, mended in place. */
export function SopStart() {
  const sop = useSopReading();
  const { given, reading, isReading, problem } = sop;
  const [row, setRow] = useState<number>();
  const status = useRef<HTMLDivElement>(null);
  // What is read anew is told anew, also to who does not see it change.
  useEffect(() => {
    if (reading) status.current?.focus();
  }, [reading]);
  return (
    <div className="sop">
      <section className="card" aria-labelledby="berkas">
        <h2 id="berkas">1. Berkas SOP</h2>
        <div className="sop-file">
          <FileChoice
            id="sop"
            label={given ? 'Pilih berkas lain' : 'Pilih berkas SOP'}
            accept=".xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            describedBy="sop-hint"
            onChoose={sop.choose}
          />
          {given && <strong>{given.file.name}</strong>}
          {reading && reading.sheets.length > 1 && (
            <label className="sheet-choice">
              Lembar
              <select value={reading.sheet ?? ''} onChange={(event) => sop.chooseSheet(event.target.value)}>
                {reading.sheets.map((name) => (
                  <option key={name}>{name}</option>
                ))}
              </select>
            </label>
          )}
        </div>
        <p className="hint" id="sop-hint">
          XLSX atau CSV, paling besar 5 MB. Berkas ini hanya dibaca; belum ada yang disimpan.
        </p>
        {problem && <Trouble error={problem} retry={sop.retry} />}
        {isReading && !reading && <Loading what="tabel" />}
        {reading && <ReadingStatus ref={status} reading={reading} isReading={isReading} />}
      </section>
      {reading && (
        <>
          <Questions reading={reading} onMend={sop.mend} onRow={setRow} />
          {given && <BeginForm key={given.file.name} given={given} reading={reading} />}
          <SheetPreview reading={reading} onRow={setRow} />
          {row !== undefined && (
            <RowDialog
              reading={reading}
              row={row}
              onClose={() => setRow(undefined)}
              onMend={(cells) => {
                setRow(undefined);
                sop.mend(cells);
              }}
            />
          )}
        </>
      )}
    </div>
  );
}
