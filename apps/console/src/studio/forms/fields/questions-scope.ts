// What a question's editor knows of the questions around it.
import { createContext, useContext } from 'react';
import type { ComponentType } from 'react';
import type { Path } from '../../editing/at-path.js';
import type { WrittenField } from './field-kinds.js';

export interface QuestionsScope {
  readonly draftId: string;
  /** Ids of every field of the draft: a new one gets none of them. */
  readonly taken: ReadonlySet<string>;
  /** What is asked before, in the same form: what conditions may look at. */
  readonly before: readonly WrittenField[];
  /** The editor of one question, which may itself hold a list of questions. */
  readonly Question: ComponentType<{ readonly path: Path }>;
  /** Opens the question that has this id now. */
  show?(id: string): void;
  /** Inside a repeated group: no conditions, no groups, ids of its own. */
  readonly nested: boolean;
}

const Scope = createContext<QuestionsScope | undefined>(undefined);

export const QuestionsScopeProvider = Scope.Provider;

export function useQuestionsScope(): QuestionsScope {
  const scope = useContext(Scope);
  if (!scope) throw new Error('Expected to stand inside a form that is edited');
  return scope;
}
