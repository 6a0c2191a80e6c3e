import { createHash } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Type } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { OpenAPIObject } from '@nestjs/swagger';
import { completeDescription } from './openapi/complete-description.js';

/** The page for people brings styles of its own, which are known by what they hold: none that somebody adds is taken. */
export function allowDocsStyles(app: NestFastifyApplication): void {
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onSend', async (request, reply, payload) => {
      if (typeof payload === 'string' && (request.url === '/docs' || request.url.startsWith('/docs/')))
        void reply.header('content-security-policy', docsPolicy(payload));
    });
}

function docsPolicy(page: string): string {
  const styles = [...page.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, css = '']) => css);
  const known = styles.map((css) => `'sha256-${createHash('sha256').update(css).digest('base64')}'`);
  return [
    "default-src 'none'; script-src 'self'; img-src 'self' data:; connect-src 'self'",
    `style-src ${["'self'", ...known].join(' ')}`,
    "frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  ].join('; ');
}

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
  SwaggerModule.setup('docs', app, document, {
    jsonDocumentUrl: 'openapi.json',
    customSiteTitle: `API Alur ${city}`,
    // The page hides its icons by a style attribute, which is not taken.
    customCss: '.swagger-ui .topbar { display: none } body > svg { position: absolute; width: 0; height: 0 }',
  });
}
