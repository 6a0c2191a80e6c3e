/**
 * Requests to one route, drawn: right ones, nearly right ones and hostile ones. What is drawn names things by their kind and a
 * number, so that the same seed draws the same request in every city; `toRaw` puts in what there is.
 */
import { URLSearchParams } from 'node:url';
import fc from 'fast-check';
import {
  brokenBodies,
  contentTypes,
  foreignKeys,
  hostileText,
  hostileValue,
  rawQueries,
  rawSegments,
  spoofedHeaders,
  unusualMethods,
} from './hostile.mjs';
import { formOfFile, roles } from './people.mjs';

const pick = (pool) => fc.record({ pool: fc.constant(pool), number: fc.nat(20) });
const isPick = (value) => value !== null && typeof value === 'object' && typeof value.pool === 'string';

/** A value of a schema; of a known kind mostly one that there is. */
const valueOf = (operation, schema, name) => {
  const pool = operation.poolOf(name);
  const plain = plainOf(operation, schema, name);
  return pool ? fc.oneof({ weight: 4, arbitrary: pick(pool) }, { weight: 1, arbitrary: plain }) : plain;
};

const plainOf = (operation, schema, name) => {
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.pattern) return fc.stringMatching(new RegExp(schema.pattern)).map((text) => text.slice(0, 200));
  if (schema.type === 'string')
    return fc.string({ minLength: schema.minLength ?? 0, maxLength: Math.min(schema.maxLength ?? 30, 60) });
  if (schema.type === 'integer' || schema.type === 'number')
    return fc.integer({ min: schema.minimum ?? 0, max: Math.min(schema.maximum ?? 1_000, 100_000) });
  if (schema.type === 'boolean') return fc.boolean();
  if (schema.type === 'array') return fc.array(valueOf(operation, schema.items ?? {}, name), { maxLength: 3 });
  if (schema.type === 'object' && schema.properties) return bodyOf(operation, schema);
  return fc.dictionary(fc.constantFrom('name', 'title', 'pages', 'a', '__proto__'), hostileValue, { maxKeys: 3 });
};

const bodyOf = (operation, { properties, required = [] }) =>
  fc.record(
    Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, valueOf(operation, schema, name)])),
    { requiredKeys: required },
  );

const formFields = fc.dictionary(
  fc.oneof(fc.constantFrom('name', 'nik', 'phone', 'code', 'reference', 'digits', 'lanjut', 'village'), hostileText),
  fc.oneof(fc.constantFrom('Siti Fiktif', '0812', '1', 'on'), hostileText),
  { maxKeys: 4 },
);

/** One thing that is wrong with a request. */
const wrongOf = (operation) => {
  const wrong = {
    raw: fc.constantFrom(...brokenBodies).map((text) => ({ kind: 'raw', text })),
    drop: fc.nat(9).map((number) => ({ kind: 'drop', number })),
    type: fc.tuple(fc.nat(9), hostileValue).map(([number, value]) => ({ kind: 'type', number, value })),
    foreign: fc
      .tuple(fc.constantFrom(...foreignKeys), hostileValue)
      .map(([key, value]) => ({ kind: 'foreign', key, value })),
    contentType: fc.constantFrom(...contentTypes).map((value) => ({ kind: 'contentType', value })),
    header: fc.tuple(fc.nat(3), fc.option(hostileText)).map(([number, value]) => ({ kind: 'header', number, value })),
    twice: fc.nat(3).map((number) => ({ kind: 'twice', number })),
    spoofed: fc.constantFrom(...spoofedHeaders).map((headers) => ({ kind: 'spoofed', headers })),
    segment: fc
      .tuple(fc.nat(3), fc.constantFrom(...rawSegments))
      .map(([number, text]) => ({ kind: 'segment', number, text })),
    query: fc.constantFrom(...rawQueries).map((text) => ({ kind: 'query', text })),
    method: fc.constantFrom(...unusualMethods).map((method) => ({ kind: 'method', method })),
    origin: fc.constantFrom('https://evil.example', 'null', 'x', '').map((origin) => ({ kind: 'origin', origin })),
    site: fc.constantFrom('cross-site', 'same-site').map((site) => ({ kind: 'site', site })),
  };
  const { raw, drop, type, foreign, contentType, header, twice, segment, ...anywhere } = wrong;
  const headers = operation.parameters.some((one) => one.in === 'header');
  const segments = operation.parameters.some((one) => one.in === 'path');
  return fc.oneof(
    ...Object.values(anywhere),
    ...(operation.mediaType ? [raw, contentType] : []),
    ...(operation.body ? [drop, type, type, foreign, foreign] : []),
    ...(headers ? [header, twice] : []),
    ...(segments ? [segment] : []),
  );
};

