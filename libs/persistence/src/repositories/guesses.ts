import type { BlindIndex, Guesses } from '@alur/application';
import type { DataSource } from 'typeorm';

/** The subject is kept as a keyed hash: the table says nothing of who tried from where, also to who tries all numbers. */
export function guesses(source: DataSource, index: BlindIndex): Guesses {
  const hidden = async (subject: string): Promise<string> => (await index.digestsOf('guess', subject))[0]?.digest ?? '';
  return {
    async take(subject, { most, minutes }) {
      const [counted] = await source.query<{ tries: number }[]>(counting, [await hidden(subject), minutes]);
      return (counted?.tries ?? 1) <= most;
    },
    async count(subject) {
      const [row] = await source.query<{ tries: number }[]>(
        'SELECT tries FROM guess WHERE subject = $1 AND expires_at > clock_timestamp()',
        [await hidden(subject)],
      );
      return row?.tries ?? 0;
    },
    async giveBack(subject) {
      await source.query('UPDATE guess SET tries = greatest(tries - 1, 0) WHERE subject = $1', [await hidden(subject)]);
    },
    async forget(subject) {
      await source.query('DELETE FROM guess WHERE subject = $1', [await hidden(subject)]);
    },
    async discardOver() {
      const [, count] = await source.query<[unknown, number]>('DELETE FROM guess WHERE expires_at < clock_timestamp()');
      return count;
    },
  };
}

/** A window begins with its first try and is over after its minutes, however often it is tried in between. */
const counting = `
  INSERT INTO guess AS g (subject, tries, since, expires_at)
  VALUES ($1, 1, clock_timestamp(), clock_timestamp() + $2 * interval '1 minute')
  ON CONFLICT (subject) DO UPDATE SET
    tries = CASE WHEN g.expires_at < clock_timestamp() THEN 1 ELSE least(g.tries + 1, 1000000) END,
    since = CASE WHEN g.expires_at < clock_timestamp() THEN excluded.since ELSE g.since END,
    expires_at = CASE WHEN g.expires_at < clock_timestamp() THEN excluded.expires_at ELSE g.expires_at END
  RETURNING tries`;
