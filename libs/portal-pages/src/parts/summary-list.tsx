import type { AnswerRow } from '@alur/contracts';
import { fileSize } from './file-size.js';
import { FileStateNote } from './file-state.js';

export interface SummaryRow extends AnswerRow {
  /** Address of the page where the answer can be changed; the link says what it changes. */
  readonly change?: string;
  /** A word below the answer. */
  readonly note?: string;
  /** Of a group: the address of each item's page. */
  readonly itemChanges?: readonly string[];
}

/** An item stands as a row of its own, with its own way back. */
const itemByItem = (rows: readonly SummaryRow[]): readonly SummaryRow[] =>
  rows.flatMap((row) =>
    row.items === undefined || row.items.length === 0
      ? [row]
      : row.items.map((item, index) => {
          const { itemChanges, ...rest } = row;
          const change = itemChanges?.[index] ?? (row.change === undefined ? undefined : `${row.change}#${row.field}`);
          const field = `${row.field}.${String(index)}`;
          return { ...rest, field, label: item.label, items: [item], ...(change === undefined ? {} : { change }) };
        }),
  );

const hrefOf = ({ change = '', items, field }: SummaryRow): string =>
  items === undefined || items.length === 0 ? `${change}#${field}` : change;

const Answer = ({ row }: { readonly row: SummaryRow }) => {
  const [item] = row.items ?? [];
  if (row.file) return <FileLink file={row.file} />;
  if (!item) return row.text;
  return (
    <ul className="summary-item">
      {item.rows.map(({ field, label, text }) => (
        <li key={field}>
          <span className="soft">{label}</span> {text}
        </li>
      ))}
    </ul>
  );
};

/** Questions with their answers. */
export const SummaryList = ({ rows }: { readonly rows: readonly SummaryRow[] }) => (
  <dl className="summary">
    {itemByItem(rows).map((row) => (
      <div className="summary-row" key={row.field}>
        <dt>{row.label}</dt>
        <dd>
          <Answer row={row} />
          {row.note !== undefined && <span className="summary-note"> ({row.note})</span>}
        </dd>
        {row.change !== undefined && (
          <dd className="summary-act">
            <a href={hrefOf(row)}>
              Ubah<span className="unseen"> {row.label}</span>
            </a>
          </dd>
        )}
      </div>
    ))}
  </dl>
);

type AnswerFile = NonNullable<AnswerRow['file']>;

const FileLink = ({ file }: { readonly file: AnswerFile }) =>
  file.state === 'clean' ? (
    <a className="file-link" href={file.url}>
      {file.mediaType.startsWith('image/') && <img src={file.url} alt="" width={72} height={72} loading="lazy" />}
      <span>
        {file.name} <span className="file-size">({fileSize(file.bytes)})</span>
      </span>
    </a>
  ) : (
    <>
      {file.name} <span className="file-size">({fileSize(file.bytes)})</span> <FileStateNote state={file.state} />
    </>
  );
