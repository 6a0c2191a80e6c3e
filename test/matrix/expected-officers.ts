// Officers at their tasks, cases, incidents and accounts.
import type { Expectation } from './model.js';
import { holdsTask, json, linked, metCase, repairs, upload } from './model.js';

const task = { door: 'officer', on: 'task', lets: holdsTask, no: '404 TASK_NOT_FOUND' } as const;
/** Sent with a revision that nobody ever saw: whoever may is told so, and nothing happens. */
const stale = { 'if-match': '"9999"' };
const repair = {
  door: 'officer',
  on: 'incident',
  lets: repairs,
  no: '404 INCIDENT_NOT_FOUND',
  policy: 'incident.repair',
} as const;
const mends = { reason: 'other', note: 'Diperiksa bersama instansi.' };
const own = { door: 'officer' } as const;

export const expectedOfOfficers: Readonly<Record<string, Expectation>> = {
  'GET /api/v1/tasks': { policy: 'queue.read', ...own, yes: '200' },
  'GET /api/v1/tasks/:id': { policy: 'task.read', ...task, yes: '200' },
  'POST /api/v1/tasks/:id/claim': {
    policy: 'task.claim',
    ...task,
    yes: { '*': '409 TASK_NOT_OPEN', returned: '409 TASK_SUSPENDED', 'moved-on': '200' },
    but: {
      'assigned own-agency': '409 ALREADY_CLAIMED',
      'unproved own-agency': '409 ALREADY_CLAIMED',
      'family own-agency': '403 OWN_FAMILY',
    },
  },
  'POST /api/v1/tasks/:id/release': {
    policy: 'task.release',
    ...task,
    yes: { '*': '409 TASK_NOT_OPEN', 'own-agency': '200', returned: '409 TASK_SUSPENDED' },
    but: {
      'unproved own-agency': '409 NOT_CLAIMED_BY_ACTOR',
      'family own-agency': '409 NOT_CLAIMED_BY_ACTOR',
      'had moved-on': '409 NOT_CLAIMED_BY_ACTOR',
    },
  },
  'POST /api/v1/tasks/:id/complete': {
    policy: 'task.answer',
    ...task,
    yes: {
      '*': '412 TASK_CHANGED',
      returned: '409 TASK_SUSPENDED',
      closed: '409 TASK_NOT_OPEN',
      decided: '409 TASK_NOT_OPEN',
    },
    send: json({ data: { completeness: 'complete' } }, stale),
    but: { 'unproved own-agency': '409 NOT_CLAIMED_BY_ACTOR', 'family own-agency': '403 OWN_FAMILY' },
  },
  'POST /api/v1/tasks/:id/return': {
    policy: 'task.return',
    ...task,
    yes: {
      '*': '200',
      returned: '409 TASK_SUSPENDED',
      closed: '409 TASK_NOT_OPEN',
      decided: '409 TASK_NOT_OPEN',
    },
    // Sent in earnest, since whether they may do it once more is asked last.
    send: ({ revision }) =>
      json(
        { fields: [{ field: 'name', reason: 'unclear' }], anotherRound: 'Masih belum jelas juga.' },
        { 'if-match': `"${String(revision)}"` },
      )(),
    but: {
      'had moved-on': '409 CORRECTION_ROUND_USED',
      'unproved own-agency': '409 NOT_CLAIMED_BY_ACTOR',
      'family own-agency': '403 OWN_FAMILY',
    },
  },
  'POST /api/v1/tasks/:id/files': {
    policy: 'task.attach',
    ...task,
    yes: {
      '*': '404 FIELD_NOT_FOUND',
      returned: '409 TASK_SUSPENDED',
      closed: '409 TASK_NOT_OPEN',
      decided: '409 TASK_NOT_OPEN',
    },
    query: () => '?field=visit_photo',
    send: upload,
    but: { 'unproved own-agency': '409 NOT_CLAIMED_BY_ACTOR', 'family own-agency': '403 OWN_FAMILY' },
  },
  'GET /api/v1/queues/stream': { policy: 'queue.read', ...own, yes: '200' },
  'GET /api/v1/cases': {
    policy: 'case.search',
    door: 'officer',
    on: 'case',
    lets: metCase,
    no: '404 CASE_NOT_FOUND',
    yes: '200',
    query: ({ params }) => `?reference=${params['reference'] ?? ''}`,
  },
  'GET /api/v1/cases/:id': {
    policy: 'case.read',
    door: 'officer',
    on: 'case',
    lets: metCase,
    no: '404 CASE_NOT_FOUND',
    yes: '200',
  },
  'GET /api/v1/cases/:id/files/:fileId': {
    policy: 'case.file',
    door: 'officer',
    on: 'case',
    lets: metCase,
    no: '404 FILE_NOT_FOUND',
    yes: '200',
  },
  'GET /api/v1/incidents': { policy: 'incident.list', ...own, shows: repairs, yes: '200' },
  'POST /api/v1/incidents/bulk': {
    policy: 'incident.repair-many',
    ...own,
    yes: '200',
    send: json(
      { filter: { agency: 'kel-sisir' }, action: 'cancel', reason: 'other', dryRun: true, note: 'Diperiksa.' },
      { 'idempotency-key': 'm' },
    ),
  },
  'POST /api/v1/incidents/:id/retry': { ...repair, yes: '409 INCIDENT_NOT_OPEN', send: json({}) },
  'POST /api/v1/incidents/:id/resolve': {
    ...repair,
    yes: '422 DATA_INVALID',
    send: json({ data: {} }),
    but: { head: '403 NOT_ALLOWED' },
  },
  'POST /api/v1/incidents/:id/skip': {
    ...repair,
    yes: '409 ELEMENT_NOT_OPEN',
    send: json(mends),
    but: { head: '403 NOT_ALLOWED' },
  },
  'POST /api/v1/incidents/:id/move': {
    ...repair,
    yes: '409 ELEMENT_NOT_OPEN',
    send: json({ ...mends, to: 'decide' }),
    but: { head: '403 NOT_ALLOWED' },
  },
  'POST /api/v1/incidents/:id/cancel': { ...repair, yes: '200', send: json(mends), but: { head: '403 NOT_ALLOWED' } },
  'GET /api/v1/accounts': {
    policy: 'account.list',
    door: 'officer',
    lets: (who) => repairs(who) || who === 'other-head',
    no: '404 NOT_FOUND',
    yes: '200',
  },
  'POST /api/v1/accounts/invitations': {
    policy: 'account.invite',
    door: 'officer',
    proof: true,
    lets: (who) => repairs(who) || who === 'other-head',
    no: '404 NOT_FOUND',
    yes: '201',
    send: json({ nip: '198001012010011003' }),
    but: { head: '403 NOT_ALLOWED', 'other-head': '404 ACCOUNT_NOT_FOUND' },
  },
  'POST /api/v1/accounts/:id/confirmation': {
    policy: 'account.confirm',
    door: 'officer',
    on: 'account',
    proof: true,
    lets: (who) => repairs(who) || who === 'other-head',
    no: '404 NOT_FOUND',
    yes: '204',
    but: { 'other-head': '404 ACCOUNT_NOT_FOUND' },
  },
  'DELETE /api/v1/accounts/:id/sessions': {
    policy: 'account.end-sessions',
    door: 'officer',
    on: 'account',
    lets: (who) => repairs(who) || who === 'other-head',
    no: '404 NOT_FOUND',
    yes: '204',
    but: { head: '403 NOT_ALLOWED', 'other-head': '404 ACCOUNT_NOT_FOUND' },
  },
  'POST /api/v1/messages': {
    policy: 'message.send',
    door: 'officer',
    lets: (who) => who === 'operator',
    no: '403 NOT_ALLOWED',
    yes: '202',
    send: json({ name: 'nobody-waits-for-this' }, { 'idempotency-key': 'm' }),
  },
  'GET /api/v1/auth/me': { policy: 'own-account.read', ...own, yes: '200' },
  'GET /api/v1/auth/account': { policy: 'own-account.read', ...own, yes: '200' },
  'GET /api/v1/auth/account/presence': { policy: 'own-account.read', ...own, proof: true, yes: '204' },
  'DELETE /api/v1/auth/account/sessions/:which': {
    policy: 'own-account.change',
    ...own,
    yes: '404 SESSION_NOT_FOUND',
    params: { which: '00000000-0000-4000-8000-000000000000' },
  },
  'PUT /api/v1/auth/account/password': {
    policy: 'own-account.change',
    ...own,
    yes: '422 PASSWORD_WRONG',
    send: json({ password: 'x', newPassword: 'y' }),
    but: { unproved: '404 ACCOUNT_NOT_FOUND', family: '404 ACCOUNT_NOT_FOUND' },
  },
  'PUT /api/v1/auth/account/family': {
    policy: 'own-account.change',
    ...own,
    yes: '422 DATA_INVALID',
    send: json({ familyCard: '1' }),
  },
  'POST /api/v1/auth/account/totp': {
    policy: 'own-account.change',
    ...own,
    yes: '200',
    but: { unproved: '404 ACCOUNT_NOT_FOUND', family: '404 ACCOUNT_NOT_FOUND' },
  },
  'PUT /api/v1/auth/account/totp': {
    policy: 'own-account.change',
    ...own,
    yes: '422 PASSWORD_WRONG',
    send: json({ password: 'x', sealed: 'x', code: '123456' }),
    but: { unproved: '404 ACCOUNT_NOT_FOUND', family: '404 ACCOUNT_NOT_FOUND' },
  },
  'POST /api/v1/auth/account/step-up': {
    policy: 'own-account.change',
    ...own,
    yes: '422 PASSWORD_WRONG',
    send: json({ password: 'x' }),
    but: { unproved: '404 ACCOUNT_NOT_FOUND', family: '404 ACCOUNT_NOT_FOUND' },
  },

  // RT and RW by their links.
  'GET /api/v1/link/task': {
    policy: 'linked-task.read',
    door: 'link',
    on: 'task',
    lets: linked,
    no: '404 TASK_NOT_FOUND',
    yes: '200',
  },
  'POST /api/v1/link/task/complete': {
    policy: 'linked-task.answer',
    door: 'link',
    on: 'task',
    lets: linked,
    no: '404 TASK_NOT_FOUND',
    yes: '412 TASK_CHANGED',
    send: json({ data: { rt_answer: 'known' } }, stale),
  },
};