/** @returns an arbitrary of requests to the operation */
export const requestsTo = (operation) => {
  const of = (place) => operation.parameters.filter((one) => one.in === place);
  const named = (parameters) =>
    Object.fromEntries(parameters.map(({ name, schema }) => [name, valueOf(operation, schema, name)]));
  return fc.record({
    role: fc.oneof(
      ...Object.entries(roles).map(([role, { key }]) => ({
        weight: role === operation.host ? 12 : operation.keys.length === 0 || operation.keys.includes(key) ? 2 : 1,
        arbitrary: fc.constant(role),
      })),
    ),
    path: fc.record(named(of('path'))),
    query: fc.record(named(of('query')), { requiredKeys: [] }),
    match: fc.constantFrom('current', 'current', 'current', '"1"', '"2"'),
    key: fc.uuid(),
    body:
      operation.kind === 'page'
        ? formFields
        : operation.mediaType === 'application/json'
          ? bodyOf(operation, operation.body)
          : fc.constant(undefined),
    file: fc.oneof(fc.constant(undefined), fc.uint8Array({ maxLength: 200 })),
    /** Where a part or a setting is changed: what is there, changed at one place. */
    change: fc.record({ isUsed: fc.boolean(), at: fc.nat(400), value: hostileValue }),
    wrong: fc.oneof(
      { weight: 2, arbitrary: fc.constant([]) },
      { weight: 3, arbitrary: fc.array(wrongOf(operation), { minLength: 1, maxLength: 2 }) },
    ),
  });
};

const put = (pools, value) => {
  if (!isPick(value)) return Array.isArray(value) ? value.map((one) => put(pools, one)) : putInside(pools, value);
  const all = pools[value.pool] ?? [];
  return all.length === 0 ? 'tidak-ada' : all[value.number % all.length];
};
const putInside = (pools, value) =>
  value !== null && typeof value === 'object'
    ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, put(pools, one)]))
    : value;

