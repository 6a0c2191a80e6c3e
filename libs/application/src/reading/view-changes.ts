// What the applicant changed when they were asked: before and after from the revisions of the data, never from events.
import type { AnsweredCorrection } from '@alur/case';
import { stepsThatSaw, stepWords } from '@alur/case';
import type { City } from '@alur/city';
import type { AnswerRow, FieldChange } from '@alur/contracts';
import type { Answers, Field } from '@alur/forms';
import { applicationFields } from '@alur/service';
import type { CaseReading } from '../ports/case-reading.js';
import type { FileRegister, StoredFile } from '../ports/files.js';
import type { CaseRecord } from '../ports/lanes.js';
import { applicationSection, officersContext } from '../turn/turn-context.js';
import { answerRow, isShown } from './answer-row.js';
import type { SeenCase } from './seen-case.js';

interface ChangePorts {
  readonly city: City;
  readonly reading: CaseReading;
  readonly register: FileRegister;
}

/** Newest round first; only fields the officer sees. */
export async function viewChanges(
  ports: ChangePorts,
  record: CaseRecord,
  seen: SeenCase,
): Promise<readonly FieldChange[]> {
  const rounds = record.state.corrections ?? [];
  if (rounds.length === 0) return [];
  const [revisions, files] = await Promise.all([
    ports.reading.revisionsOf(record.id, applicationSection),
    ports.register.listOfCase(record.id),
  ]);
  const fields = new Map(applicationFields(seen.bundle).map((field) => [field.id, field]));
  return [...rounds].reverse().flatMap((round) => {
    const place = revisions.findIndex((one) => one.revision === round.revision);
    const before = revisions[place - 1]?.answers ?? {};
    const after = revisions[place]?.answers ?? {};
    const row = (field: Field, answers: Answers): AnswerRow | undefined =>
      isShown(field, answers) ? rowOf(ports.city, field, answers, files, round) : undefined;
    return round.changed.flatMap((id) => {
      const field = fields.get(id);
      if (!field || !seen.fields.has(id)) return [];
      const [old, now] = [row(field, before), row(field, after)];
      return [
        {
          field: id,
          label: field.label,
          at: round.answeredAt,
          round: round.round,
          ...(old ? { before: old } : {}),
          ...(now ? { after: now } : {}),
          ...checksOf(seen, id, round),
        },
      ];
    });
  });
}

const rowOf = (
  city: City,
  field: Field,
  answers: Answers,
  files: readonly StoredFile[],
  round: AnsweredCorrection,
): AnswerRow =>
  answerRow(field, answers, {
    context: officersContext(city, round.answeredAt),
    files,
    // Only what stands now can be asked for, beside the applicant's other answers.
    revealable: new Set(),
  });

/** Steps that were done, and had seen the field, before it was changed. */
function checksOf(
  { bundle, turns }: SeenCase,
  field: string,
  round: AnsweredCorrection,
): Pick<FieldChange, 'checkedBefore' | 'recheck'> {
  const steps = stepsThatSaw(bundle, turns, { field, until: round.answeredAt });
  const words = (element: string): string => bundle.tasks[element]?.title ?? stepWords(bundle, element);
  return {
    checkedBefore: steps.map(words),
    recheck: steps.filter((element) => bundle.correction.recheck.includes(element)).map(words),
  };
}
