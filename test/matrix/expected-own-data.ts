// What people see and ask of their own data, what officers see of it in plain, and officers beside people at the counter.
import type { Expectation, Target } from './model.js';
import { form, holdsTask, json, metCase, nobody, repairs, theirs } from './model.js';
import type { Principal } from './principals.js';

const own = { door: 'citizen' } as const;
const ofCase = { door: 'citizen', on: 'case', lets: theirs } as const;
const counters: ReadonlySet<Principal> = new Set([
  'assigned',
  'unproved',
  'family',
  'never',
  'helper',
  'helper-expired',
]);
const assists = (who: Principal): boolean => counters.has(who);
const asks = (who: Principal): boolean => repairs(who) || who === 'other-head';

/** Dinas Sosial has the case and does not see the family card in it. */
const reveal = {
  proof: true,
  send: json({ fields: ['family_card'], reason: 'match-original' }),
  yes: '200',
  but: { had: '403 NOT_ALLOWED' },
} as const;

const noted = ({ params }: Target) =>
  json({ kind: 'correct', caseId: params['id'] ?? '', fields: ['name'], note: '' })();

export const expectedOfOwnData: Readonly<Record<string, Expectation>> = {
  'GET /api/v1/me/data': { ...own, policy: 'own-data.read', shows: theirs, yes: '200' },
  'GET /api/v1/me/data-requests': { ...own, policy: 'own-data.read', yes: '200' },
  'POST /api/v1/me/data-requests': {
    ...ofCase,
    policy: 'own-data.ask',
    no: '404 CASE_NOT_FOUND',
    yes: '422 DATA_INVALID',
    send: noted,
  },
  'DELETE /api/v1/me/drafts': { ...own, policy: 'own-data.erase', yes: '200' },
  'GET /api/v1/me/sessions': { ...own, policy: 'own-session.read', yes: '200' },
  'DELETE /api/v1/me/sessions/:which': {
    ...own,
    policy: 'own-session.end',
    yes: '404 SESSION_NOT_FOUND',
    params: { which: nobody },
  },
  'POST /api/v1/me/phone/code': {
    ...own,
    policy: 'own-phone.change',
    yes: '422 DATA_INVALID',
    send: json({ phone: '12' }),
  },
  'PUT /api/v1/me/phone': {
    ...own,
    policy: 'own-phone.change',
    yes: '422 DATA_INVALID',
    send: json({ phone: '12', code: '123456' }),
  },

  'GET /data-saya': { ...own, policy: 'own-data.read', shows: theirs, yes: '200' },
  'GET /data-saya/salinan': { ...own, policy: 'own-data.read', shows: theirs, yes: '200' },
  'POST /data-saya/perangkat': { ...own, policy: 'own-session.end', yes: '303', send: form({ session: nobody }) },
  'GET /data-saya/hapus': { ...own, policy: 'own-data.read', yes: '200' },
  'POST /data-saya/hapus': { ...own, policy: 'own-data.erase', yes: '303', send: form() },
  'POST /data-saya/hapus/isian': { ...own, policy: 'own-data.erase', yes: '303', send: form() },
  'GET /data-saya/berkas/:id': { ...ofCase, policy: 'own-data.case', no: '404 NOT_FOUND', yes: '200' },
  'POST /data-saya/berkas/:id/permintaan': {
    ...ofCase,
    policy: 'own-data.ask',
    no: '404 CASE_NOT_FOUND',
    yes: '422',
    send: form({ kind: 'correct' }),
  },
  'GET /data-saya/nomor': { ...own, policy: 'own-phone.change', yes: '200' },
  'POST /data-saya/nomor': { ...own, policy: 'own-phone.change', yes: '422', send: form({ phone: '12' }) },
  'GET /data-saya/nomor/kode': { ...own, policy: 'own-phone.change', yes: '303' },
  'POST /data-saya/nomor/kode': { ...own, policy: 'own-phone.change', yes: '422', send: form({ phone: '12' }) },

  'POST /api/v1/tasks/:id/reveal': {
    ...reveal,
    policy: 'task.reveal',
    door: 'officer',
    on: 'task',
    lets: holdsTask,
    no: '404 TASK_NOT_FOUND',
  },
  'POST /api/v1/cases/:id/reveal': {
    ...reveal,
    policy: 'case.reveal',
    door: 'officer',
    on: 'case',
    lets: metCase,
    no: '404 CASE_NOT_FOUND',
  },
  'GET /api/v1/data-requests': {
    policy: 'data-request.list',
    door: 'officer',
    lets: asks,
    no: '404 NOT_FOUND',
    yes: '200',
  },
  'POST /api/v1/data-requests/:id/answer': {
    policy: 'data-request.answer',
    door: 'officer',
    on: 'data-request',
    proof: true,
    lets: repairs,
    no: '404 DATA_REQUEST_NOT_FOUND',
    yes: '422 REASON_MISSING',
    but: { 'head erasure': '403 NOT_ALLOWED' },
    send: json({ state: 'refused', reason: '' }),
  },

  'POST /api/v1/assistance/consents': {
    policy: 'assistance.ask',
    door: 'officer',
    lets: assists,
    no: '403 NOT_ALLOWED',
    yes: '201',
    send: json({ phone: '081200077004' }),
  },
  'POST /api/v1/assistance/consents/:id': {
    policy: 'assistance.open',
    door: 'officer',
    on: 'consent',
    lets: assists,
    no: '403 NOT_ALLOWED',
    yes: '204',
    but: Object.fromEntries(
      ['unproved', 'family', 'never', 'helper', 'helper-expired'].map((who) => [who, '404 CONSENT_NOT_FOUND']),
    ),
    send: ({ params }) => json({ code: params['code'] ?? '' })(),
  },
  'DELETE /api/v1/assistance': { policy: 'assistance.end', door: 'anyone', yes: '204' },
  'POST /pendampingan/selesai': { policy: 'assistance.end', door: 'anyone', yes: '303', send: form() },
};
