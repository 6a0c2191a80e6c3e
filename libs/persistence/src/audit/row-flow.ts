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

/** The last question of each connection: flows that read ahead ask one after the other. */
const asked = new WeakMap<ClientBase, Promise<unknown>>();

function inTurn<T>(client: ClientBase, ask: () => Promise<T>): Promise<T> {
  const answer = (asked.get(client) ?? Promise.resolve()).then(ask);
  // Who reads on is told; who has stopped reading is not.
  asked.set(
    client,
    answer.catch(() => undefined),
  );
  return answer;
}

/**
 * Needs an open transaction. The statement is one of ours; nothing that somebody typed is in it. `ahead`: the next page is
 * asked for while one is read, so that server and reader work side by side; nothing else may be asked on the connection then.
 */
export async function openFlow<Row extends QueryResultRow>(
  client: ClientBase,
  statement: string,
  how: 'ahead' | 'page by page',
): Promise<RowFlow<Row>> {
  opened += 1;
  const cursor = `audit_${String(opened)}`;
  await inTurn(client, () => client.query(`DECLARE ${cursor} NO SCROLL CURSOR FOR ${statement}`));
  let page: readonly Row[] = [];
  let place = 0;
  let isOver = false;
  let coming: Promise<readonly Row[]> | undefined;
  const fetch = (): Promise<readonly Row[]> =>
    inTurn(client, async () => (await client.query<Row>(`FETCH ${String(pageSize)} FROM ${cursor}`)).rows);
  const peek = async (): Promise<Row | undefined> => {
    if (place >= page.length && !isOver) {
      page = await (coming ?? fetch());
      place = 0;
      isOver = page.length < pageSize;
      if (isOver) await inTurn(client, () => client.query(`CLOSE ${cursor}`));
      else if (how === 'ahead') {
        coming = fetch();
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
