import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { OpenAPIObject } from '@nestjs/swagger';

const text = { type: 'string' } as const;

/** RFC 9457 as we send it. */
const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'detail', 'traceId'],
  properties: {
    type: text,
    title: text,
    status: { type: 'integer' },
    code: { ...text, description: 'Stable: what a program decides by' },
    detail: { ...text, description: 'An Indonesian sentence for a person, with what to do' },
    instance: text,
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['pointer', 'field', 'detail'],
        properties: { pointer: text, field: text, detail: text },
      },
    },
    traceId: { ...text, description: 'To name when asking for help' },
  },
} as const;

const refusal = {
  description: 'Refused: the code says why, the detail says it to a person',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
} as const;

const isOurs = (path: string): boolean => path.startsWith('/api/') || path === '/healthz' || path === '/readyz';

/** Every operation may be refused; saying so at each handler would only be forgotten at the next one. */
function withProblems(document: OpenAPIObject): void {
  document.components = {
    ...document.components,
    schemas: { ...document.components?.schemas, Problem: problemSchema as never },
  };
  document.paths = Object.fromEntries(Object.entries(document.paths).filter(([path]) => isOurs(path)));
  for (const item of Object.values(document.paths))
    for (const operation of [item.get, item.post, item.put, item.delete])
      if (operation) operation.responses = { ...operation.responses, default: refusal };
}

/** The page for people draws with styles of its own; it is the only one that may. */
const docsPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'";

/** OpenAPI of the REST door at `/openapi.json`, for people at `/docs`. */
export function publishOpenApi(app: NestFastifyApplication, city: string): void {
  const config = new DocumentBuilder()
    .setTitle(`Alur ${city}`)
    .setDescription(
      'Layanan publik kota sebagai REST. Setiap penolakan berbentuk problem+json (RFC 9457) dengan `code` yang tetap.',
    )
    .setVersion('1')
    .setOpenAPIVersion('3.1.0')
    .build();
  const document = SwaggerModule.createDocument(app, config);
  withProblems(document);
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onSend', async (request, reply) => {
      if (request.url === '/docs' || request.url.startsWith('/docs/'))
        void reply.header('content-security-policy', docsPolicy);
    });
  SwaggerModule.setup('docs', app, document, {
    jsonDocumentUrl: 'openapi.json',
    customSiteTitle: `API Alur ${city}`,
    customCss: '.swagger-ui .topbar { display: none }',
  });
}
