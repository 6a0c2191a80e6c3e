// Every expression can be read, and reads only names that something provides.
import { compileExpression } from '@alur/expressions';
import { factNames } from '@alur/forms';
import type { Diagnostic } from '@alur/kernel';
import type { Element, TextValue } from '@alur/process-model';
import { expressionsOf, feelOf, isActivity } from '@alur/process-model';
import { everyField } from './form-fields.js';
import type { Lint, Review } from './review.js';
import { findingAt, findingIn } from './review.js';

interface Written {
  readonly source: string;
  readonly tell: (code: string, message: string) => Diagnostic;
}

export const expressions: Lint = (review) => {
  const known = namesProvided(review);
  return [...ofParticipants(review), ...ofDrawing(review), ...ofDecisions(review)].flatMap(({ source, tell }) => {
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
  });
};

/** Answers, what follows from them, and what steps of the process write. */
function namesProvided(review: Review): ReadonlySet<string> {
  const results = Object.values(review.bundle.process.elements).flatMap((element) => namesWritten(element));
  return new Set([...everyField(review).flatMap(({ field }) => factNames(field)), ...results]);
}

/** Results of decisions and scripts, targets of mappings, and what a repeated step sees of its round. */
function namesWritten(element: Element): readonly string[] {
  const own = element.type === 'businessRuleTask' || element.type === 'scriptTask' ? [element.resultVariable] : [];
  if (!isActivity(element)) return [];
  const { inputs = [], outputs = [], loop } = element;
  const round =
    loop?.kind === 'multiInstance'
      ? [loop.inputElement, loop.outputCollection, ...roundNames]
      : loop
        ? ['loopCounter']
        : [];
  return [...own, ...[...inputs, ...outputs].map(({ target }) => target), ...round].flatMap((name) => name ?? []);
}

const roundNames = [
  'loopCounter',
  'numberOfInstances',
  'numberOfCompletedInstances',
  'numberOfActiveInstances',
  'numberOfTerminatedInstances',
];

const textOf = (value: TextValue | undefined): readonly string[] => {
  const text = feelOf(value);
  return text === undefined ? [] : [text];
};

const ofParticipants = ({ bundle, service }: Review): readonly Written[] =>
  Object.values(bundle.participants).flatMap((participant) =>
    (['agency', 'role', 'scope'] as const).flatMap((key) =>
      textOf(participant[key]).map((source) => ({
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

const ofDrawing = ({ bundle }: Review): readonly Written[] =>
  expressionsOf(bundle.process).map(({ element, text }) => inDrawing(element, text));

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
