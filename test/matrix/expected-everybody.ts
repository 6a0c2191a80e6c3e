// What is for everybody: pages of the city, signing in, what a secret in the hand opens.
import type { Expectation, Target } from './model.js';
import { form, json } from './model.js';

const open = { door: 'anyone', yes: '200', policy: 'portal.read' } as const;
const docs = { door: 'anyone', yes: '200', policy: 'docs.read' } as const;
/** Only where a city shows what it would do. */
const demo = {
  door: 'anyone',
  on: 'demo',
  lets: (_who: string, { state }: Target) => state === 'shown',
  no: '404 NOT_FOUND',
  yes: '200',
  policy: 'demo.read',
} as const;
const signIn = { door: 'anyone', policy: 'citizen.sign-in' } as const;
const link = { door: 'anyone', on: 'link', policy: 'link.use' } as const;
const service = { params: { id: 'sktm' } } as const;

export const expectedOfEverybody: Readonly<Record<string, Expectation>> = {
  'GET /': { ...open, yes: '200' },
  'GET /layanan/:id': { ...open, ...service, yes: '200' },
  'GET /layanan/:id/perubahan': { ...open, ...service, yes: '200' },
  'GET /aksesibilitas': { ...open, yes: '200' },
  'GET /.well-known/security.txt': { ...open, yes: '200' },
  'GET /api/v1/city': { ...open, yes: '200' },
  'GET /api/v1/services': { ...open, yes: '200' },
  'GET /api/v1/services/:id': { ...open, ...service, yes: '200' },
  'GET /api/v1/services/:id/changes': { ...open, ...service, yes: '200' },
  'GET /healthz': { ...open, policy: 'system.health', yes: '200' },
  'GET /readyz': { ...open, policy: 'system.health', yes: '200' },
  'GET /__gaya': { ...demo, yes: '200' },
  'GET /__kotak-keluar': { ...demo, yes: '200' },
  'GET /api/v1/demo/outbox': { ...demo, yes: '200' },
  'GET /api/v1/demo/accounts': { ...demo, yes: '200' },
  'GET /docs': { ...docs, yes: '200' },
  'GET /docs/': { ...docs, yes: '200' },
  'GET /docs-yaml': { ...docs, yes: '200' },
  'GET /docs/index.html': { ...docs, yes: '200' },
  'GET /docs/LICENSE': { ...docs, yes: '404 NOT_FOUND' },
  'GET /docs/swagger-ui-init.js': { ...docs, yes: '200' },
  'GET /docs/docs/swagger-ui-init.js': { ...docs, yes: '200' },
  'GET /openapi.json': { ...docs, yes: '200' },

  'GET /masuk': { ...signIn, yes: '200' },
  'GET /masuk/kode': { ...signIn, yes: '303' },
  'POST /masuk': { ...signIn, send: form({ phone: '1' }), yes: '422' },
  'POST /masuk/kode': { ...signIn, send: form({ phone: '081200077099', code: '000000' }), yes: '422' },
  'POST /api/v1/auth/citizen/code': { ...signIn, send: json({ phone: '1' }), yes: '422 DATA_INVALID' },
  'POST /api/v1/auth/citizen/session': {
    ...signIn,
    send: json({ phone: '081200077099', code: '000000' }),
    yes: '422 CODE_WRONG',
  },
  'POST /api/v1/auth/officer/session': {
    ...signIn,
    policy: 'officer.sign-in',
    send: json({ nip: '199912312020019999', password: 'x' }),
    yes: '401 SIGN_IN_FAILED',
  },
  'POST /keluar': { ...signIn, policy: 'session.end', yes: '303', send: form() },
  'DELETE /api/v1/auth/citizen/session': { ...signIn, policy: 'session.end', yes: '204' },
  'DELETE /api/v1/auth/session': { ...signIn, policy: 'session.end', yes: '204' },
  'POST /api/v1/invitation': {
    ...signIn,
    policy: 'invitation.use',
    yes: '404 INVITATION_NOT_FOUND',
    send: json({ token: 'x'.repeat(43) }),
  },
  'POST /api/v1/invitation/activation': {
    ...signIn,
    policy: 'invitation.use',
    yes: '404 INVITATION_NOT_FOUND',
    send: json({ token: 'x'.repeat(43), password: 'perahu nelayan bocor', code: '123456' }),
  },

  'POST /api/v1/link': {
    door: 'anyone',
    policy: 'link.use',
    yes: '404 LINK_NOT_FOUND',
    send: json({ token: 'x'.repeat(43) }),
  },
  'GET /tugas/:token': { ...link, yes: { '*': '404', unused: '200' }, but: { 'link made-up': '303' } },
  'POST /tugas/:token': { ...link, yes: { '*': '303', 'made-up': '404 LINK_NOT_FOUND' }, send: form() },
  'GET /tugas/:token/jawab': {
    ...link,
    policy: 'linked-task.page',
    lets: (who) => who === 'link',
    no: '404',
    yes: '200',
  },
  'POST /tugas/:token/jawab': {
    ...link,
    policy: 'linked-task.page',
    lets: (who) => who === 'link',
    no: '404',
    yes: '422',
    send: form(),
  },
  'GET /api/v1/letters/:code': { door: 'anyone', on: 'letter', policy: 'letter.verify', yes: '200' },
  'GET /verifikasi/:code': { door: 'anyone', on: 'letter', policy: 'letter.verify', yes: '200' },
  'GET /lacak': { door: 'anyone', policy: 'case.track', yes: '200' },
  'POST /lacak': {
    door: 'anyone',
    policy: 'case.track',
    yes: '422',
    send: form({ reference: 'BTU-0000-0000-0', phoneDigits: '0000' }),
  },
};