/** As it goes to the gateway. `current` asks for what is there now, for its tag and its value. */
export const toRaw = async (operation, drawn, { pools, cookie, current }) => {
  const segments = Object.fromEntries(
    Object.entries(drawn.path).map(([name, value]) => [name, encodeURIComponent(text(put(pools, value)))]),
  );
  const query = Object.entries(drawn.query).map(
    ([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(text(put(pools, value)))}`,
  );
  const request = {
    method: operation.method,
    segments,
    query: query.length > 0 ? `?${query.join('&')}` : '',
    headers: { host: 'localhost:3000', ...(cookie ? { cookie } : {}) },
    body: put(pools, drawn.body),
  };
  const wanted = operation.parameters.flatMap((one) => (one.in === 'header' ? [one.name] : []));
  if (wanted.includes('idempotency-key')) request.headers['idempotency-key'] = drawn.key;
  const isChange = operation.body?.properties?.value !== undefined && drawn.change.isUsed;
  if (wanted.includes('if-match') || isChange) {
    const now = await current(addressOf(operation, segments));
    if (wanted.includes('if-match'))
      request.headers['if-match'] = drawn.match === 'current' ? (now?.tag ?? '"1"') : drawn.match;
    if (isChange && now?.value !== undefined)
      request.body = { ...request.body, value: changed(now.value, drawn.change) };
  }
  if (operation.mediaType === 'multipart/form-data') {
    const form = drawn.file
      ? formOfFile(Buffer.from(drawn.file), { name: 'a.bin', type: 'application/octet-stream' })
      : formOfFile(onePixel);
    Object.assign(request.headers, form.headers);
    request.payload = form.payload;
  } else if (operation.mediaType) {
    request.headers['content-type'] = operation.mediaType;
    request.payload =
      operation.kind === 'page'
        ? new URLSearchParams(formOf(request.body, cookie)).toString()
        : JSON.stringify(request.body);
  }
  for (const wrong of drawn.wrong) spoil(operation, request, wrong, wanted);
  const url = `${addressOf(operation, request.segments)}${request.query}`;
  const { method, headers, payload, isForeign = false } = request;
  return { raw: { method, url, headers, ...(payload === undefined ? {} : { payload }) }, isForeign };
};

const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const text = (value) => (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).toWellFormed?.() ?? '';
export const formToken = 'f'.repeat(43);
const formOf = (fields, cookie) => ({ ...fields, ...(cookie ? { _csrf: formToken } : {}) });

const addressOf = ({ address }, segments) => address.replace(/\{(\w+)\}/g, (_, name) => segments[name]);

/** One leaf of a value by its number, as somebody would change it. */
const changed = (value, { at, value: other }) => {
  const leaves = [];
  const walk = (here, path) => {
    if (here !== null && typeof here === 'object')
      for (const [key, one] of Object.entries(here)) walk(one, [...path, key]);
    else leaves.push(path);
  };
  walk(value, []);
  if (leaves.length === 0) return other;
  const copy = structuredClone(value);
  const path = leaves[at % leaves.length];
  const last = path.at(-1);
  if (last === undefined) return other;
  path.slice(0, -1).reduce((inside, key) => inside[key], copy)[last] = other;
  return copy;
};

const spoil = (operation, request, wrong, wanted) => {
  const names = Object.keys(operation.body?.properties ?? {});
  const name = names[wrong.number % names.length];
  const body = { ...request.body };
  const write = () => {
    if (operation.mediaType === 'application/json') request.payload = JSON.stringify((request.body = body));
  };
  const ways = {
    raw: () => (request.payload = wrong.text),
    drop: () => (delete body[name], write()),
    type: () => ((body[name] = wrong.value), write()),
    foreign: () => {
      if (operation.mediaType !== 'application/json' || names.includes(wrong.key)) return;
      body[wrong.key] = wrong.value;
      request.isForeign = true;
      write();
    },
    contentType: () => (request.headers['content-type'] = wrong.value),
    header: () => {
      const header = wanted[wrong.number % wanted.length];
      if (wrong.value === null) delete request.headers[header];
      else request.headers[header] = wrong.value.replace(/[^\t\x20-\x7e\x80-\xff]/g, '');
    },
    twice: () => {
      const header = wanted[wrong.number % wanted.length];
      request.headers[header] = `${request.headers[header]}, ${request.headers[header]}`;
    },
    spoofed: () => {
      const { cookie, ...headers } = wrong.headers;
      Object.assign(request.headers, headers);
      if (cookie) request.headers.cookie = [request.headers.cookie, cookie].filter(Boolean).join('; ');
    },
    segment: () => {
      const all = Object.keys(request.segments);
      request.segments[all[wrong.number % all.length]] = wrong.text;
    },
    query: () => (request.query = wrong.text),
    method: () => (request.method = wrong.method),
    origin: () => (request.headers.origin = wrong.origin),
    site: () => (request.headers['sec-fetch-site'] = wrong.site),
  };
  ways[wrong.kind]();
};
