import type { SubjectKeys } from '@alur/application';
import { erasedAnswers } from '@alur/application';
import type { Pool } from 'pg';

/** `committer`: only commits of cases write what people typed. Rows, revisions and hashes stay as they are. */
export const answersErasedInPlace = (committer: Pool): Pick<SubjectKeys, 'destroy'> => ({
  async destroy(subjectId) {
    await committer.query(
      `UPDATE case_data SET answers = $2 WHERE case_id IN (SELECT id FROM case_instance WHERE applicant_id = $1)`,
      [subjectId, JSON.stringify(erasedAnswers)],
    );
  },
});
