// A field's id inside the YAML files of a draft: which places say it, and what they say afterwards.
import { renameNames } from '@alur/expressions';
import type { ScalarChange, ScalarPlace } from '@alur/yaml-files';

export interface Renaming {
  readonly from: string;
  readonly to: string;
  /** Every name that the field provides to expressions, with the new one. */
  readonly names: ReadonlyMap<string, string>;
}

/** Of `form.yaml`: the field itself, in whichever task it stands too, and the conditions that look at it. */
export const inForm =
  ({ from, to }: Renaming): ScalarChange =>
  ({ path, text, isKey }) => {
    if (isKey || text !== from) return text;
    // What a repeated group asks has names of its own.
    const lists = path.filter((key) => key === 'fields').length;
    const isField = path.at(-1) === 'id' && path.at(-3) === 'fields' && lists === 1;
    const isCondition = path.at(-1) === 'field' && path.includes('showWhen') && lists < 2;
    return isField || isCondition ? to : text;
  };

/** Of `service.yaml`: who performs and who sees, what a refusal tells, what a change of the law names. */
export const inService =
  (renaming: Renaming): ScalarChange =>
  ({ path, text, isKey }) => {
    const change = isKey ? undefined : inSections[String(path[0])];
    return change ? change({ path, text }, renaming) : text;
  };

type Change = (place: Pick<ScalarPlace, 'path' | 'text'>, renaming: Renaming) => string;

const inSections: Readonly<Partial<Record<string, Change>>> = {
  participants: ({ path, text }, { from, to, names }) => {
    if (path[2] === 'sees') return text === from ? to : text;
    return text.startsWith('=') ? `=${renameNames(text.slice(1), names)}` : text;
  },
  outcomes: ({ path, text }, { from, to }) =>
    text === from && (path[2] === 'ground' || path[2] === 'reason') ? to : text,
  /** `form/nik`, `form/nik/label`, `tasks/verify/nik`. */
  override: ({ path, text }, { from, to }) => {
    if (path[1] !== 'changes') return text;
    const segments = text.split('/');
    const at = segments[0] === 'form' ? 1 : segments[0] === 'tasks' ? 2 : -1;
    return segments.map((segment, index) => (index === at && segment === from ? to : segment)).join('/');
  },
};

/** Of a scenario: answers by field id, and fields that are returned. */
export const inScenario =
  ({ from, to }: Renaming): ScalarChange =>
  ({ path, text, isKey }) =>
    isKey && text === from && (path.at(-2) === 'data' || path.at(-2) === 'fields') ? to : text;
