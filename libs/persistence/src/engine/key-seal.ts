// Correlation keys may be personal: what is written down of one is a keyed hash, with a salt of this city alone.
import { createHmac } from 'node:crypto';
import type { Pool } from 'pg';

export type SealKey = (key: string) => string;

/** 128 bits: enough that two keys never meet. */
export const keySeal =
  (salt: string): SealKey =>
  (key) =>
    createHmac('sha256', salt).update(key).digest('hex').slice(0, 32);

/** Every process of a city seals alike: the salt is made with the schema. */
export async function loadKeySeal(pool: Pool): Promise<SealKey> {
  const { rows } = await pool.query<{ salt: string }>('SELECT salt FROM city_salt');
  if (!rows[0]) throw new Error('Expected the city to have a salt; run the migrations.');
  return keySeal(rows[0].salt);
}
