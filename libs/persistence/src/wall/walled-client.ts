// A connection whose every statement says on whose behalf it asks. What it says ends with its transaction: whoever is
// handed the connection next finds it empty.
import pg from 'pg';
import type { CurrentSight, Sight } from './sight.js';
import { settingsOf } from './sight.js';

const begins = /^\s*(?:BEGIN|START\s+TRANSACTION)\b/i;

type Callback = (error: Error | null | undefined, result?: unknown) => void;
type Send = (...asked: readonly unknown[]) => Promise<unknown>;

const ignored = (): void => undefined;

/** Of a statement or its configuration; nothing for a cursor, which has a way of its own to talk. */
function textOf(asked: unknown): string | undefined {
  if (typeof asked === 'string') return asked;
  const text = (asked as { readonly text?: unknown } | undefined)?.text;
  return typeof text === 'string' ? text : undefined;
}

/** `SET LOCAL` takes no parameters; `set_config` with `true` is the same. */
const saying = (sight: Sight): string =>
  `SELECT ${Object.entries(settingsOf(sight))
    .map(([name, value]) => `set_config('${name}', ${pg.escapeLiteral(value)}, true)`)
    .join(', ')}`;

/** A class for a pool to make its connections of. */
export const walledClient = (current: CurrentSight): typeof pg.Client =>
  class WalledClient extends pg.Client {
    private last: Promise<unknown> = Promise.resolve();

    // The driver's own signature is a dozen overloads; all of them come through here.
    override query(...given: readonly unknown[]): never {
      const send = super.query.bind(this) as unknown as Send;
      if (textOf(given[0]) === undefined) return send(...given) as never;
      const told = given.at(-1);
      const asked = typeof told === 'function' ? given.slice(0, -1) : given;
      const sight = current();
      const answer = this.last.then(() => this.inTurn(send, asked, sight));
      this.last = answer.catch(ignored);
      if (typeof told !== 'function') return answer as never;
      answer.then(
        (result) => (told as Callback)(null, result),
        (error: unknown) => (told as Callback)(error as Error),
      );
      return undefined as never;
    }

    private async inTurn(send: Send, asked: readonly unknown[], sight: Sight | undefined): Promise<unknown> {
      const isOpen = this.getTransactionStatus() !== 'I';
      if (!sight || isOpen) return send(...asked);
      if (!begins.test(textOf(asked[0]) ?? '')) return alone(send, asked, sight);
      const begun = await send(...asked);
      await send(saying(sight));
      return begun;
    }
  };

/** A statement by itself becomes a transaction of its own. */
async function alone(send: Send, asked: readonly unknown[], sight: Sight): Promise<unknown> {
  await send(`BEGIN; ${saying(sight)}`);
  try {
    const result = await send(...asked);
    await send('COMMIT');
    return result;
  } catch (error) {
    await send('ROLLBACK').catch(ignored);
    throw error;
  }
}
