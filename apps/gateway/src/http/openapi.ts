import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Type } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { OpenAPIObject } from '@nestjs/swagger';
import { completeDescription } from './openapi/complete-description.js';

/** The page for people draws with styles of its own; it is the only one that may. */
const docsPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'";

export interface Published {
  readonly city: string;
  readonly controllers: readonly Type[];
  readonly publicUrl: string;
}

/** OpenAPI of the REST door at `/openapi.json`, for people at `/docs`. */
export function publishOpenApi(app: NestFastifyApplication, { city, controllers, publicUrl }: Published): void {
  const config = new DocumentBuilder()
    .setTitle(`Alur ${city}`)
    .setDescription(
      'Layanan publik kota sebagai REST. Setiap penolakan berbentuk problem+json (RFC 9457) dengan `code` yang tetap.',
    )
    .setVersion('1')
    .setOpenAPIVersion('3.1.0')
    .build();
  const document: OpenAPIObject = SwaggerModule.createDocument(app, config);
  completeDescription(document, controllers, publicUrl);
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
