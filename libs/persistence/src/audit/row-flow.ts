// Rows of a statement as they are needed, by a cursor of the server: a city of years passes through in a few megabytes.
import type { ClientBase, QueryResultRow } from 'pg';

const pageSize = 4_000;

export interface RowFlow<Row> {
  peek(): Promise<Row | undefined>;
  /** Takes the rows from here on for which this holds. */
  takeWhile(holds: (row: Row) => boolean): Promise<readonly Row[]>;
}

/** Numbers the cursors of this process: two of one name cannot be open in one transaction. */
let opened = 0;

/** Needs an open transaction. The statement is one of ours; nothing that somebody typed is in it. */
export async function openFlow<Row extends QueryResultRow>(
  client: ClientBase,
  statement: string,
): Promise<RowFlow<Row>> {
  opened += 1;
  const cursor = `audit_${String(opened)}`;
  await client.query(`DECLARE ${cursor} NO SCROLL CURSOR FOR ${statement}`);
  let page: readonly Row[] = [];
  let place = 0;
  let isOver = false;
  /** Asked for while the page before is read: server and reader work side by side. */
  let coming: Promise<readonly Row[]> | undefined;
  const fetch = async (): Promise<readonly Row[]> =>
    (await client.query<Row>(`FETCH ${String(pageSize)} FROM ${cursor}`)).rows;
  const peek = async (): Promise<Row | undefined> => {
    if (place >= page.length && !isOver) {
      page = await (coming ?? fetch());
      place = 0;
      isOver = page.length < pageSize;
      if (isOver) await client.query(`CLOSE ${cursor}`);
      else {
        coming = fetch();
        // Who reads on is told; who has stopped reading is not.
        coming.catch(() => undefined);
      }
    }
    return page[place];
  };
  return {
    peek,
    async takeWhile(holds) {
      const taken: Row[] = [];
      for (;;) {
        // What lies in the page already is taken without waiting.
        const row = page[place] ?? (await peek());
        if (row === undefined || !holds(row)) return taken;
        taken.push(row);
        place += 1;
      }
    },
  };
}
