// Every expression can be read, reads only names that something provides, and compares what can be compared.
import { checkExpression } from '@alur/expressions';
import type { FeelType } from '@alur/expressions';
import type { Diagnostic } from '@alur/kernel';
import type { TextValue } from '@alur/process-model';
import { expressionsOf, feelOf } from '@alur/process-model';
import { namesProvided } from './names-provided.js';
import type { Lint, Review } from './review.js';
import { findingAt, findingIn } from './review.js';

interface Written {
  readonly source: string;
  readonly expected: FeelType;
  readonly tell: (code: string, message: string) => Diagnostic;
}

export const expressions: Lint = (review) => {
  const names = namesProvided(review.bundle);
  return [...ofParticipants(review), ...ofDrawing(review)].flatMap(({ source, expected, tell }) =>
    checkExpression(source, { names, expected }).map(({ code, message }) =>
      tell(code, `Pada ungkapan "${source}": ${message}. Perbaiki ungkapannya.`),
    ),
  );
};

const textOf = (value: TextValue | undefined): readonly string[] => {
  const text = feelOf(value);
  return text === undefined ? [] : [text];
};

const ofParticipants = ({ bundle, service }: Review): readonly Written[] =>
  Object.values(bundle.participants).flatMap((participant) =>
    (['agency', 'role', 'scope'] as const).flatMap((key) =>
      textOf(participant[key]).map((source) => ({
        source,
        expected: 'string',
        tell: (code: string, message: string) =>
          findingIn(service, ['participants', participant.id, key], { code, message, element: participant.id }),
      })),
    ),
  );

/** Conditions say yes or no; what else a step computes is known to the step. */
const ofDrawing = ({ bundle }: Review): readonly Written[] =>
  expressionsOf(bundle.process).map(({ element, text }) => ({
    source: text,
    expected: bundle.process.flows[element] ? 'boolean' : 'any',
    tell: (code, message) => findingAt(element, { code, message }),
  }));
