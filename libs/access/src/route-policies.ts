// What every route of the city is for: who comes in, on what it acts, which permission answers, and how it says no.
import { accountPermissions, mayEnterAccounts, maySeeAccount } from './account-permissions.js';
import type { Who } from './admission.js';
import { mayAssist } from './assistance.js';
import { mayAnswerDataRequest, mayEnterDataRequests, maySeeDataRequest } from './data-request-permissions.js';
import { agenciesInSight, mayRepair, maySeeIncident } from './incident-permissions.js';
import { maySendMessages } from './message-permissions.js';
import { isTheirs } from './ownership.js';
import { mayReveal } from './reveal-permissions.js';
import { draftPermissions, mayRetire } from './studio-permissions.js';
import { mayReturnAgain, maySeeTask, taskPermissions } from './task-permissions.js';
import { fieldsSeenBy, mayViewCase } from './visible-fields.js';

/** The functions that answer for an object: asked by button, command and query alike. */
export const permissions = {
  accountPermissions,
  agenciesInSight,
  draftPermissions,
  fieldsSeenBy,
  isTheirs,
  mayAnswerDataRequest,
  mayAssist,
  mayEnterAccounts,
  mayEnterDataRequests,
  mayRepair,
  mayRetire,
  mayReturnAgain,
  mayReveal,
  maySeeAccount,
  maySeeDataRequest,
  maySeeIncident,
  maySeeTask,
  maySendMessages,
  mayViewCase,
  taskPermissions,
} as const;

export interface RoutePolicy {
  readonly who: Who;
  /** What it acts on; nothing where coming in is all there is to ask. */
  readonly on?:
    | 'account'
    | 'assistance'
    | 'case'
    | 'data-request'
    | 'draft'
    | 'incident'
    | 'letter'
    | 'link'
    | 'message'
    | 'publication'
    | 'queue'
    | 'service-draft'
    | 'session'
    | 'task';
  /** Which permissions answer for it, in the order in which they are asked. */
  readonly by?: readonly (keyof typeof permissions)[];
  /** The code for what does not exist and for what is somebody else's: nobody can tell one from the other. */
  readonly foreign?: string;
  /** Also for an officer who fills it in beside the applicant; everything else of the applicant stays theirs alone. */
  readonly assisted?: true;
  /** Codes for what they see and may not do. */
  readonly refused?: readonly string[];
}

const ownDraft = { on: 'draft', by: ['isTheirs'], foreign: 'DRAFT_NOT_FOUND' } as const;
const ownCase = { on: 'case', by: ['isTheirs'], foreign: 'CASE_NOT_FOUND' } as const;
const ownTask = { on: 'task', by: ['maySeeTask', 'taskPermissions'], foreign: 'TASK_NOT_FOUND' } as const;
const incident = { on: 'incident', by: ['maySeeIncident', 'mayRepair'], refused: ['NOT_ALLOWED'] } as const;
const account = { on: 'account', by: ['mayEnterAccounts', 'maySeeAccount', 'accountPermissions'] } as const;
const serviceDraft = { on: 'service-draft', foreign: 'SERVICE_DRAFT_NOT_FOUND' } as const;

