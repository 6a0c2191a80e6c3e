// The one way a stored case takes a step: decide over what was loaded, give back the rows.
import type { CaseCommand, RecordedData } from '@alur/case';
import { decideCase } from '@alur/case';
import type { City } from '@alur/city';
import type { Answers, Field } from '@alur/forms';
import type { JsonObject, Rejection, Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import { takeApart } from '@alur/process-engine';
import type { ServiceBundle } from '@alur/service';
import { applicationFields } from '@alur/service';
import type { CaseChange, CaseRecord, LoadedCase } from '../ports/lanes.js';
import type { CompiledVersion } from '../ports/service-versions.js';
import { rowsOf } from './case-change.js';
import { numbersIn } from './identity-numbers.js';
import { applicationSection, mergedAnswers, turnContext } from './turn-context.js';

export interface Advance<Answer extends JsonObject> {
  readonly city: City;
  readonly loaded: LoadedCase;
  readonly actor: string;
  /** Built once the case is known to exist. */
  command(record: CaseRecord, version: CompiledVersion): Result<CaseCommand, Rejection>;
  /** What a person typed in this command; becomes facts of the turn and a row of data. */
  readonly data?: { readonly record: RecordedData; readonly answers: Answers; readonly salt: string };
  /** The work item this finishes, with the attempt it was claimed as. */
  readonly workItem?: { readonly key: string; readonly attempt: number };
  answer(record: CaseRecord): Answer;
}

/** Characters of a case's state as JSON. Beyond this every turn would cost more than the turn before it. */
const stateLimit = 256_000;

/** Rejections: `CASE_NOT_FOUND`, `LEASE_LOST`, `INSTANCE_TOO_LARGE`, and those of the command. */
export function advanceCase<Answer extends JsonObject>(
  advance: Advance<Answer>,
): Result<CaseChange<Answer>, Rejection> {
  const { city, loaded, workItem, data } = advance;
  const { record, version } = loaded;
  if (!record || !version)
    return err({ code: 'CASE_NOT_FOUND', message: 'Expected the case to exist, but it does not.' });
  if (workItem && loaded.workItemAttempt !== workItem.attempt) {
    return err({
      code: 'LEASE_LOST',
      message: `Expected work item ${workItem.key} at attempt ${String(workItem.attempt)}, but it moved on.`,
    });
  }
  const command = advance.command(record, version);
  if (!command.ok) return command;
  const answers = mergedAnswers(data ? { ...loaded.answers, [data.record.section]: data.answers } : loaded.answers);
  const context = turnContext(city, version.bundle, version.rules.compiled.names, answers, loaded);
  const turn = decideCase(version.rules, record.state, command.value, context);
  if (!turn.ok) return turn;
  const { state } = turn.value;
  // Rounds kept apart are rows of their own.
  if (JSON.stringify({ ...state, process: takeApart(state.process).state }).length > stateLimit) return err(tooLarge);
  return ok({
    ...rowsOf({
      at: loaded.at,
      actor: advance.actor,
      bundle: version.bundle,
      turn: turn.value,
      before: record.state.process,
      ...(workItem ? { workItem: workItem.key } : {}),
    }),
    ...(data
      ? {
          data: {
            section: data.record.section,
            revision: turn.value.state.dataRevision,
            answers: data.answers,
            salt: data.salt,
            ...numbersIn(fieldsOf(version.bundle, data.record.section), data.answers),
          },
        }
      : {}),
    answer: advance.answer(record),
  });
}

/** What officers write beside answers has no fields. */
const fieldsOf = (bundle: ServiceBundle, section: string): readonly Field[] =>
  section === applicationSection ? applicationFields(bundle) : (bundle.tasks[section]?.fields ?? []);

const tooLarge: Rejection = {
  code: 'INSTANCE_TOO_LARGE',
  message: 'Expected a case whose state stays below 256,000 characters, but this turn would make it larger.',
};
