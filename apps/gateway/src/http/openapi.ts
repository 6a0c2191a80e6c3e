import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';

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
  document.paths = Object.fromEntries(
    Object.entries(document.paths).filter(
      ([path]) => path.startsWith('/api/') || path === '/healthz' || path === '/readyz',
    ),
  );
  SwaggerModule.setup('docs', app, document, { jsonDocumentUrl: 'openapi.json' });
}
