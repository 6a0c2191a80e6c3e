// Whose values are sealed with one key, and what is left once that key is gone.
import type { Answers } from '@alur/forms';
import type { Instant } from '@alur/kernel';

/**
 * Every applicant is a subject, by their id. One key seals all that is theirs: drafts, what they and officers typed in their
 * cases, files, letters, messages, their number. The key lies in the database, wrapped with a key of the city that does not.
 */
export interface SubjectKeys {
  /**
   * Shreds the key for good, and with it the salts that lie under it; deletes the rows of the index by which the subject is
   * found. Every process reads the subject's values as erased from its next statement on. Rows, events and hashes stay as
   * they are, so that chains still hold. Who may, and what a law wants kept, was decided before. Again, it changes nothing.
   */
  destroy(subjectId: string): Promise<void>;
  /** Since when the subject's values are erased; nothing while they are there. */
  erasedAt(subjectId: string): Promise<Instant | undefined>;
}

/** No field has such an id, so it never meets an answer. */
const mark = '@erased';

/** What a section, a draft or a revision reads as once its key is gone: whatever was answered is not there any more. */
export const erasedAnswers: Answers = Object.freeze({ [mark]: true });

/** Whether answers were there and are erased; screens say so in `erasedWords`, instead of showing nothing. */
export const isErased = (answers: Answers): boolean => Object.hasOwn(answers, mark);

export const erasedWords = 'Sudah dihapus';
