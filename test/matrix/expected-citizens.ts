// Applicants: what they write, what they filed, what they are asked to correct; and who follows a request.
import type { Expectation } from './model.js';
import { follows, form, json, theirs, upload } from './model.js';

const draft = { door: 'citizen', on: 'draft', lets: theirs, no: '404 DRAFT_NOT_FOUND' } as const;
const ownCase = { door: 'citizen', on: 'case', lets: theirs, no: '404 CASE_NOT_FOUND' } as const;
const reads = { ...draft, policy: 'draft.read' } as const;
const writes = { ...draft, policy: 'draft.write' } as const;
const corrects = { ...ownCase, policy: 'correction.write' } as const;
const readsCorrection = { ...ownCase, policy: 'correction.read' } as const;
const page = { params: { page: 'name', number: '1', field: 'house_photo_front' } } as const;
const stale = { 'if-match': '"9999"' };
const keyed = { 'idempotency-key': 'matrix' };

export const expectedOfCitizens: Readonly<Record<string, Expectation>> = {
  'POST /api/v1/drafts': {
    policy: 'draft.begin',
    door: 'citizen',
    yes: '404 SERVICE_NOT_FOUND',
    send: json({ serviceId: 'no-such-service' }),
  },
  'GET /api/v1/drafts/:id': { ...reads, yes: '200' },
  'PUT /api/v1/drafts/:id/pages/:page': {
    ...writes,
    ...page,
    send: json({ answers: {} }, stale),
    yes: { '*': '409 ALREADY_SUBMITTED', draft: '422 DATA_INVALID' },
  },
  'POST /api/v1/drafts/:id/files/:field': {
    ...writes,
    ...page,
    send: upload,
    yes: { '*': '409 ALREADY_SUBMITTED', draft: '415 FILE_TYPE_REFUSED' },
  },
  'POST /api/v1/drafts/:id/submit': {
    ...draft,
    policy: 'draft.submit',
    yes: { '*': '409 ALREADY_SUBMITTED', draft: '201' },
    send: json({}, keyed),
  },
  'POST /layanan/:id/ajukan': {
    policy: 'draft.begin',
    door: 'citizen',
    yes: '404 SERVICE_NOT_FOUND',
    params: { id: 'no-such-service' },
    send: form(),
  },
  'GET /layanan/:id/ajukan': {
    policy: 'draft.begin',
    door: 'citizen',
    yes: '404 SERVICE_NOT_FOUND',
    params: { id: 'no-such-service' },
  },
  'POST /permohonan/:id/hapus': { ...writes, send: form(), yes: '303' },
  'GET /permohonan/:id/periksa': { ...reads, yes: { '*': '303', draft: '200' } },
  'POST /permohonan/:id/periksa': { ...draft, policy: 'draft.submit', yes: '303', send: form() },
  'GET /permohonan/:id/isi/:page': {
    ...reads,
    ...page,
    yes: { '*': '409 ALREADY_SUBMITTED', draft: '200' },
  },
  'POST /permohonan/:id/isi/:page': {
    ...writes,
    ...page,
    send: form(),
    yes: { '*': '409 ALREADY_SUBMITTED', draft: '422' },
  },
  'GET /permohonan/:id/isi/:page/:number': {
    ...reads,
    ...page,
    yes: { '*': '409 ALREADY_SUBMITTED', draft: '404 PAGE_NOT_FOUND' },
  },
  'POST /permohonan/:id/isi/:page/:number': {
    ...writes,
    ...page,
    send: form(),
    yes: { '*': '409 ALREADY_SUBMITTED', draft: '404 PAGE_NOT_FOUND' },
  },
  'GET /permohonan/:id/isi/:page/:number/hapus': {
    ...reads,
    ...page,
    yes: { '*': '409 ALREADY_SUBMITTED', draft: '404 PAGE_NOT_FOUND' },
  },
  'POST /permohonan/:id/isi/:page/:number/hapus': {
    ...writes,
    ...page,
    send: form({ revision: '9999' }),
    yes: { '*': '409 ALREADY_SUBMITTED', draft: '404 PAGE_NOT_FOUND' },
  },
  'POST /permohonan/:id/berkas/:field': {
    ...writes,
    ...page,
    send: upload,
    yes: { '*': '409 ALREADY_SUBMITTED', draft: '415 FILE_TYPE_REFUSED' },
  },
  'GET /permohonan/:id/berkas/:field': { ...reads, ...page, yes: { '*': '409 ALREADY_SUBMITTED', draft: '200' } },

  'GET /permohonan': { policy: 'own-case.list', door: 'citizen', shows: theirs, yes: '200' },
  'GET /permohonan/:id': { ...ownCase, policy: 'own-case.read', yes: '200' },
  'GET /permohonan/:id/terkirim': { ...ownCase, policy: 'own-case.read', yes: '200' },
  'GET /permohonan/:id/batalkan': { ...ownCase, policy: 'own-case.read', yes: '200' },
  'POST /permohonan/:id/batalkan': { ...ownCase, policy: 'own-case.withdraw', yes: '303', send: form() },
  'POST /api/v1/my-cases/:id/withdraw': {
    ...ownCase,
    policy: 'own-case.withdraw',
    yes: { '*': '200', decided: '409 REQUEST_DECIDED' },
  },

  'GET /api/v1/corrections/:caseId': {
    policy: 'case.follow',
    door: 'anyone',
    on: 'case',
    lets: follows,
    no: '404 CASE_NOT_FOUND',
    yes: { '*': '409 CORRECTION_NOT_OPEN', returned: '200' },
  },
  'PUT /api/v1/corrections/:caseId': {
    ...corrects,
    send: json({ answers: {} }, stale),
    yes: { '*': '409 CORRECTION_NOT_OPEN', returned: '422 DATA_INVALID' },
  },
  'POST /api/v1/corrections/:caseId/files/:field': {
    ...corrects,
    ...page,
    send: upload,
    yes: { '*': '409 CORRECTION_NOT_OPEN', returned: '415 FILE_TYPE_REFUSED' },
  },
  'POST /api/v1/corrections/:caseId/resubmit': {
    ...corrects,
    send: json({}, keyed),
    yes: { '*': '409 CORRECTION_NOT_OPEN', returned: '422 DATA_INVALID' },
  },
  'GET /permohonan/:id/perbaiki': { ...readsCorrection, yes: { '*': '303', returned: '200' } },
  'POST /permohonan/:id/perbaiki': { ...corrects, send: form(), yes: { '*': '303', returned: '422' } },
  'POST /permohonan/:id/perbaiki/berkas/:field': {
    ...corrects,
    ...page,
    send: upload,
    yes: { '*': '409 CORRECTION_NOT_OPEN', returned: '415 FILE_TYPE_REFUSED' },
  },
  'GET /permohonan/:id/perbaiki/berkas/:field': {
    ...readsCorrection,
    ...page,
    yes: { '*': '409 CORRECTION_NOT_OPEN', returned: '200' },
  },
  'GET /permohonan/:id/kiriman/:field': {
    ...readsCorrection,
    ...page,
    yes: { '*': '409 CORRECTION_NOT_OPEN', returned: '200' },
  },
  'GET /permohonan/:id/perbaiki/periksa': { ...readsCorrection, yes: { '*': '303', returned: '200' } },
  'POST /permohonan/:id/perbaiki/periksa': { ...corrects, send: form(), yes: { '*': '303', returned: '422' } },
  'GET /permohonan/:id/perbaiki/terkirim': { ...ownCase, policy: 'own-case.read', yes: '200' },
  'GET /permohonan/:id/perbaiki/daftar/:field/:number': { ...readsCorrection, ...page, yes: '303' },
  'POST /permohonan/:id/perbaiki/daftar/:field/:number': { ...corrects, ...page, send: form(), yes: '303' },
  'GET /permohonan/:id/perbaiki/daftar/:field/:number/hapus': { ...readsCorrection, ...page, yes: '303' },
  'POST /permohonan/:id/perbaiki/daftar/:field/:number/hapus': { ...corrects, ...page, send: form(), yes: '303' },

  'POST /api/v1/tracking': {
    policy: 'case.track',
    door: 'anyone',
    on: 'case',
    lets: () => false,
    no: '404 CASE_NOT_FOUND',
    yes: '',
    send: ({ params }) => json({ reference: params['reference'] ?? '', phoneDigits: '0000' })(),
  },
  'GET /lacak/:reference': { policy: 'case.follow', door: 'anyone', on: 'case', lets: follows, no: '200', yes: '200' },
  'GET /api/v1/tracking/:caseId/letters/:fileId': {
    policy: 'case.follow',
    door: 'anyone',
    on: 'letter',
    lets: follows,
    no: '404 FILE_NOT_FOUND',
    yes: '200',
  },
};
