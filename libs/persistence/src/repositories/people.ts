import type { BlindIndex, Citizen, Citizens, Entropy, LoginCodes, OneTimeLinks } from '@alur/application';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { ask } from '../engine/outage.js';
import { LoginCodeSchema } from '../rows/login-code.row.js';
import { OneTimeLinkSchema } from '../rows/one-time-link.row.js';
import { indexRows } from '../vault/index-rows.js';
import { openText, phonePlace, sealText } from '../vault/sealed-json.js';
import type { Vault } from '../vault/vault.js';
import type { RequestId } from './audit-trail.js';
import { auditColumns } from './audit-trail.js';

export interface Secrets extends Pick<Entropy, 'uuid' | 'sha256'> {
  /** 256 random bits, base64url. */
  token(): string;
  /** Six random digits. */
  sixDigits(): string;
}

export interface PeoplePorts {
  readonly source: DataSource;
  /** For what every page asks: planned once, where the policies of a citizen make planning the dearest part. */
  readonly pool: Pool;
  readonly vault: Vault;
  readonly index: BlindIndex;
}

interface FoundCitizen {
  readonly id: string;
  readonly sealed: Buffer;
  readonly wrapped: string | null;
}

const reading = 'SELECT c.id, c.sealed, k.wrapped FROM citizen c LEFT JOIN subject_key k ON k.subject_id = c.id';
const byId = { name: 'citizen-by-id', text: `${reading} WHERE c.id = $1` };
const byPhone = {
  name: 'citizen-by-phone',
  text: `${reading} WHERE c.id IN (SELECT owner_id FROM subject_index WHERE kind = 'account' AND digest = ANY ($1))`,
};

export function citizens(
  { source, pool, vault, index }: PeoplePorts,
  secrets: Pick<Secrets, 'uuid'>,
  requestId: RequestId,
): Citizens {
  const find = async (
    asked: { readonly name: string; readonly text: string },
    value: unknown,
  ): Promise<Citizen | undefined> => {
    const { rows } = await ask<FoundCitizen>(pool, { ...asked, values: [value] });
    const [row] = rows;
    if (!row) return undefined;
    const key = await vault.opened(row.id, row.wrapped);
    return { id: row.id, ...(key ? { phone: openText(key, phonePlace(row.id), row.sealed) } : {}) };
  };
  const findByPhone = async (phone: string): Promise<Citizen | undefined> => {
    const digests = await index.digestsOf('account', phone);
    return find(
      byPhone,
      digests.map(({ digest }) => Buffer.from(digest, 'hex')),
    );
  };
  const create = async (phone: string): Promise<Citizen> => {
    const id = secrets.uuid();
    const { key, wrapped } = await vault.made(id);
    const owner = { ownerId: id, section: '', subjectId: id };
    const rows = await indexRows(index, key, owner, [{ kind: 'account', value: phone }]);
    await source.query(createStatement, [id, wrapped, sealText(key, phonePlace(id), phone), JSON.stringify(rows)]);
    return { id, phone };
  };
  return {
    findById: (id) => find(byId, id),
    findByPhone,
    async findOrCreateByPhone(phone) {
      const found = await findByPhone(phone);
      if (found) return found;
      try {
        return await create(phone);
      } catch (error) {
        // Somebody proved the same number at the same moment: nothing was written, and theirs is there.
        const theirs = isTaken(error) ? await findByPhone(phone) : undefined;
        if (theirs) return theirs;
        throw error;
      }
    },
    async changePhone(id, phone) {
      if ((await find(byId, id))?.phone === phone) return true;
      const [row] = await source.query<{ wrapped: string | null }[]>(
        'SELECT wrapped FROM subject_key WHERE subject_id = $1',
        [id],
      );
      const key = row && (await vault.opened(id, row.wrapped));
      if (!key) return false;
      const owner = { ownerId: id, section: '', subjectId: id };
      const rows = await indexRows(index, key, owner, [{ kind: 'account', value: phone }]);
      const values = [id, sealText(key, phonePlace(id), phone), JSON.stringify(rows), requestId() ?? null];
      try {
        return (await source.query<unknown[]>(changingPhone, values)).length === 1;
      } catch (error) {
        if (isTaken(error)) return false;
        throw error;
      }
    },
  };
}

const isTaken = (error: unknown): boolean =>
  (error as { readonly driverError?: { readonly constraint?: unknown } }).driverError?.constraint ===
  'subject_index_account_key';

/** $1 id, $2 sealed number, $3 rows of the index, $4 request. The old number finds nobody from then on. */
const changingPhone = `
  WITH changed AS (UPDATE citizen SET sealed = $2 WHERE id = $1 RETURNING id),
  gone AS (DELETE FROM subject_index x USING changed WHERE x.owner_id = changed.id AND x.kind = 'account'),
  found_by AS (
    INSERT INTO subject_index (owner_id, section, subject_id, kind, key_id, digest, sealed)
    SELECT n.owner_id, n.section, n.subject_id, n.kind, n.key_id, decode(n.digest, 'hex'), decode(n.sealed, 'hex')
      FROM changed, jsonb_to_recordset($3::jsonb) AS n (owner_id uuid, section text, subject_id uuid, kind text, key_id text, digest text, sealed text))
  INSERT INTO audit_event (${auditColumns})
  SELECT 'citizen:' || id, 'phone-changed', 'citizen', id::text, 'done', '{}', $4 FROM changed RETURNING 1`;