export const routePolicies = {
  'asset.read': { who: 'public' },
  'docs.read': { who: 'public' },
  'portal.read': { who: 'public' },
  'system.health': { who: 'public' },
  'demo.read': { who: 'demo' },

  'citizen.sign-in': { who: 'public' },
  'officer.sign-in': { who: 'public' },
  'invitation.use': { who: 'public', on: 'account', foreign: 'INVITATION_NOT_FOUND' },
  'session.end': { who: 'public', on: 'session' },

  'letter.verify': { who: 'public', on: 'letter', foreign: 'LETTER_NOT_FOUND' },
  'case.track': { who: 'public', on: 'case', foreign: 'CASE_NOT_FOUND' },
  'case.follow': { who: 'public', ...ownCase },

  'draft.begin': { who: 'citizen', assisted: true },
  'draft.read': { who: 'citizen', ...ownDraft, assisted: true },
  'draft.write': { who: 'citizen', ...ownDraft, assisted: true },
  'draft.submit': { who: 'citizen', ...ownDraft, assisted: true },
  'draft.sent': { who: 'citizen', ...ownCase, assisted: true },
  'own-case.list': { who: 'citizen', assisted: true },
  'own-case.read': { who: 'citizen', ...ownCase },
  'own-case.withdraw': { who: 'citizen', ...ownCase },
  'own-data.read': { who: 'citizen' },
  'own-data.case': { who: 'citizen', ...ownCase, foreign: 'NOT_FOUND' },
  'own-data.ask': { who: 'citizen', ...ownCase },
  'own-data.erase': { who: 'citizen' },
  'own-phone.change': { who: 'citizen' },
  'own-session.read': { who: 'citizen' },
  'own-session.end': { who: 'citizen', on: 'session' },
  'correction.read': { who: 'citizen', ...ownCase, assisted: true },
  'correction.write': { who: 'citizen', ...ownCase, assisted: true },

  'assistance.ask': { who: 'officer', by: ['mayAssist'], refused: ['NOT_ALLOWED'] },
  'assistance.open': {
    who: 'officer',
    on: 'assistance',
    by: ['mayAssist'],
    foreign: 'CONSENT_NOT_FOUND',
    refused: ['NOT_ALLOWED'],
  },
  'assistance.end': { who: 'public', on: 'session', assisted: true },

  'link.use': { who: 'public', on: 'link', foreign: 'LINK_NOT_FOUND' },
  'linked-task.page': { who: 'public', ...ownTask, foreign: 'LINK_NOT_FOUND' },
  'linked-task.read': { who: 'link', ...ownTask },
  'linked-task.answer': { who: 'link', ...ownTask, refused: ['NOT_CLAIMED_BY_ACTOR'] },

  'own-account.read': { who: 'officer' },
  'own-account.change': { who: 'officer' },
  'queue.read': { who: 'officer', on: 'queue' },
  'task.read': { who: 'officer', ...ownTask },
  'task.claim': { who: 'officer', ...ownTask, refused: ['ALREADY_CLAIMED', 'OWN_FAMILY'] },
  'task.release': { who: 'officer', ...ownTask, refused: ['NOT_CLAIMED_BY_ACTOR'] },
  'task.answer': { who: 'officer', ...ownTask, refused: ['NOT_CLAIMED_BY_ACTOR', 'OWN_FAMILY'] },
  'task.attach': { who: 'officer', ...ownTask, refused: ['OWN_FAMILY'] },
  'task.return': {
    who: 'officer',
    ...ownTask,
    by: ['maySeeTask', 'taskPermissions', 'mayReturnAgain'],
    refused: ['NOT_CLAIMED_BY_ACTOR', 'OWN_FAMILY', 'CORRECTION_ROUND_USED'],
  },
  'task.reveal': {
    who: 'officer',
    ...ownTask,
    by: ['maySeeTask', 'fieldsSeenBy', 'mayReveal'],
    refused: ['NOT_ALLOWED'],
  },
  'case.reveal': {
    who: 'officer',
    on: 'case',
    by: ['mayViewCase', 'fieldsSeenBy', 'mayReveal'],
    foreign: 'CASE_NOT_FOUND',
    refused: ['NOT_ALLOWED'],
  },
  'case.search': { who: 'officer', on: 'case', by: ['mayViewCase', 'fieldsSeenBy'], foreign: 'CASE_NOT_FOUND' },
  'case.read': { who: 'officer', on: 'case', by: ['mayViewCase', 'fieldsSeenBy'], foreign: 'CASE_NOT_FOUND' },
  'case.file': { who: 'officer', on: 'case', by: ['mayViewCase', 'fieldsSeenBy'], foreign: 'FILE_NOT_FOUND' },

  'incident.list': { who: 'officer', on: 'incident', by: ['agenciesInSight'] },
  'incident.repair': { who: 'officer', ...incident, foreign: 'INCIDENT_NOT_FOUND' },
  'incident.repair-many': { who: 'officer', ...incident },
  'account.list': { who: 'officer', on: 'account', by: ['mayEnterAccounts', 'maySeeAccount'], foreign: 'NOT_FOUND' },
  'account.invite': { who: 'officer', ...account, foreign: 'ACCOUNT_NOT_FOUND', refused: ['NOT_ALLOWED'] },
  'account.confirm': { who: 'officer', ...account, foreign: 'ACCOUNT_NOT_FOUND', refused: ['NOT_ALLOWED'] },
  'account.end-sessions': { who: 'officer', ...account, foreign: 'ACCOUNT_NOT_FOUND', refused: ['NOT_ALLOWED'] },
  'data-request.list': {
    who: 'officer',
    on: 'data-request',
    by: ['mayEnterDataRequests', 'maySeeDataRequest'],
    foreign: 'NOT_FOUND',
  },
  'data-request.answer': {
    who: 'officer',
    on: 'data-request',
    by: ['mayEnterDataRequests', 'maySeeDataRequest', 'mayAnswerDataRequest'],
    foreign: 'DATA_REQUEST_NOT_FOUND',
    refused: ['NOT_ALLOWED'],
  },
  'message.send': { who: 'officer', on: 'message', by: ['maySendMessages'], refused: ['NOT_ALLOWED'] },

  'service-status.read': { who: 'studio' },
  'studio.enter': { who: 'studio' },
  'studio.begin': { who: 'designer' },
  'city.read': { who: 'designer' },
  'city.change': { who: 'designer' },
  'service-draft.read': { who: 'studio', ...serviceDraft },
  'service-draft.preview': { who: 'studio', ...serviceDraft },
  'service-draft.design': { who: 'designer', ...serviceDraft },
  'service-draft.write': { who: 'studio', ...serviceDraft, by: ['draftPermissions'], refused: ['NOT_ALLOWED'] },
  'service-draft.review': {
    who: 'studio',
    ...serviceDraft,
    by: ['draftPermissions'],
    refused: ['NOT_ALLOWED', 'REVIEW_OWN_WORK'],
  },
  'service.retire': {
    who: 'officer',
    on: 'publication',
    by: ['mayRetire'],
    foreign: 'SERVICE_NOT_FOUND',
    refused: ['NOT_ALLOWED'],
  },
} as const satisfies Readonly<Record<string, RoutePolicy>>;

export type PolicyId = keyof typeof routePolicies;

export const routePolicy = (id: PolicyId): RoutePolicy => routePolicies[id];
