import type { Citizens, Entropy, LoginCodes, OneTimeLinks } from '@alur/application';
import type { DataSource } from 'typeorm';
import { QueryFailedError } from 'typeorm';
import { CitizenSchema } from '../rows/citizen.row.js';
import { LoginCodeSchema } from '../rows/login-code.row.js';
import { OneTimeLinkSchema } from '../rows/one-time-link.row.js';
import type { RequestId } from './audit-trail.js';
import { auditColumns } from './audit-trail.js';

export interface Secrets extends Pick<Entropy, 'uuid' | 'sha256'> {
  /** 256 random bits, base64url. */
  token(): string;
  /** Six random digits. */
  sixDigits(): string;
}

export function citizens(source: DataSource, secrets: Pick<Secrets, 'uuid'>, requestId: RequestId): Citizens {
  const rows = source.getRepository(CitizenSchema);
  return {
    async findById(id) {
      return (await rows.findOneBy({ id })) ?? undefined;
    },
    async findByPhone(phone) {
      return (await rows.findOneBy({ phone })) ?? undefined;
    },
    async findOrCreateByPhone(phone) {
      await source
        .createQueryBuilder()
        .insert()
        .into(CitizenSchema)
        .values({ id: secrets.uuid(), phone })
        .orIgnore()
        .execute();
      return rows.findOneByOrFail({ phone });
    },
    async changePhone(id, phone) {
      try {
        return (await source.query<unknown[]>(changingPhone, [id, phone, requestId() ?? null])).length === 1;
      } catch (error) {
        if (error instanceof QueryFailedError && (error.driverError as { code?: string }).code === '23505')
          return false;
        throw error;
      }
    },
  };
}

const changingPhone = `
  WITH changed AS (UPDATE citizen SET phone = $2 WHERE id = $1 RETURNING id)
  INSERT INTO audit_event (${auditColumns})
  SELECT 'citizen:' || id, 'phone-changed', 'citizen', id::text, 'done', '{}', $3 FROM changed RETURNING 1`;

const codeMinutes = 10;
const maxTries = 5;
const maxAskedInTenMinutes = 5;

export function loginCodes(source: DataSource, secrets: Pick<Secrets, 'sixDigits' | 'sha256'>): LoginCodes {
  const rows = source.getRepository(LoginCodeSchema);
  const hash = (phone: string, code: string): string => secrets.sha256(`${phone}:${code}`);
  return {
    async issue(phone) {
      const code = secrets.sixDigits();
      const [written] = await rows.query<unknown[]>(
        `INSERT INTO login_code AS l (phone, code_hash, expires_at) VALUES ($1, $2, clock_timestamp() + $3 * interval '1 minute')
         ON CONFLICT (phone) DO UPDATE SET code_hash = excluded.code_hash, expires_at = excluded.expires_at, attempts = 0,
           asked = CASE WHEN l.asked_at < clock_timestamp() - interval '10 minutes' THEN 1 ELSE l.asked + 1 END,
           asked_at = CASE WHEN l.asked_at < clock_timestamp() - interval '10 minutes' THEN clock_timestamp() ELSE l.asked_at END
         WHERE l.asked < $4 OR l.asked_at < clock_timestamp() - interval '10 minutes'
         RETURNING 1`,
        [phone, hash(phone, code), codeMinutes, maxAskedInTenMinutes],
      );
      return written ? code : undefined;
    },
    async verify(phone, code) {
      // The try is counted before it is judged, in one statement, so that parallel guesses count too.
      const answer = await rows.query<[{ code_hash: string }[], number]>(
        'UPDATE login_code SET attempts = attempts + 1 WHERE phone = $1 AND attempts < $2 AND expires_at > clock_timestamp() RETURNING code_hash',
        [phone, maxTries],
      );
      if (answer[0][0]?.code_hash !== hash(phone, code)) return false;
      const used = await rows.delete({ phone, codeHash: hash(phone, code) });
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
