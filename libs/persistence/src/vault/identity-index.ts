import type { BlindIndex, IdentityIndex } from '@alur/application';
import { parseField } from '@alur/forms';
import type { CodeField, FormContext } from '@alur/forms';
import type { Pool } from 'pg';
import { ask } from '../engine/outage.js';

/** Numbers are told from each other by their digits alone. */
const nowhere: FormContext = { today: '9999-12-31', villages: {} };

export const identityIndex = (pool: Pool, index: BlindIndex): IdentityIndex => ({
  async findCases({ kind, typed }) {
    const field: CodeField = { id: kind, type: kind, label: kind, class: 'general', required: true };
    const number = parseField(field, typed, nowhere);
    if (!number.ok) return [];
    const digests = await index.digestsOf(kind, String(number.value));
    const { rows } = await ask<{ owner_id: string }>(pool, {
      name: 'find-cases-by-number',
      text: 'SELECT DISTINCT owner_id FROM subject_index WHERE kind = $1 AND digest = ANY ($2) ORDER BY owner_id',
      values: [kind, digests.map(({ digest }) => Buffer.from(digest, 'hex'))],
    });
    return rows.map(({ owner_id }) => owner_id);
  },
});
