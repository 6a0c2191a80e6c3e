// Designers and reviewers: services being written, offered and closed, and the settings of the city.
import type { Expectation } from './model.js';
import { form, json, nobody, upload } from './model.js';

const studio = { door: 'studio' } as const;
const designer = { door: 'designer' } as const;
const draft = { on: 'service-draft' } as const;
const reads = { ...studio, ...draft, policy: 'service-draft.read', yes: '200' } as const;
const begins = { ...designer, policy: 'studio.begin' } as const;
const designs = { ...designer, ...draft, policy: 'service-draft.design' } as const;
/** Reviewers read; writing is for designers. */
const writes = {
  ...studio,
  ...draft,
  policy: 'service-draft.write',
  lets: (who: string) => who === 'designer',
  no: '403 NOT_ALLOWED',
} as const;
/** Never the own work, which all drafts of the matrix are. */
const reviews = {
  ...studio,
  ...draft,
  policy: 'service-draft.review',
  lets: (who: string) => who === 'reviewer',
  no: '403 REVIEW_OWN_WORK',
} as const;
const previews = { ...studio, ...draft, policy: 'service-draft.preview' } as const;
/** Whoever sees a faulty service may stop it. */
const retires = {
  door: 'officer',
  lets: (who: string) => who === 'designer' || who === 'reviewer',
  no: '403 NOT_ALLOWED',
} as const;
const page = { params: { page: 'name', field: 'house_photo_front', part: 'pages', name: 'sktm' } } as const;
const settings = { ...designer, policy: 'city.read', params: { setting: 'roles' } } as const;

