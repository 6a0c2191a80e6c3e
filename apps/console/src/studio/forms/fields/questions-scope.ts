// What a question's editor knows of the questions around it.
import { createContext, useContext } from 'react';
import type { WrittenField } from './field-kinds.js';

export interface QuestionsScope {
  readonly draftId: string;
  /** Ids of every field of the draft: a new one gets none of them. */
  readonly taken: ReadonlySet<string>;
  /** What is asked before, in the same form: what conditions may look at. */
  readonly before: readonly WrittenField[];
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
