import type { KeptRecord, KeptRow } from '@alur/contracts';

/** What is kept, word for word, and how personal the law finds it. */
export const KeptAnswers = ({ groups }: { readonly groups: KeptRecord['answers'] }) =>
  groups.map(({ title, rows }) => (
    <section key={title}>
      <h3>{title}</h3>
      <dl className="summary">
        {rows.map((row) => (
          <div className="summary-row" key={row.field}>
            <dt>{row.label}</dt>
            <dd>
              <Text row={row} />
              {row.earlier?.map((text) => (
                <span className="own-earlier" key={text}>
                  Sebelum diperbaiki: {text}
                </span>
              ))}
              <span className="own-class">{row.class}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  ));

const Text = ({ row }: { readonly row: KeptRow }) =>
  row.items && row.items.length > 0 ? (
    <ul className="summary-item">
      {row.items.flatMap((item, index) =>
        item.rows.map(({ field, label, text }) => (
          <li key={`${String(index)}-${field}`}>
            <span className="soft">{label}</span> {text}
          </li>
        )),
      )}
    </ul>
  ) : (
    row.text
  );
