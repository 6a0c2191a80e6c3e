// What is expected of a route, written by hand and beside the code: a policy that was widened by mistake does not fit it any more.
import type { CaseObject, CaseState } from './objects.js';
import { caseStates } from './objects.js';
import type { Principal } from './principals.js';
import { isApplicant, isOfficer, leads, officeOf } from './principals.js';
import type { StudioState } from './studio-objects.js';
import { draftStates } from './studio-objects.js';
import type { MatrixObjects } from './world.js';
import { formToken } from './visitors.js';

/** What a path and a body are made of. */
export interface Target {
  readonly state: string;
  readonly caseState: CaseState;
  readonly params: Readonly<Record<string, string>>;
  readonly revision: number;
  readonly reference: string;
  readonly file?: CaseObject;
  /** Of what does not exist: same shape, nobody's. */
  readonly absent: Readonly<Record<string, string>>;
}

export interface Sent {
  readonly headers?: Readonly<Record<string, string>>;
  readonly payload?: string | Buffer | object;
}

export type Door = 'anyone' | 'citizen' | 'officer' | 'designer' | 'studio' | 'link';

/** `200`, `404 TASK_NOT_FOUND`. */
export type Outcome = string;

export interface Expectation {
  /** The policy that the route has to name. */
  readonly policy: string;
  readonly door: Door;
  readonly on?: keyof typeof objectsOn;
  /** Whether the object is theirs; without it everybody inside the door is let. */
  readonly lets?: (who: Principal, target: Target) => boolean;
  /** What is answered to who is let, by state where it differs. */
  readonly yes: Outcome | Readonly<Record<string, Outcome>>;
  /** What is answered where the object is somebody else's. */
  readonly no?: Outcome;
  /** What single principals are answered although the object is theirs, by principal, or by principal and state. */
  readonly but?: Readonly<Record<string, Outcome>>;
  /** Of a list: in whose there is something of the requests. */
  readonly shows?: (who: Principal) => boolean;
  /** Asks for a fresh proof. */
  readonly proof?: boolean;
  readonly send?: (target: Target) => Sent;
  /** Path parameters beside those of the object. */
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: (target: Target) => string;
}

export const nobody = '00000000-0000-4000-8000-000000000000';

const noCase = { id: nobody, caseId: nobody, fileId: nobody };

/** Every object a route can be about, in every state it can be in. */
export const objectsOn = {
  nothing: (): readonly Target[] => [
    { state: '-', caseState: 'own-agency', params: {}, revision: 1, reference: '', absent: {} },
  ],
  demo: (): readonly Target[] => ['shown', 'real'].map((state) => ({ ...base(state), params: {}, absent: {} })),
  draft: ({ draft, cases }: MatrixObjects): readonly Target[] => [
    { ...base('draft'), params: { id: draft }, absent: { id: nobody } },
    { ...base('submitted'), params: { id: cases.submitted.id }, absent: { id: nobody } },
  ],
  case: ({ cases }: MatrixObjects): readonly Target[] =>
    caseStates.map((state) => {
      const file = cases[state];
      const params = { id: file.id, caseId: file.id, fileId: file.photo, reference: file.reference };
      return {
        ...base(state),
        params,
        file,
        reference: file.reference,
        absent: { ...noCase, reference: 'BTU-0000-0000-0' },
      };
    }),
  letter: ({ cases: { decided: file } }: MatrixObjects): readonly Target[] => [
    {
      ...base('decided'),
      params: { caseId: file.id, fileId: file.letter?.file ?? '', id: file.id, code: file.letter?.code ?? '' },
      file,
      absent: { ...noCase, code: 'ZZZZ9999' },
    },
  ],
  task: ({ cases }: MatrixObjects): readonly Target[] =>
    caseStates.map((state) => ({
      ...base(state),
      params: { id: cases[state].task },
      file: cases[state],
      revision: cases[state].revision,
      absent: { id: `${nobody}.1` },
    })),
  incident: ({ cases }: MatrixObjects): readonly Target[] => [
    { ...base('own-agency'), params: { id: `${cases['own-agency'].id}.matrix` }, absent: { id: `${nobody}.matrix` } },
  ],
  account: (): readonly Target[] => [
    { ...base('own-agency'), params: { id: 'sisir-welfare' }, absent: { id: 'nobody-at-all' } },
  ],
  'data-request': ({ dataRequests }: MatrixObjects): readonly Target[] =>
    (['of-a-case', 'erasure'] as const).map((state) => ({
      ...base(state),
      params: { id: dataRequests[state] },
      absent: { id: nobody },
    })),
  consent: ({ consent: { id, code } }: MatrixObjects): readonly Target[] => [
    { ...base('asked'), params: { id, code }, absent: { id: nobody } },
  ],
  'service-draft': ({ studio }: MatrixObjects): readonly Target[] =>
    draftStates.map((state: StudioState) => ({
      ...base(state),
      params: { id: studio.drafts[state], draft: studio.drafts[state] },
      absent: { id: nobody, draft: nobody },
    })),
  link: ({ linkToken }: MatrixObjects): readonly Target[] => [
    { ...base('unused'), params: { token: linkToken }, absent: { token: 'x'.repeat(43) } },
    { ...base('made-up'), params: { token: 'y'.repeat(43) }, absent: { token: 'x'.repeat(43) } },
  ],
} as const;

