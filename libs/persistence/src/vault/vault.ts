// Keys of subjects, opened. A statement that reads values brings the wrapped key along, so that a key that was destroyed
// opens nothing from then on, in any process: what is remembered here is only how a wrapped key looks unwrapped.
import type { SecretBox, SubjectKey, SubjectSeals } from '@alur/application';
import type { Pool } from 'pg';
import { ask } from '../engine/outage.js';
import { newDataKey, subjectKey } from './envelope.js';

export interface Vault extends SubjectSeals {
  /** With the wrapped key that a statement read beside the values; nothing where there is none any more. */
  opened(subjectId: string, wrapped: string | null): Promise<SubjectKey | undefined>;
  /** For a subject that is written for the first time, to be stored in the same statement. */
  made(subjectId: string): Promise<{ readonly key: SubjectKey; readonly wrapped: string }>;
}

/** A city's day: more people than that are unwrapped again, which takes some ten microseconds each. */
const remembered = 5_000;

export const wrapPurpose = (subjectId: string): string => `subject_key|wrapped|${subjectId}`;

export function subjectVault(box: SecretBox, pool: Pool): Vault {
  const known = new Map<string, SubjectKey>();
  const opened = async (subjectId: string, wrapped: string | null): Promise<SubjectKey | undefined> => {
    if (wrapped === null) return undefined;
    const name = `${subjectId} ${wrapped}`;
    const found = known.get(name);
    if (found) return found;
    const key = subjectKey(Buffer.from(await unwrapped(box, subjectId, wrapped), 'base64'));
    for (const oldest of known.size >= remembered ? known.keys() : []) {
      known.delete(oldest);
      break;
    }
    known.set(name, key);
    return key;
  };
  const made: Vault['made'] = async (subjectId) => {
    const bytes = newDataKey();
    const wrapped = await box.seal(wrapPurpose(subjectId), bytes.toString('base64'));
    return { key: subjectKey(bytes), wrapped };
  };
  return {
    opened,
    made,
    async keyOf(subjectId) {
      const found = await wrappedOf(pool, subjectId);
      if (found !== undefined) return opened(subjectId, found);
      const { wrapped } = await made(subjectId);
      await ask(pool, {
        name: 'make-subject-key',
        text: 'INSERT INTO subject_key (subject_id, wrapped) VALUES ($1, $2) ON CONFLICT DO NOTHING',
        values: [subjectId, wrapped],
      });
      // Somebody else may have been faster: what counts is what stands there.
      return opened(subjectId, (await wrappedOf(pool, subjectId)) ?? null);
    },
  };
}

/** Null where it is destroyed, nothing where there never was one. */
async function wrappedOf(pool: Pool, subjectId: string): Promise<string | null | undefined> {
  const { rows } = await ask<{ wrapped: string | null }>(pool, {
    name: 'subject-key',
    text: 'SELECT wrapped FROM subject_key WHERE subject_id = $1',
    values: [subjectId],
  });
  return rows[0]?.wrapped;
}

export async function unwrapped(box: SecretBox, subjectId: string, wrapped: string): Promise<string> {
  const text = await box.open(wrapPurpose(subjectId), wrapped);
  if (text !== undefined) return text;
  const [keyId = ''] = wrapped.split('.');
  throw new Error(
    `The key of subject ${subjectId} is wrapped with key ${keyId}, which does not open it: SECRET_KEY_PATH lacks that key, or the row was changed.`,
  );
}
