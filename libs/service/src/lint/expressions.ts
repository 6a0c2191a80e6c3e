// Every expression can be read, and reads only names that something provides.
import { compileExpression } from '@alur/expressions';
import { factNames } from '@alur/forms';
import type { Diagnostic } from '@alur/kernel';
import type { TextValue } from '@alur/process-model';
import { everyField } from './form-fields.js';
import type { Lint, Review } from './review.js';
import { findingAt, findingIn } from './review.js';

interface Written {
  readonly source: string;
  readonly tell: (code: string, message: string) => Diagnostic;
}

export const expressions: Lint = (review) => {
  const known = namesProvided(review);
  return [...ofParticipants(review), ...ofFlows(review), ...ofTimers(review), ...ofDecisions(review)].flatMap(
    ({ source, tell }) => {
      const compiled = compileExpression(source);
      if (!compiled.ok)
        return [
          tell(
            'EXPRESSION_INVALID',
            `Ungkapan "${source}" tidak terbaca di huruf ke-${String(compiled.error.offset + 1)}. Perbaiki penulisannya.`,
          ),
        ];
      const unknown = compiled.value.names.filter((name) => !known.has(name));
      return unknown.map((name) =>
        tell(
          'EXPRESSION_UNKNOWN_NAME',
          `Nama "${name}" pada "${source}" bukan isian atau hasil langkah mana pun. Perbaiki ejaannya.`,
        ),
      );
    },
  );
};

/** Answers, what follows from them, and the results of decisions. */
function namesProvided(review: Review): ReadonlySet<string> {
  const results = Object.values(review.bundle.process.elements).flatMap((element) =>
    element.type === 'businessRuleTask' ? [element.resultVariable] : [],
  );
  return new Set([...everyField(review).flatMap(({ field }) => factNames(field)), ...results]);
}

const feelOf = (text: TextValue | undefined): readonly string[] =>
  text !== undefined && 'feel' in text ? [text.feel] : [];

const ofParticipants = ({ bundle, service }: Review): readonly Written[] =>
  Object.values(bundle.participants).flatMap((participant) =>
    (['agency', 'role', 'scope'] as const).flatMap((key) =>
      feelOf(participant[key]).map((source) => ({
        source,
        tell: (code: string, message: string) =>
          findingIn(service, ['participants', participant.id, key], { code, message, element: participant.id }),
      })),
    ),
  );

const inDrawing = (element: string, source: string): Written => ({
  source,
  tell: (code, message) => findingAt(element, { code, message }),
});

const ofFlows = ({ bundle }: Review): readonly Written[] =>
  Object.values(bundle.process.flows).flatMap((flow) =>
    flow.condition === undefined ? [] : [inDrawing(flow.id, flow.condition)],
  );

const ofTimers = ({ bundle }: Review): readonly Written[] =>
  Object.values(bundle.process.elements).flatMap((element) =>
    element.type === 'timerBoundaryEvent'
      ? feelOf(element.timer.value).map((source) => inDrawing(element.id, source))
      : [],
  );

const ofDecisions = ({ bundle }: Review): readonly Written[] =>
  bundle.decisions.flatMap((decision) =>
    decision.inputs.map(({ expression }) => ({
      source: expression,
      tell: (code: string, message: string): Diagnostic => ({
        code,
        severity: 'error',
        file: `decisions/${decision.id}.dmn`,
        element: decision.id,
        message,
      }),
    })),
  );
