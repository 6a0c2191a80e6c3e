/** Every route there is: those of the description with what it says of them, and the pages for citizens beside them. */
import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from '../../simulation/stage.mjs';

const require = createRequire(import.meta.url);

/** Never ends, or is no answer of ours: tried by tests of their own. */
const left = new Set(['streamQueues']);

/** What takes away what others need comes last. */
const late =
  /retireService|cancelPublication|changeCitySetting|endSessionsOf|confirmAccount|inviteOfficer|cancelCase|withdrawRequest|discard/;

/** After these the asker may not be who they were. */
const endsSessions =
  /Session|Password|enrolTotp|Totp|useLink|changeCitySetting|endSessionsOf|inviteOfficer|keluar|masuk/;

const order = ({ method, name }) => (late.test(name) ? 2 : method === 'GET' ? 0 : 1);

/** Which kind of thing a name in an address or a body stands for. */
const poolOf = (address, name) => {
  const byName = {
    ...{ fileId: 'file', caseId: 'case', hash: 'hash', part: 'part', setting: 'setting', page: 'page', field: 'field' },
    ...{ which: 'session', code: 'code', reference: 'reference', serviceId: 'service', owner: 'agency', nip: 'nip' },
    ...{ agency: 'agency', service: 'service', template: 'template', phone: 'phone', phoneDigits: 'digits' },
    ...{
      password: 'password',
      reason: 'reason',
      answers: 'answers',
      data: 'answers',
      from: 'field',
      draft: 'serviceDraft',
    },
  };
  if (name === 'name' && address.includes('/letters/')) return 'letter';
  if (name !== 'id') return byName[name];
  const [, kind] =
    [
      [/studio\/drafts/, 'serviceDraft'],
      [/publications/, 'publication'],
      [/services|layanan/, 'service'],
      [/perbaiki/, 'case'],
      [/drafts|\/(isi|berkas|periksa|hapus)/, 'draft'],
      [/tasks/, 'task'],
      [/incidents/, 'incident'],
      [/accounts/, 'account'],
      [/cases|permohonan/, 'case'],
    ].find(([pattern]) => pattern.test(address)) ?? [];
  return kind;
};

/** Whose work a route mostly is: they ask more often than others, so that enough of it goes well. */
const hosts = [
  [/approve|give-back|publications/, 'reviewer'],
  [/studio/, 'designer'],
  [/incidents|accounts|messages/, 'operator'],
  [/tasks|cases\b/, 'officer'],
  [/link|tugas/, 'link'],
];
const hostOf = (address) => hosts.find(([pattern]) => pattern.test(address))?.[1] ?? 'citizen';

const resolve = (document, schema) =>
  schema?.$ref ? document.components.schemas[schema.$ref.split('/').at(-1)] : schema;

const described = (document) =>
  Object.entries(document.paths).flatMap(([address, item]) =>
    Object.entries(item).map(([method, operation]) => {
      const [[mediaType, content] = []] = Object.entries(operation.requestBody?.content ?? {});
      return {
        kind: 'api',
        name: operation.operationId,
        method: method.toUpperCase(),
        address,
        parameters: operation.parameters,
        keys: operation.security.flatMap(Object.keys),
        responses: operation.responses,
        mediaType,
        body: resolve(document, content?.schema),
      };
    }),
  );

const keysOf = (who) => {
  if (who === 'public' || who === 'demo') return [];
  return who === 'citizen' || who === 'link' ? [who] : ['officer'];
};

/** Pages take forms whose fields are those of the services: what they are called is drawn. */
const pages = () => {
  const dist = (file) => require(path.join(root, 'dist/apps/gateway/src', file));
  const { portalControllers } = dist('portal/portal-controllers.js');
  const { routeWords } = dist('http/openapi/route-words.js');
  return routeWords(portalControllers).map(({ method, path: address, who }) => ({
    kind: 'page',
    name: `${method} ${address}`,
    method: method.toUpperCase(),
    address,
    parameters: [...address.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({ name, in: 'path', schema: {} })),
    keys: keysOf(who),
    mediaType: method === 'post' ? 'application/x-www-form-urlencoded' : undefined,
  }));
};

export const operationsOf = (document) =>
  [...described(document), ...pages()]
    .filter(({ name }) => !left.has(name))
    .map((operation) => ({
      ...operation,
      isSessionEnding: endsSessions.test(operation.name),
      host: hostOf(operation.address),
      poolOf: (name) => poolOf(operation.address, name),
    }))
    .sort((a, b) => order(a) - order(b));