export const expectedOfStudio: Readonly<Record<string, Expectation>> = {
  'GET /api/v1/services/status': { policy: 'service-status.read', ...studio, yes: '200' },
  'GET /api/v1/studio/city': { policy: 'studio.enter', ...studio, yes: '200' },
  'GET /api/v1/studio/services': { policy: 'studio.enter', ...studio, yes: '200' },
  'GET /api/v1/studio/services/:id/versions/:hash/export': {
    policy: 'studio.enter',
    ...studio,
    proof: true,
    yes: '404 SERVICE_VERSION_NOT_FOUND',
    params: { id: 'sktm', hash: 'no-such-version' },
  },
  'GET /api/v1/studio/drafts': { policy: 'studio.enter', ...studio, yes: '200' },
  'POST /api/v1/studio/drafts': { ...begins, yes: '201', send: json({ name: 'Matriks baru' }) },
  'GET /api/v1/studio/templates': { ...begins, yes: '200' },
  'GET /api/v1/studio/offered-services': { ...begins, yes: '200' },
  'POST /api/v1/studio/sop-readings': { ...begins, send: upload, yes: '200' },
  'POST /api/v1/studio/drafts/from-sop': { ...begins, send: upload, yes: '404 AGENCY_UNKNOWN' },
  'POST /api/v1/studio/drafts/from-zip': { ...begins, send: upload, yes: '415 BUNDLE_NOT_ZIP' },
  'POST /api/v1/studio/drafts/from-template': {
    ...begins,
    send: json({ id: 'a', name: 'A', template: 'no-such', owner: 'dinsos' }),
    yes: '404 TEMPLATE_NOT_FOUND',
  },
  'POST /api/v1/studio/drafts/next-version': {
    ...begins,
    send: json({ serviceId: 'no-such' }),
    yes: '404 SERVICE_NOT_FOUND',
  },
  'POST /api/v1/studio/drafts/copy': {
    ...begins,
    send: json({ id: 'a', name: 'A', serviceId: 'no-such' }),
    yes: '404 SERVICE_NOT_FOUND',
  },
  'GET /api/v1/studio/drafts/:id': { ...reads, yes: '200' },
  'GET /api/v1/studio/drafts/:id/parts/:part': { ...reads, ...page, yes: '200' },
  'GET /api/v1/studio/drafts/:id/judgement': { ...reads, yes: '200' },
  'GET /api/v1/studio/drafts/:id/export': { ...reads, proof: true, yes: '200' },
  'GET /api/v1/studio/drafts/:id/differences': { ...reads, yes: '200' },
  'GET /api/v1/studio/drafts/:id/history': { ...reads, yes: '200' },
  'PUT /api/v1/studio/drafts/:id/parts/:part': {
    ...writes,
    ...page,
    send: json({ value: null }, { 'if-match': '"stale"' }),
    yes: { '*': '409 SERVICE_DRAFT_CLOSED', writing: '412 PART_CHANGED' },
  },
  'POST /api/v1/studio/drafts/:id/hand-in': {
    ...writes,
    send: json({}),
    yes: { '*': '409 SERVICE_DRAFT_CLOSED', writing: '409 GATE_REFUSED' },
  },
  'POST /api/v1/studio/drafts/:id/take-back': {
    ...writes,
    yes: { '*': '409 SERVICE_DRAFT_CLOSED', 'in-review': '200' },
  },
  'POST /api/v1/studio/drafts/:id/discard': { ...writes, yes: { '*': '409 SERVICE_DRAFT_CLOSED', writing: '200' } },
  'POST /api/v1/studio/drafts/:id/give-back': {
    ...reviews,
    send: json({ reason: 'Belum lengkap.' }),
    yes: { '*': '409 SERVICE_DRAFT_CLOSED', 'in-review': '200' },
  },
  'POST /api/v1/studio/drafts/:id/approve': {
    ...reviews,
    proof: true,
    send: json({ from: '2020-01-01' }, { 'if-match': '"9999"' }),
    yes: { '*': '409 SERVICE_DRAFT_CLOSED', 'in-review': '422 PUBLISH_DATE_PAST' },
  },
  'POST /api/v1/studio/drafts/:id/field-renames': {
    ...designs,
    send: json({ from: 'no_such', to: 'other' }),
    yes: { '*': '409 SERVICE_DRAFT_CLOSED', writing: '404 FIELD_NOT_FOUND' },
  },
  'GET /api/v1/studio/drafts/:id/proposals': { ...designs, yes: '200' },
  'GET /api/v1/studio/drafts/:id/outline': { ...designs, yes: '200' },
  'POST /api/v1/studio/drafts/:id/letters/:name/preview': {
    ...designs,
    ...page,
    send: json({ front: {}, body: '', answered: 'all' }),
    yes: '200',
  },
  'POST /api/v1/studio/drafts/:id/letters/:name/specimen': {
    ...designs,
    ...page,
    send: json({ front: {}, body: '', answered: 'all' }),
    yes: '200',
  },
  'POST /api/v1/studio/drafts/:id/decisions/examination': {
    ...designs,
    send: json({ sheet: {} }),
    yes: '422 PART_MISFIT',
  },
  'POST /api/v1/studio/services/:id/retire': {
    policy: 'service.retire',
    ...retires,
    yes: '204',
    params: { id: 'surat-ket-usaha' },
    send: json({ reason: 'Sudah diganti.' }),
  },
  'POST /api/v1/studio/publications/:id/cancel': {
    policy: 'service.retire',
    ...retires,
    yes: '409 PUBLICATION_NOT_COMING',
    params: { id: nobody },
    send: json({ reason: 'Sudah diganti.' }),
  },
  'GET /api/v1/studio/city-settings': { ...settings, yes: '200' },
  'GET /api/v1/studio/city-settings/:setting': { ...settings, yes: '200' },
  'POST /api/v1/studio/city-settings/:setting/preview': {
    ...settings,
    send: json({ value: {} }, { 'if-match': '"9999"' }),
    yes: '412 CITY_CHANGED',
  },
  'PUT /api/v1/studio/city-settings/:setting': {
    ...settings,
    policy: 'city.change',
    send: json({ value: {} }, { 'if-match': '"9999"' }),
    yes: '412 CITY_CHANGED',
  },
  'GET /studio-pratinjau/:draft': { ...previews, yes: '303' },
  'GET /studio-pratinjau/:draft/isi/:page': { ...previews, ...page, yes: '200' },
  'POST /studio-pratinjau/:draft/isi/:page': { ...previews, ...page, send: form(), yes: '422' },
  'GET /studio-pratinjau/:draft/periksa': { ...previews, yes: '200' },
  'POST /studio-pratinjau/:draft/periksa': { ...previews, send: form(), yes: '303' },
  'GET /studio-pratinjau/:draft/terkirim': { ...previews, yes: '200' },
  'POST /studio-pratinjau/:draft/berkas/:field': { ...previews, ...page, send: upload, yes: '415 FILE_TYPE_REFUSED' },
  'GET /studio-pratinjau/:draft/berkas/:field': { ...previews, ...page, yes: '303' },
};
