import type { AnswerRow } from '@alur/contracts';
import { fileSize } from './file-size.js';

interface SummaryRow extends AnswerRow {
  /** Address of the page where the answer can be changed; the link says what it changes. */
  readonly change?: string;
  /** A word below the answer. */
  readonly note?: string;
}

/** Questions with their answers. */
export const SummaryList = ({ rows }: { readonly rows: readonly SummaryRow[] }) => (
  <dl className="summary">
    {rows.map((row) => (
      <div className="summary-row" key={row.field}>
        <dt>{row.label}</dt>
        <dd>
          {row.file ? <FileLink file={row.file} /> : row.text}
          {row.note !== undefined && <span className="summary-note"> ({row.note})</span>}
        </dd>
        {row.change !== undefined && (
          <dd className="summary-act">
            <a href={`${row.change}#${row.field}`}>
              Ubah<span className="unseen"> {row.label}</span>
            </a>
          </dd>
        )}
      </div>
    ))}
  </dl>
);

type AnswerFile = NonNullable<AnswerRow['file']>;

const FileLink = ({ file }: { readonly file: AnswerFile }) => (
  <a className="file-link" href={file.url}>
    {file.mediaType.startsWith('image/') && <img src={file.url} alt="" width={72} height={72} loading="lazy" />}
    <span>
      {file.name} <span className="file-size">({fileSize(file.bytes)})</span>
    </span>
  </a>
);
