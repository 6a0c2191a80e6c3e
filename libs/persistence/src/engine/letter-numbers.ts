import type { LetterNumbers, ReservedNumber } from '@alur/application';
import type { Pool } from 'pg';

/**
 * The counter row is locked only inside this statement. A letter that has a number keeps it: the first CTE finds
 * it, and then the counter is not touched. Two tries at once meet at the counter row; the later one would hit the
 * primary key and is answered by reading again.
 */
const reserveStatement = `
WITH kept AS (
  SELECT serial, year, code FROM letter_number WHERE case_id = $1 AND letter_id = $2
), counted AS (
  INSERT INTO letter_counter (agency, series, year, last)
  SELECT $3, $4, $5, 1 WHERE NOT EXISTS (SELECT FROM kept)
  ON CONFLICT (agency, series, year) DO UPDATE SET last = letter_counter.last + 1
  RETURNING last
), given AS (
  INSERT INTO letter_number (case_id, letter_id, agency, series, year, serial, code)
  SELECT $1, $2, $3, $4, $5, last, $6 FROM counted
  RETURNING serial, year, code
)
SELECT * FROM kept UNION ALL SELECT * FROM given`;

const uniqueViolation = '23505';

export function letterNumbers(pool: Pool): LetterNumbers {
  const reserve: LetterNumbers['reserve'] = async (letter) => {
    const values = [letter.caseId, letter.letterId, letter.agency, letter.series, letter.year, letter.code];
    for (let attempt = 0; ; attempt += 1) {
      try {
        const { rows } = await pool.query<ReservedNumber>(reserveStatement, values);
        if (rows[0]) return rows[0];
      } catch (error) {
        if (attempt > 2 || (error as { code?: string }).code !== uniqueViolation) throw error;
      }
    }
  };
  return {
    reserve,
    async findByCode(code) {
      const { rows } = await pool.query<{ case_id: string; letter_id: string }>(
        'SELECT case_id, letter_id FROM letter_number WHERE code = $1',
        [code],
      );
      return rows[0] && { caseId: rows[0].case_id, letterId: rows[0].letter_id };
    },
  };
}
