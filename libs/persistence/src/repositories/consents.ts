import type { BlindIndex, Consent, Consents, SecretBox } from '@alur/application';
import type { DataSource } from 'typeorm';
import type { Secrets } from './people.js';

const minutes = 10;
const mostTries = 5;

interface ConsentRow {
  readonly phone_sealed: string;
  readonly code_hash: string;
  readonly expires_at: Date;
}

const purposeOf = (id: string): string => `consent|${id}`;

export function consents(
  source: DataSource,
  secrets: Pick<Secrets, 'uuid' | 'sixDigits'>,
  ring: SecretBox & BlindIndex,
): Consents {
  // Six digits by themselves are soon tried through.
  const hashes = async (id: string, code: string): Promise<readonly string[]> =>
    (await ring.digestsOf('consent-code', `${id}:${code}`)).map(({ digest }) => digest);
  return {
    async ask({ officerId, phone }) {
      const id = secrets.uuid();
      const code = secrets.sixDigits();
      const [row] = await source.query<{ expires_at: Date }[]>(
        `INSERT INTO consent (id, officer_id, phone_sealed, code_hash, expires_at)
         VALUES ($1, $2, $3, $4, clock_timestamp() + $5 * interval '1 minute') RETURNING expires_at`,
        [id, officerId, await ring.seal(purposeOf(id), phone), (await hashes(id, code))[0], minutes],
      );
      if (!row) throw new Error('Expected the consent to be kept.');
      return { id, officerId, phone, code, until: row.expires_at.toISOString() };
    },
    async give({ id, officerId, code }) {
      // The try is counted before it is judged, so that parallel guesses count too.
      const [rows] = await source.query<[ConsentRow[], number]>(
        `UPDATE consent SET tries = tries + 1
          WHERE id = $1 AND officer_id = $2 AND tries < $3 AND expires_at > clock_timestamp()
        RETURNING phone_sealed, code_hash, expires_at`,
        [id, officerId, mostTries],
      );
      const row = rows[0];
      if (!row || !(await hashes(id, code)).includes(row.code_hash)) return undefined;
      const [, used] = await source.query<[unknown, number]>('DELETE FROM consent WHERE id = $1 AND code_hash = $2', [
        ...[id, row.code_hash],
      ]);
      const phone = used === 1 ? await ring.open(purposeOf(id), row.phone_sealed) : undefined;
      return phone === undefined
        ? undefined
        : ({ id, officerId, phone, until: row.expires_at.toISOString() } satisfies Consent);
    },
    async discardOver() {
      const [, count] = await source.query<[unknown, number]>(
        'DELETE FROM consent WHERE expires_at < clock_timestamp()',
      );
      return count;
    },
  };
}