const base = (state: string) => ({
  state,
  caseState: ((caseStates as readonly string[]).includes(state) ? state : 'submitted') as CaseState,
  revision: 1,
  reference: '',
});

/** What an officer may do beside the applicant, by hand. */
const forHelpers: ReadonlySet<string> = new Set([
  ...['draft.begin', 'draft.read', 'draft.write', 'draft.submit', 'draft.sent', 'own-case.list'],
  ...['correction.read', 'correction.write'],
]);

/** Inside the door, by hand. */
export function doorOutcome(door: Door, who: Principal, path: string, policy = ''): Outcome | undefined {
  const isApi = path.startsWith('/api/');
  if (door === 'anyone') return undefined;
  if (door === 'citizen' && who === 'helper') return forHelpers.has(policy) ? undefined : '403 NOT_FOR_HELPERS';
  if (door === 'citizen') return isApplicant(who) ? undefined : isApi ? '401 NOT_SIGNED_IN' : '303';
  if (door === 'link') return who === 'link' ? undefined : '404 LINK_NOT_FOUND';
  if (!isOfficer(who)) return '401 NOT_SIGNED_IN';
  if (door === 'designer') return who === 'designer' ? undefined : '404 NOT_FOUND';
  if (door === 'studio') return who === 'designer' || who === 'reviewer' ? undefined : '404 NOT_FOUND';
  return undefined;
}

// Whose it is.
export const theirs = (who: Principal): boolean => who === 'owner' || who === 'helper';
export const follows = (who: Principal): boolean => who === 'owner' || who === 'follower';
/** Holds the office that has the task. An RT has no account. */
export const holdsTask = (who: Principal, { file }: Target): boolean => officeOf[who] === file?.taskOffice;
/** The case came to their office. */
export const metCase = (who: Principal, { file }: Target): boolean => file?.offices.has(officeOf[who] ?? '') ?? false;
export const repairs = (who: Principal): boolean => leads(who) === 'kel-sisir' || who === 'operator';
/** The RT's task is the one of the request that was just sent. */
export const linked = (who: Principal, { state }: Target): boolean => who === 'link' && state === 'submitted';

// What is sent.
export const json =
  (payload: object, headers: Readonly<Record<string, string>> = {}) =>
  (): Sent => ({
    headers: { 'content-type': 'application/json', ...headers },
    payload,
  });
export const form =
  (fields: Readonly<Record<string, string>> = {}) =>
  (): Sent => ({
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ _csrf: formToken, ...fields }).toString(),
  });
/** A file that is no picture: refused, but only after it was asked whose place it is for. */
export const upload = (): Sent => ({
  headers: { 'content-type': 'multipart/form-data; boundary=matrix' },
  payload:
    '--matrix\r\ncontent-disposition: form-data; name="file"; filename="a.jpg"\r\ncontent-type: image/jpeg\r\n\r\nno picture\r\n--matrix--\r\n',
});
