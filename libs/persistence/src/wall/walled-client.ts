// A connection whose every statement says on whose behalf it asks. What it says ends with its transaction: whoever is
// handed the connection next finds it empty.
import type { ClientConfig } from 'pg';
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

/** `SET LOCAL` takes no parameters; `set_config` with `true` is the same. Nothing set is nothing seen: where there is nothing to see, nothing is said. */
function saying(sight: Sight | undefined): object | undefined {
  const said = Object.entries(sight ? settingsOf(sight) : {}).filter(([, value]) => value !== '');
  return said.length === 0
    ? undefined
    : {
        name: 'say-sight',
        text: 'SELECT set_config(name, value, true) FROM unnest($1::text[], $2::text[]) AS said (name, value)',
        values: [said.map(([name]) => name), said.map(([, value]) => value)],
      };
}

/** A class for a pool to make its connections of. */
export const walledClient = (current: CurrentSight): typeof pg.Client =>
  class WalledClient extends pg.Client {
    private last: Promise<unknown> = Promise.resolve();

    constructor(config?: string | ClientConfig) {
      // So that BEGIN and COMMIT go with what stands between them: on round trips of their own they were half of what a page cost.
      super({
        ...(typeof config === 'string' ? { connectionString: config } : config),
        pipeline: true,
      } as ClientConfig);
    }

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
      const said = isOpen ? undefined : saying(sight);
      if (!said) return send(...asked);
      if (begins.test(textOf(asked[0]) ?? '')) return (await this.together(() => [send(...asked), send(said)]))[0];
      // A statement by itself becomes a transaction of its own. What fails in it makes the COMMIT a ROLLBACK.
      return (await this.together(() => [send('BEGIN'), send(said), send(...asked), send('COMMIT')]))[2];
    }

    /** In one packet: every write to the socket costs the process more than the statement that is in it. */
    private together(sendAll: () => readonly Promise<unknown>[]): Promise<readonly unknown[]> {
      const { stream } = this.connection;
      stream.cork();
      try {
        return allOf(sendAll());
      } finally {
        stream.uncork();
      }
    }
  };

/** All answers, or the first error: what came after it was refused because of it. */
async function allOf(sent: readonly Promise<unknown>[]): Promise<readonly unknown[]> {
  const answers = await Promise.allSettled(sent);
  return answers.map((answer) => {
    if (answer.status === 'rejected') throw answer.reason;
    return answer.value;
  });
}
