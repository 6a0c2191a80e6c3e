import { useState } from 'react';
import { kindOfType } from './columns-data.js';
import { readAnswer, writeAnswer } from './friendly-cell.js';
import type { Output } from './sheet-edits.js';

interface AnswerProps {
  readonly source: string;
  readonly output: Output;
  readonly label: string;
  readonly readOnly: boolean;
  readonly faultId: string | undefined;
  write(source: string): void;
}

const expert = '*';

/** The answer of a row: one of the allowed ones, a plain value, or what computes it. */
export function AnswerInput({ source, output, label, readOnly, faultId, write }: AnswerProps) {
  const kind = kindOfType(output.type);
  const values = kind === 'boolean' ? ['true', 'false'] : (output.values ?? []);
  const plain = readAnswer(source, kind);
  const isListed = values.includes(source.trim()) || source === '';
  const [wantsFeel, setWantsFeel] = useState(false);
  const isFeel = wantsFeel || (values.length > 0 ? !isListed : plain === undefined);
  const common = {
    disabled: readOnly,
    'aria-describedby': faultId,
    'aria-invalid': faultId ? (true as const) : undefined,
  };
  return (
    <div className="cell">
      {values.length > 0 && (
        <select
          {...common}
          data-cell
          aria-label={label}
          value={isFeel ? expert : source.trim()}
          onChange={(event) => {
            setWantsFeel(event.target.value === expert);
            if (event.target.value !== expert) write(event.target.value);
          }}
        >
          <option value="">Pilih hasil</option>
          {values.map((value) => (
            <option key={value} value={value}>
              {answerWords(value)}
            </option>
          ))}
          <option value={expert}>Ungkapan FEEL</option>
        </select>
      )}
      {(values.length === 0 || isFeel) && (
        <input
          {...common}
          {...(values.length === 0 ? { 'data-cell': true } : {})}
          className={isFeel ? 'feel' : undefined}
          aria-label={isFeel ? `${label}, FEEL` : label}
          spellCheck={false}
          inputMode={kind === 'number' && !isFeel ? 'decimal' : undefined}
          value={isFeel ? source : (plain ?? '')}
          onChange={(event) => write(isFeel ? event.target.value : writeAnswer(event.target.value, kind))}
        />
      )}
      {values.length === 0 && !readOnly && (
        <button
          type="button"
          className="link-button"
          aria-label={`${isFeel ? 'Tulis sebagai nilai' : 'Hitung dengan FEEL'}: ${label}`}
          disabled={isFeel && plain === undefined}
          onClick={() => setWantsFeel(!isFeel)}
        >
          {isFeel ? 'nilai' : 'FEEL'}
        </button>
      )}
    </div>
  );
}

const answerWords = (value: string): string => {
  if (value === 'true') return 'Ya';
  return value === 'false' ? 'Tidak' : value.replace(/^"|"$/g, '');
};
