import type { StoredFile, Submitted, VerifiedLetter } from '@alur/application';
import type { DemoAccount } from '@alur/identity';
import type { OutboxMessage } from '@alur/persistence';
import type { ReadinessReport } from '../../../readiness.js';
import { anything, list, maybe, number, object, oneOf, text, yesNo } from '../schema.js';
import { dataOf, named } from './named.js';

const fileState = oneOf('quarantined', 'clean', 'infected', 'failed');

const keptFile = object<Omit<StoredFile, 'sha256' | 'caseId' | 'subjectId'>>({
  id: text,
  field: text,
  name: text,
  mediaType: text,
  bytes: number,
  state: fileState,
});

interface DraftAnswer {
  readonly id: string;
  readonly serviceId: string;
  readonly version: string;
  readonly answers: unknown;
  readonly revision: number;
  readonly updatedAt: string;
  readonly submitted: boolean;
  readonly pages: readonly unknown[];
  readonly news?: readonly string[];
}

const draft = object<DraftAnswer>({
  id: text,
  serviceId: text,
  version: text,
  answers: anything,
  revision: number,
  updatedAt: text,
  submitted: yesNo,
  pages: list(anything),
  news: maybe(list(text)),
});

const submitted = object<Pick<Submitted, 'caseId' | 'reference'>>({ caseId: text, reference: text });

export const citizenAnswers = {
  live: object<{ readonly status: string }>({ status: text }),
  ready: object<ReadinessReport>({ ready: yesNo, database: oneOf('ok', 'down'), oldestDueSeconds: maybe(number) }),
  startDraft: draft,
  getDraft: draft,
  saveDraftPage: draft,
  attachDraftFile: keptFile,
  attachCorrectionFile: keptFile,
  attachTaskFile: object<Pick<StoredFile, 'id' | 'name' | 'mediaType' | 'bytes' | 'state'> & { readonly url: string }>({
    id: text,
    name: text,
    mediaType: text,
    bytes: number,
    state: fileState,
    url: text,
  }),
  submitRequest: submitted,
  resubmit: submitted,
  withdrawRequest: submitted,
  sendMessage: object<{ readonly id: string }>({ id: text }),
  verifyLetter: object<VerifiedLetter>({
    code: text,
    title: text,
    number: text,
    agency: text,
    issuedOn: text,
    validUntil: maybe(text),
    status: oneOf('valid', 'expired', 'refusal'),
    sha256: text,
    initials: text,
    signed: yesNo,
  }),
  listDemoOutbox: dataOf(object<OutboxMessage>({ key: text, recipient: text, body: text, sentAt: text })),
  listDemoAccounts: dataOf(object<DemoAccount>({ who: text, agency: named, role: text, nip: text, password: text })),
};
