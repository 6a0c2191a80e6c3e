import type { CaseRecord } from '@alur/application';
import { draftDays, ownCase, readReference, trackCase } from '@alur/application';
import { formatDate, formatDateTime, formatDayDate, visiblePages } from '@alur/forms';
import { addDays, localDate } from '@alur/calendar';
import type { Ports } from '@alur/platform';
import type { CaseRow, DraftRow } from '@alur/portal-pages';
import { myCasesPage, paths, trackFormPage, trackingPage } from '@alur/portal-pages';
import { Controller, Get, Header, Inject, Param, ParseUUIDPipe, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PolicyIs } from '../access/policy-is.js';
import type { SessionCookies } from '../access/session-cookies.js';
import { findTrackedCase, mayTrack, openTracking } from '../access/tracking-session.js';
import { COOKIES, FRAME, PORTS } from '../gateway-tokens.js';
import { citizenOf } from '../http/actors.js';
import { statusOfCode } from '../http/problem-details.filter.js';
import { unwrap } from '../http/rejection-error.js';
import { draftHref } from './draft-href.js';
import type { PortalFrame } from './portal-frame.js';
import { readForm } from './read-form.js';

const html = 'text/html; charset=utf-8';

@ApiExcludeController()
@Controller()
export class TrackingPagesController {
  constructor(
    @Inject(PORTS) private readonly ports: Ports,
    @Inject(COOKIES) private readonly cookies: SessionCookies,
    @Inject(FRAME) private readonly frame: PortalFrame,
  ) {}

  @Get(paths.track)
  @PolicyIs('case.track')
  @Header('content-type', html)
  async form(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Query('nomor') reference?: string,
  ): Promise<string> {
    return trackFormPage(typeof reference === 'string' ? { reference } : {}, await this.frame.site(request, reply));
  }

  @Post(paths.track)
  @PolicyIs('case.track')
  async find(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { fields } = await readForm(request);
    this.frame.checkForm(request, fields);
    const { reference = '', phoneDigits = '' } = fields;
    const errors = {
      ...(readReference(reference)
        ? {}
        : { reference: 'Nomor permohonan belum benar. Contoh: BTU-7K2M-9QXC-4. Lihat lagi pesan dari kami.' }),
      ...(/^\d{4}$/.test(phoneDigits.trim()) ? {} : { phoneDigits: 'Isi 4 angka terakhir nomor ponsel Anda.' }),
    };
    const record =
      Object.keys(errors).length === 0
        ? await findTrackedCase(this.ports, { reference, phoneDigits: phoneDigits.trim() })
        : undefined;
    if (record) {
      await openTracking(this.ports, this.cookies, reply, record.id);
      await reply.redirect(paths.tracking(record.reference), 303);
      return;
    }
    const shown =
      Object.keys(errors).length > 0
        ? errors
        : { reference: 'Nomor permohonan dan angka nomor ponsel ini tidak cocok. Periksa lagi keduanya.' };
    await reply
      .status(statusOfCode('DATA_INVALID'))
      .type(html)
      .send(trackFormPage({ reference, errors: shown }, await this.frame.site(request, reply)));
  }

  @Get('lacak/:reference')
  @PolicyIs('case.follow')
  async tracking(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('reference') typed: string,
  ): Promise<void> {
    const reference = readReference(typed);
    if (reference) this.ports.sights.knowReference(reference);
    const record = reference ? await this.ports.reading.findByReference(reference) : undefined;
    const mayLook = record !== undefined && (await mayTrack(this.ports, this.cookies, request, record));
    const site = await this.frame.site(request, reply);
    await reply
      .header('cache-control', 'no-store')
      .type(html)
      .send(
        record && mayLook
          ? await this.page(record, { site, own: false })
          : trackFormPage({ reference: typed.slice(0, 40) }, site),
      );
  }

  @Get(paths.myCases)
  @PolicyIs('own-case.list')
  @Header('content-type', html)
  async mine(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const citizen = citizenOf(request);
    const [drafts, records] = await Promise.all([
      this.ports.drafts.listOpen(citizen.id),
      this.ports.reading.listOfApplicant(citizen.id),
    ]);
    const cases = await Promise.all(records.map((record) => this.caseRow(record)));
    return myCasesPage(
      {
        drafts: await Promise.all(drafts.map((draft) => this.draftRow(draft))),
        // Whoever sits beside them sees what there is to fill in, and nothing else they have.
        cases: citizen.assistedBy === undefined ? cases : cases.filter(({ correction }) => correction !== undefined),
      },
      await this.frame.site(request, reply),
    );
  }

  @Get('permohonan/:id')
  @PolicyIs('own-case.read')
  @Header('content-type', html)
  async own(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<string> {
    const record = unwrap(await ownCase(this.ports, citizenOf(request), id));
    return this.page(record, { site: await this.frame.site(request, reply), own: true });
  }

  private async page(
    record: CaseRecord,
    { site, own }: { site: Awaited<ReturnType<PortalFrame['site']>>; own: boolean },
  ): Promise<string> {
    const tracked = await trackCase(this.ports)(record);
    return trackingPage(
      {
        ...tracked,
        asOf: await this.ports.reading.now(),
        letters: tracked.letters.map(({ id, title, number, fileId, code, isRefusal }) => ({
          id,
          title,
          number,
          url: `/api/v1/tracking/${record.id}/letters/${fileId}`,
          verification: paths.letter(code),
          isRefusal,
        })),
        own,
      },
      site,
    );
  }

  private async draftRow(draft: Awaited<ReturnType<Ports['drafts']['listOpen']>>[number]): Promise<DraftRow> {
    const { city } = this.ports;
    const version = await this.ports.versions.getVersion(draft.versionHash);
    const href = draftHref(draft, version, { city, at: await this.ports.reading.now() });
    const pages = visiblePages(version.bundle.form, draft.answers);
    const index = pages.findIndex((page) => href === paths.question(draft.id, page.id));
    return {
      id: draft.id,
      service: version.bundle.name,
      href,
      savedAt: formatDateTime(draft.updatedAt, city.zone),
      keptUntil: formatDate(addDays(localDate(city.zone, draft.updatedAt), draftDays)),
      step: { index: index < 0 ? pages.length : index + 1, of: pages.length },
    };
  }

  private async caseRow(record: CaseRecord): Promise<CaseRow> {
    const { city } = this.ports;
    const tracked = await trackCase(this.ports)(record);
    const open = tracked.baton.filter((link) => link.state !== 'done');
    const since = open[0] ? ` sejak ${formatDate(localDate(city.zone, open[0].since))}` : '';
    return {
      id: record.id,
      reference: record.reference,
      service: tracked.service.name,
      status: tracked.status,
      statusText: tracked.statusText,
      where:
        open.length > 0
          ? `Sedang di ${open.map((link) => link.agency.name).join(' dan ')}${since}`
          : (tracked.answer?.title ?? tracked.waits[0]?.step ?? 'Sedang disiapkan'),
      ...(tracked.correction
        ? {
            correction: {
              href: paths.correction(record.id),
              words: `Ada ${String(tracked.correction.fields.length)} hal. Perbaiki paling lambat ${formatDayDate(localDate(city.zone, tracked.correction.due))}.`,
            },
          }
        : {}),
      ...(tracked.promisedBy && !tracked.promisePaused
        ? { promisedBy: formatDate(localDate(city.zone, tracked.promisedBy)) }
        : {}),
      baton: { links: tracked.baton, zone: city.zone, asOf: await this.ports.reading.now() },
    };
  }
}
