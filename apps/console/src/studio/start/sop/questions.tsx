import type { SopReading } from '@alur/contracts';
import { CircleAlert, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { columnWords, placeWords, textAt } from './cell-words.js';
import type { MendedCell } from './use-sop-reading.js';

type Finding = SopReading['findings'][number];

interface QuestionsProps {
  readonly reading: SopReading;
  onMend(cells: readonly MendedCell[]): void;
  /** Opens a row with all its cells. */
  onRow(row: number): void;
}

export function Questions({ reading, ...acts }: QuestionsProps) {
  const { findings, understood } = reading;
  const sorted = [...findings].sort((a, b) => weight(a) - weight(b));
  return (
    <>
      {sorted.length > 0 && (
        <section className="card" aria-labelledby="tanya">
          <h2 id="tanya">2. Yang kami tanyakan</h2>
          <ol className="questions">
            {sorted.map((finding) => (
              <Question
                key={`${finding.code} ${placeWords(finding)} ${finding.message}`}
                finding={finding}
                reading={reading}
                {...acts}
              />
            ))}
          </ol>
        </section>
      )}
      {understood.length > 0 && (
        <section className="card" aria-labelledby="paham">
          <h2 id="paham">{sorted.length > 0 ? '3' : '2'}. Yang kami pahami</h2>
          <ul className="understood">
            {understood.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

const weight = ({ severity }: Finding): number => (severity === 'error' ? 0 : 1);

function Question({ finding, reading, onMend, onRow }: QuestionsProps & { readonly finding: Finding }) {
  const { severity, message, line, column } = finding;
  const Icon = severity === 'error' ? CircleAlert : TriangleAlert;
  const where = placeWords(finding);
  return (
    <li className="question">
      <p className={severity === 'error' ? 'question-kind question-error' : 'question-kind'}>
        <Icon size={16} strokeWidth={1.75} aria-hidden="true" />
        {severity === 'error' ? 'Harus dijawab' : 'Perhatikan'}
        {where && <span className="question-place">{where}</span>}
      </p>
      <p>{message}</p>
      {line !== undefined && (
        <div className="question-answer">
          {column !== undefined && (
            <CellForm
              key={textAt(reading, line, column)}
              reading={reading}
              row={line}
              column={column}
              onMend={onMend}
            />
          )}
          <button type="button" className="button-plain" onClick={() => onRow(line)}>
            Ubah seluruh baris {line}
          </button>
        </div>
      )}
    </li>
  );
}

/** The cell that is asked about, to be written anew right there. */
function CellForm({
  reading,
  row,
  column,
  onMend,
}: Pick<QuestionsProps, 'reading' | 'onMend'> & { readonly row: number; readonly column: number }) {
  const [text, setText] = useState(textAt(reading, row, column));
  const id = `sel-${String(row)}-${String(column)}`;
  return (
    <form
      className="cell-form"
      onSubmit={(event) => {
        event.preventDefault();
        onMend([{ row, column, text }]);
      }}
    >
      <label htmlFor={id}>
        Isi sel {columnWords(reading, column)}, baris {row}
      </label>
      <div>
        <input id={id} value={text} onChange={(event) => setText(event.target.value)} />
        <button type="submit" className="button">
          Pakai isi ini<span className="unseen"> untuk {placeWords({ line: row, column })}</span>
        </button>
      </div>
    </form>
  );
}