/** $1 id, $2 wrapped key, $3 sealed number, $4 rows of the index. All of it or nothing. */
const createStatement = `
  WITH made AS (INSERT INTO subject_key (subject_id, wrapped) VALUES ($1, $2)),
  citizen AS (INSERT INTO citizen (id, sealed) VALUES ($1, $3))
  INSERT INTO subject_index (owner_id, section, subject_id, kind, key_id, digest, sealed)
  SELECT n.owner_id, n.section, n.subject_id, n.kind, n.key_id, decode(n.digest, 'hex'), decode(n.sealed, 'hex')
    FROM jsonb_to_recordset($4::jsonb) AS n (owner_id uuid, section text, subject_id uuid, kind text, key_id text, digest text, sealed text)`;

const codeMinutes = 10;
const maxTries = 5;
const maxAskedInTenMinutes = 5;

/** A code is known by the digest of its number, and kept as a keyed hash: six digits by themselves are soon tried through. */
export function loginCodes(
  { source, index }: Pick<PeoplePorts, 'source' | 'index'>,
  secrets: Pick<Secrets, 'sixDigits'>,
): LoginCodes {
  const rows = source.getRepository(LoginCodeSchema);
  const digests = async (purpose: string, value: string): Promise<readonly string[]> =>
    (await index.digestsOf(purpose, value)).map(({ digest }) => digest);
  return {
    async issue(phone) {
      const code = secrets.sixDigits();
      const [known] = await digests('sign-in', phone);
      const [hash] = await digests('sign-in-code', `${phone}:${code}`);
      const [written] = await rows.query<unknown[]>(
        `INSERT INTO login_code AS l (phone_digest, code_hash, expires_at) VALUES ($1, $2, clock_timestamp() + $3 * interval '1 minute')
         ON CONFLICT (phone_digest) DO UPDATE SET code_hash = excluded.code_hash, expires_at = excluded.expires_at, attempts = 0,
           asked = CASE WHEN l.asked_at < clock_timestamp() - interval '10 minutes' THEN 1 ELSE l.asked + 1 END,
           asked_at = CASE WHEN l.asked_at < clock_timestamp() - interval '10 minutes' THEN clock_timestamp() ELSE l.asked_at END
         WHERE l.asked < $4 OR l.asked_at < clock_timestamp() - interval '10 minutes'
         RETURNING 1`,
        [known, hash, codeMinutes, maxAskedInTenMinutes],
      );
      return written ? code : undefined;
    },
    async verify(phone, code) {
      // The try is counted before it is judged, in one statement, so that parallel guesses count too.
      const answer = await rows.query<[{ phone_digest: string; code_hash: string }[], number]>(
        `UPDATE login_code SET attempts = attempts + 1
          WHERE phone_digest = ANY ($1) AND attempts < $2 AND expires_at > clock_timestamp() RETURNING phone_digest, code_hash`,
        [await digests('sign-in', phone), maxTries],
      );
      const right = await digests('sign-in-code', `${phone}:${code}`);
      const found = answer[0].find((row) => right.includes(row.code_hash));
      if (!found) return false;
      const used = await rows.delete({ phoneDigest: found.phone_digest, codeHash: found.code_hash });
      return used.affected === 1;
    },
  };
}

export function oneTimeLinks(
  source: DataSource,
  secrets: Pick<Secrets, 'token' | 'sha256'>,
  requestId: RequestId,
): OneTimeLinks {
  const rows = source.getRepository(OneTimeLinkSchema);
  return {
    async issue({ officerId, taskId, hours }) {
      const token = secrets.token();
      await rows.query(
        `INSERT INTO one_time_link (token_hash, officer_id, task_id, expires_at) VALUES ($1, $2, $3, clock_timestamp() + $4 * interval '1 hour')`,
        [secrets.sha256(token), officerId, taskId, hours],
      );
      return token;
    },
    async look(token) {
      const [row] = await rows.query<{ officer_id: string; task_id: string }[]>(
        'SELECT officer_id, task_id FROM one_time_link WHERE token_hash = $1 AND used_at IS NULL AND expires_at > clock_timestamp()',
        [secrets.sha256(token)],
      );
      return row && { officerId: row.officer_id, taskId: row.task_id };
    },
    async use(token) {
      const used = await rows.query<unknown[]>(
        `WITH used AS (
           UPDATE one_time_link SET used_at = clock_timestamp()
            WHERE token_hash = $1 AND used_at IS NULL AND expires_at > clock_timestamp() RETURNING officer_id, task_id)
         INSERT INTO audit_event (${auditColumns})
         SELECT 'officer:' || officer_id, 'link-used', 'task', task_id, 'done', '{}', $2 FROM used RETURNING 1`,
        [secrets.sha256(token), requestId() ?? null],
      );
      return used.length === 1;
    },
  };
}
