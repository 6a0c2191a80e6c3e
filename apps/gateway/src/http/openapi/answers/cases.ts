import type { TrackedCase } from '@alur/application';
import type {
  AnswerItem,
  AnswerRow,
  BatonLink,
  CaseView,
  FieldChange,
  HistoryRow,
  OpenCorrectionView,
  QueueItem,
  ReturnableFields,
  ReturnedFieldView,
  TaskDetail,
  WaitLink,
} from '@alur/contracts';
import type { Shape } from '../schema.js';
import { anything, list, maybe, number, object, oneOf, text, yesNo } from '../schema.js';
import { named, pageOf, permission } from './named.js';

const status = oneOf(
  ...['submitted', 'awaiting_correction', 'in_process', 'awaiting_signature', 'issued', 'rejected', 'withdrawn'],
  'cancelled',
);

const baton = object<BatonLink>({
  agency: named,
  step: text,
  element: text,
  state: oneOf('done', 'holding', 'paused', 'in-transit', 'problem'),
  since: text,
  until: maybe(text),
  stage: number,
});

const history = object<HistoryRow>({ at: text, text, by: maybe(text) });

export const openCorrection = object<OpenCorrectionView>({
  round: number,
  since: text,
  due: text,
  fields: list(object<ReturnedFieldView>({ field: text, label: text, reasons: list(text) })),
});

export const answerShape: Shape<AnswerRow> = {
  field: text,
  label: text,
  text,
  reveal: maybe(text),
  erased: maybe(yesNo),
  file: maybe(
    object<NonNullable<AnswerRow['file']>>({
      id: text,
      name: text,
      mediaType: text,
      bytes: number,
      state: oneOf('quarantined', 'clean', 'infected', 'failed'),
      url: maybe(text),
    }),
  ),
  items: maybe(
    list(
      object<AnswerItem>({
        label: text,
        rows: list(object<AnswerItem['rows'][number]>({ field: text, label: text, text, reveal: maybe(text) })),
      }),
    ),
  ),
};
const answer = object<AnswerRow>(answerShape);

const caseView = object<CaseView>({
  id: text,
  reference: text,
  service: named,
  status,
  statusText: text,
  submittedAt: text,
  promisedBy: maybe(text),
  promisePaused: yesNo,
  baton: list(baton),
  answers: list(object<CaseView['answers'][number]>({ title: text, rows: list(answer) })),
  history: list(history),
  letters: list(object<CaseView['letters'][number]>({ id: text, title: text, number: text, url: text })),
});

const queueItem = object<QueueItem>({
  id: text,
  title: text,
  reference: text,
  service: named,
  agency: named,
  role: named,
  openedAt: text,
  due: maybe(text),
  dueState: oneOf('none', 'on-time', 'due-soon', 'overdue'),
  claimedBy: maybe(named),
  mine: yesNo,
  refused: maybe(text),
  suspendedSince: maybe(text),
  revision: number,
});

const change = object<FieldChange>({
  field: text,
  label: text,
  at: text,
  round: number,
  before: maybe(answer),
  after: maybe(answer),
  checkedBefore: list(text),
  recheck: list(text),
});

const task = object<TaskDetail>({
  task: queueItem,
  help: maybe(text),
  action: text,
  fields: list(anything),
  may: object<TaskDetail['may']>({
    claim: permission,
    release: permission,
    complete: permission,
    return: permission,
  }),
  returnable: object<ReturnableFields>({
    fields: list(object<ReturnableFields['fields'][number]>({ id: text, label: text, group: text })),
    reasons: list(object<ReturnableFields['reasons'][number]>({ value: text, label: text })),
    anotherRound: yesNo,
  }),
  correction: maybe(openCorrection),
  changes: list(change),
  case: caseView,
});

interface PublicLetter {
  readonly id: string;
  readonly title: string;
  readonly number: string;
  readonly url: string;
  readonly verification: string;
  readonly isRefusal: boolean;
}

const tracked = object<TrackedCase>({
  id: text,
  reference: text,
  service: named,
  status,
  statusText: text,
  submittedAt: text,
  updatedAt: text,
  promisedBy: maybe(text),
  promisePaused: yesNo,
  mayWithdraw: yesNo,
  baton: list(baton),
  waits: list(object<WaitLink>({ step: text, element: text, since: text, until: maybe(text) })),
  letters: list(
    object<PublicLetter>({ id: text, title: text, number: text, url: text, verification: text, isRefusal: yesNo }),
  ),
  correction: maybe(openCorrection),
  history: list(history),
  files: list(object<TrackedCase['files'][number]>({ label: text, state: text })),
  answer: maybe(
    object<NonNullable<TrackedCase['answer']>>({
      kind: oneOf('granted', 'refused', 'withdrawn', 'cancelled'),
      title: text,
      text,
      at: text,
      ground: maybe(text),
      reason: maybe(text),
    }),
  ),
});

export const caseAnswers = {
  findCase: caseView,
  getCase: caseView,
  listTasks: pageOf(queueItem),
  getTask: task,
  claimTask: task,
  releaseTask: task,
  useLink: task,
  getLinkedTask: task,
  trackCase: tracked,
};
