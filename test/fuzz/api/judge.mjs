/** What must hold of every answer, whoever asked for whatever. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { root } from '../../simulation/stage.mjs';
import { markup } from './hostile.mjs';
import { roles } from './people.mjs';

const require = createRequire(import.meta.url);
const Ajv = require('ajv/dist/2020.js').default;

const sourcesIn = (folder) =>
  readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.spec)\.ts$/.test(entry.name))
    .map((entry) => readFileSync(path.join(entry.parentPath ?? entry.path, entry.name), 'utf8'));

/** Every word in our own code that looks like a code. */
const knownCodes = () =>
  new Set(
    ['libs', 'apps/gateway']
      .flatMap(sourcesIn)
      .flatMap((text) => text.match(/(?<=['"`\s])[A-Z]+(?:_[A-Z0-9]+)+/g) ?? []),
  );

const validators = (document) => {
  const ajv = new Ajv({ strict: false, allErrors: false, validateFormats: false });
  ajv.addSchema({ $id: 'api', components: document.components });
  const made = new Map();
  return (schema) => {
    if (!made.has(schema)) {
      const own = JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"api#/components'));
      made.set(schema, ajv.compile(own));
    }
    return made.get(schema);
  };
};

const inside = /node_modules|\bat [\w.<>]+ \(|relation "|QueryFailed|syntax error at|\/(?:libs|apps|dist)\//;
const unsafe = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE']);

const textOf = ({ headers, body, rawPayload }) =>
  ({
    br: () => brotliDecompressSync(rawPayload).toString('utf8'),
    gzip: () => gunzipSync(rawPayload).toString('utf8'),
  })[headers['content-encoding']]?.() ?? body;

const parsed = (text) => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** @returns a function that gives a sentence for every rule that an answer breaks */
export const judgeOf = (document) => {
  const codes = knownCodes();
  const validatorOf = validators(document);
  const problem = document.components.schemas.Problem;

  const refusal = ({ type, body, status }) => {
    if (!type.startsWith('application/problem+json')) return [`answers ${status} as ${type || 'nothing'}`];
    const told = parsed(body);
    const isProblem = validatorOf(problem);
    if (!isProblem(told))
      return [`refuses with a body that is none: ${isProblem.errors[0].instancePath} ${isProblem.errors[0].message}`];
    return [
      ...(told.status === status ? [] : [`says ${told.status} in a body of status ${status}`]),
      ...(codes.has(told.code) ? [] : [`refuses with a code nobody knows: ${told.code}`]),
      ...(inside.test(body) ? ['tells of its inside'] : []),
    ];
  };

  const success = (operation, { status, type, body }) => {
    const declared = operation.responses[String(status)];
    if (!declared) return [`answers ${status}, which it does not declare`];
    const [mediaType] = type.split(';');
    if (status === 204) return body === '' ? [] : ['answers 204 with a body'];
    const content = declared.content?.[mediaType];
    if (!content) return [`answers ${mediaType || 'nothing'}, which it does not declare`];
    if (mediaType !== 'application/json') return [];
    const isShape = validatorOf(content.schema);
    if (isShape(parsed(body))) return [];
    const [{ instancePath, message, params }] = isShape.errors;
    return [`answers in another shape: ${instancePath || '/'} ${message} ${JSON.stringify(params)}`];
  };

  const page = ({ status, type, body }) => {
    if (status >= 400 && type.startsWith('application/problem+json')) return refusal({ status, type, body });
    if (status >= 300 && status < 400) return [];
    return [
      ...(body !== '' && !/^text\/(html|plain)|^image\/|^application\/pdf/.test(type)
        ? [`answers a page as ${type}`]
        : []),
      ...(body.includes(markup) ? ['gives markup back as it was sent'] : []),
      ...(inside.test(body) ? ['tells of its inside'] : []),
    ];
  };

  const doors = (operation, { role, raw, isForeign, status }) => {
    const { key } = roles[role];
    const isIn = operation.keys.length === 0 || operation.keys.includes(key);
    const { origin, host } = raw.headers;
    const isForeignPage =
      !unsafe.has(raw.method) &&
      ((origin && origin !== `http://${host}`) || raw.headers['sec-fetch-site'] === 'cross-site');
    const isWell = status < 300;
    return [
      ...(!isIn && (operation.kind === 'page' ? isWell : status < 400) ? [`lets ${role} in`] : []),
      ...(isForeignPage && status < 400 ? ['acts for a page of another site'] : []),
      ...(isForeign && status < 400 ? ['takes a property that nobody may set'] : []),
    ];
  };

  return (operation, asked, answer) => {
    const status = answer.statusCode;
    const type = String(answer.headers['content-type'] ?? '');
    const told = { status, type, body: textOf(answer) };
    const isOther = asked.raw.method !== operation.method || asked.isElsewhere;
    if (status >= 500) return [`answers ${status}: ${answer.body.slice(0, 200)}`];
    const headers = answer.headers;
    const always = [
      ...(headers['x-content-type-options'] === 'nosniff' ? [] : ['answers without nosniff']),
      ...(/unsafe/.test(String(headers['content-security-policy'] ?? 'unsafe'))
        ? ['answers without a content policy']
        : []),
      ...('x-powered-by' in headers || 'server' in headers ? ['says what it runs on'] : []),
      ...(operation.keys.length > 0 &&
      !asked.isElsewhere &&
      status < 300 &&
      !/no-store/.test(String(headers['cache-control']))
        ? ['lets its answer be kept']
        : []),
    ];
    if (isOther) return asked.raw.method === 'HEAD' || asked.raw.method === 'OPTIONS' ? [] : always;
    const shape = operation.kind === 'page' ? page(told) : status >= 400 ? refusal(told) : success(operation, told);
    return [...always, ...shape, ...doors(operation, { ...asked, status })];
  };
};
