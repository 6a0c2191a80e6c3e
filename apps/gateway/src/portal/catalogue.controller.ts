import type { CompiledVersion } from '@alur/application';
import { offeredVersion, serviceChanges } from '@alur/application';
import type { City } from '@alur/city';
import type { DataClass } from '@alur/forms';
import { formatDateTime } from '@alur/forms';
import type { Ports } from '@alur/platform';
import type { CatalogueEntry } from '@alur/portal-pages';
import { applicationFields, tellingPeople } from '@alur/service';
import { accessibilityPage, changesPage, galleryPage, homePage, paths, servicePage } from '@alur/portal-pages';
import { Controller, Get, Header, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PolicyIs } from '../access/policy-is.js';
import { FRAME, PORTS } from '../gateway-tokens.js';
import { unwrap } from '../http/rejection-error.js';
import { draftHref } from './draft-href.js';
import type { PortalFrame } from './portal-frame.js';

const html = 'text/html; charset=utf-8';

@ApiExcludeController()
@Controller()
export class CatalogueController {
  /** Made anew with the city: its rules may be others. */
  private told: { readonly city: City; readonly tell: ReturnType<typeof tellingPeople> } | undefined;

  constructor(
    @Inject(PORTS) private readonly ports: Ports,
    @Inject(FRAME) private readonly frame: PortalFrame,
  ) {}

  @Get()
  @PolicyIs('portal.read')
  @Header('content-type', html)
  async home(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Query('cari') asked?: string,
  ): Promise<string> {
    const query = typeof asked === 'string' ? asked.trim().slice(0, 100) : '';
    const versions = await this.ports.versions.listPublished();
    const open = request.citizen && {
      drafts: (await this.ports.drafts.listOpen(request.citizen.id)).length,
      cases: (await this.ports.reading.listOfApplicant(request.citizen.id)).length,
    };
    const services = versions.filter((version) => matches(version, query)).map((version) => this.entry(version));
    return homePage({ query, services, ...(open ? { open } : {}) }, await this.frame.site(request, reply));
  }

  @Get('layanan/:id')
  @PolicyIs('portal.read')
  @Header('content-type', html)
  async service(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('id') id: string,
  ): Promise<string> {
    const version = unwrap(await offeredVersion(this.ports.versions, id));
    const { bundle } = version;
    const own = request.citizen
      ? (await this.ports.drafts.listOpen(request.citizen.id)).find((draft) => draft.serviceId === id)
      : undefined;
    const handlers = Object.values(bundle.participants)
      .map(({ id: key, name }) => ({ name, does: stepsOf(version, key) }))
      .filter(({ does }) => does !== '');
    return servicePage(
      {
        service: bundle,
        agency: this.ports.city.agencies[bundle.owner]?.fullName ?? bundle.owner,
        ...this.tellPeople(bundle),
        asked: { general: labelsOf(version, 'general'), specific: labelsOf(version, 'specific') },
        handlers,
        ...(own
          ? {
              draft: {
                href: draftHref(own, version, await this.today()),
                savedAt: formatDateTime(own.updatedAt, this.ports.city.zone),
              },
            }
          : {}),
      },
      await this.frame.site(request, reply),
    );
  }

  @Get('layanan/:id/perubahan')
  @PolicyIs('portal.read')
  @Header('content-type', html)
  async changes(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('id') id: string,
  ): Promise<string> {
    const changes = unwrap(await serviceChanges(this.ports)(id));
    return changesPage({ changes, zone: this.ports.city.zone }, await this.frame.site(request, reply));
  }

  @Get(paths.accessibility)
  @PolicyIs('portal.read')
  @Header('content-type', html)
  async accessibility(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const issues = [
      {
        what: 'Surat PDF belum diuji dengan semua pembaca layar.',
        around: 'Minta petugas membacakan isi surat, atau lihat halaman pemeriksaan surat.',
      },
    ];
    return accessibilityPage({ checkedOn: '2026-11-24', issues }, await this.frame.site(request, reply));
  }

  @Get(paths.gallery)
  @PolicyIs('demo.read')
  @Header('content-type', html)
  async gallery(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    return galleryPage(await this.frame.site(request, reply));
  }

  private async today(): Promise<Parameters<typeof draftHref>[2]> {
    return { city: this.ports.city, at: await this.ports.reading.now() };
  }

  private tellPeople(bundle: CompiledVersion['bundle']): ReturnType<ReturnType<typeof tellingPeople>> {
    const { city } = this.ports;
    if (this.told?.city !== city) this.told = { city, tell: tellingPeople(city) };
    return this.told.tell(bundle);
  }

  private entry({ bundle }: CompiledVersion): CatalogueEntry {
    const { id, name, summary, owner, standard } = bundle;
    const { visit } = this.tellPeople(bundle);
    return {
      id,
      name,
      summary,
      agency: this.ports.city.agencies[owner]?.fullName ?? owner,
      promise: { fee: standard.fee.amount, workingDays: standard.duration.workingDays, visit },
    };
  }
}

/** Every word somewhere in the name, the summary or the keywords. */
function matches({ bundle }: CompiledVersion, query: string): boolean {
  const text = [bundle.name, bundle.summary, ...bundle.keywords].join(' ').toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

const labelsOf = ({ bundle }: CompiledVersion, dataClass: DataClass): readonly string[] => [
  ...new Set(applicationFields(bundle).flatMap((field) => (field.class === dataClass ? [field.label] : []))),
];

function stepsOf({ bundle }: CompiledVersion, participant: string): string {
  const elements = Object.values(bundle.process.elements).filter(
    (element) => element.type === 'userTask' && element.participant === participant,
  );
  return elements.map((element) => element.name ?? bundle.tasks[element.id]?.title ?? element.id).join(', ');
}
