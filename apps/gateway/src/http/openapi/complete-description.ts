// What Nest's own description leaves out: who may come in, which headers count, the shape of what is sent and answered.
import type { Who } from '@alur/access';
import * as contracts from '@alur/contracts';
import type { Type } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';
import { cookieName } from '../../access/session-cookies.js';
import { answersOf } from './answers.js';
import { problem } from './answers/named.js';
import { schemaOfClass } from './request-schemas.js';
import type { RouteWords } from './route-words.js';
import { routeWords } from './route-words.js';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
type Parameters = NonNullable<Operation['parameters']>;

const refusal = {
  description: 'Refused: the code says why, the detail says it to a person',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
} as const;

const isOurs = (path: string): boolean => path.startsWith('/api/') || path === '/healthz' || path === '/readyz';

/** The session that is asked for; the others are open. */
const keyOf: Partial<Record<Who, 'citizen' | 'officer' | 'link'>> = {
  citizen: 'citizen',
  officer: 'officer',
  designer: 'officer',
  studio: 'officer',
  link: 'link',
};

/** Saying it at each handler would only be forgotten at the next one. */
export function completeDescription(document: OpenAPIObject, controllers: readonly Type[], publicUrl: string): void {
  const keys = (['citizen', 'officer', 'link'] as const).map((kind) => [
    kind,
    { type: 'apiKey', in: 'cookie', name: cookieName(publicUrl, kind) },
  ]);
  document.components = {
    ...document.components,
    schemas: { ...bodySchemas(document), Problem: problem.json as never },
    securitySchemes: Object.fromEntries(keys) as never,
  };
  document.paths = Object.fromEntries(Object.entries(document.paths).filter(([path]) => isOurs(path)));
  const words = routeWords(controllers);
  for (const [path, item] of Object.entries(document.paths))
    for (const method of ['get', 'post', 'put', 'delete'] as const) {
      const operation = item[method];
      const said = words.find((one) => one.method === method && one.path === path);
      if (operation && said) complete(operation, said);
    }
}

function complete(operation: Operation, said: RouteWords): void {
  const { operationId = '', responses, parameters = [] } = operation;
  const key = keyOf[said.who];
  operation.security = key ? [{ [key]: [] }] : [];
  operation.parameters = [...parameters, ...headersOf(said), ...queryOf(said)];
  const answered = Object.entries(responses).map(([status, response]) => [
    status,
    status === '204' ? response : { description: '', ...response, content: contentOf(operationId) },
  ]);
  operation.responses = { ...(Object.fromEntries(answered) as Operation['responses']), default: refusal };
}

const contentOf = (operationId: string): object =>
  Object.fromEntries(answersOf(operationId).map(({ mediaType, schema }) => [mediaType, { schema }]));

const headersOf = ({ headers }: RouteWords): Parameters =>
  headers.map((name) => ({ name, in: 'header', required: true, schema: { type: 'string', maxLength: 200 } }));

function queryOf({ query }: RouteWords): Parameters {
  if (!query) return [];
  const { properties, required } = schemaOfClass(query) as {
    readonly properties: Readonly<Record<string, object>>;
    readonly required: readonly string[];
  };
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }));
}

/** Classes of bodies are named in the description by what they are called here. */
function bodySchemas({ components }: OpenAPIObject): Record<string, never> {
  const classes = contracts as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    Object.entries(components?.schemas ?? {}).map(([name, schema]) => {
      const body = classes[name];
      return [name, (typeof body === 'function' ? schemaOfClass(body as new () => object) : schema) as never];
    }),
  );
}
