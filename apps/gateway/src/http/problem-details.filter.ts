// The only file that knows HTTP error numbers: stable code -> status, and problem+json (RFC 9457) or a page.
import { DataDamaged } from '@alur/application';
import { HashesBusy } from '@alur/identity';
import type { Rejection } from '@alur/kernel';
import type { Logger } from '@alur/platform';
import { isNoText, isOutage, isTooSlow } from '@alur/persistence';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import { Catch, HttpException } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OncePerWhile } from './once-per-while.js';
import type { Fault } from './problem-body.js';
import { problemOf, wantsPage } from './problem-body.js';
import { RejectionError } from './rejection-error.js';

export type { Fault } from './problem-body.js';

const statuses: Readonly<Record<string, number>> = {
  REQUEST_INVALID: 400,
  HEADER_TWICE: 400,
  NOT_SIGNED_IN: 401,
  SIGN_IN_FAILED: 401,
  SECOND_FACTOR_NEEDED: 401,
  ORIGIN_REFUSED: 403,
  FORM_STALE: 403,
  NOT_ALLOWED: 403,
  ACCOUNT_UNCONFIRMED: 403,
  PASSWORD_EXPIRED: 403,
  STEP_UP_NEEDED: 403,
  REVIEW_OWN_WORK: 403,
  OWN_FAMILY: 403,
  NOT_FOR_HELPERS: 403,
  NOT_FOUND: 404,
  CASE_NOT_FOUND: 404,
  TASK_NOT_FOUND: 404,
  DRAFT_NOT_FOUND: 404,
  SERVICE_NOT_FOUND: 404,
  SERVICE_VERSION_NOT_FOUND: 404,
  SERVICE_DRAFT_NOT_FOUND: 404,
  PART_NOT_FOUND: 404,
  TEMPLATE_NOT_FOUND: 404,
  CITY_SETTING_NOT_FOUND: 404,
  PAGE_NOT_FOUND: 404,
  FIELD_NOT_FOUND: 404,
  FILE_NOT_FOUND: 404,
  LETTER_NOT_FOUND: 404,
  LINK_NOT_FOUND: 404,
  ACCOUNT_NOT_FOUND: 404,
  INVITATION_NOT_FOUND: 404,
  CONSENT_NOT_FOUND: 404,
  SESSION_NOT_FOUND: 404,
  INCIDENT_NOT_FOUND: 404,
  DATA_REQUEST_NOT_FOUND: 404,
  ALREADY_CLAIMED: 409,
  ALREADY_SUBMITTED: 409,
  DATA_REQUEST_OPEN: 409,
  DATA_REQUEST_ANSWERED: 409,
  ERASURE_KEPT: 409,
  PHONE_TAKEN: 409,
  SERVICE_CHANGED: 409,
  TASK_NOT_OPEN: 409,
  TASK_SUSPENDED: 409,
  CORRECTION_NOT_FROM_HERE: 409,
  CORRECTION_NOT_OPEN: 409,
  TABLE_UNFINISHED: 409,
  CORRECTION_ROUND_USED: 409,
  REQUEST_DECIDED: 409,
  NOT_CLAIMED_BY_ACTOR: 409,
  INSTANCE_ENDED: 409,
  INSTANCE_TOO_LARGE: 409,
  INCIDENT_NOT_OPEN: 409,
  ELEMENT_NOT_OPEN: 409,
  REPAIR_UNSOUND: 409,
  REPAIR_UNPROVED: 409,
  SERVICE_DRAFT_CLOSED: 409,
  SERVICE_DRAFT_OPEN: 409,
  SERVICE_ID_TAKEN: 409,
  SERVICE_DRAFT_UNREADABLE: 409,
  GATE_REFUSED: 409,
  VERSION_OFFERED_ALREADY: 409,
  VERSION_COMING: 409,
  PUBLICATION_NOT_COMING: 409,
  PART_UNREADABLE: 409,
  PREVIEW_UNFINISHED: 409,
  FIELD_ID_TAKEN: 409,
  SERVICE_RETIRED: 410,
  DRAFT_CHANGED: 412,
  SERVICE_DRAFT_CHANGED: 412,
  PART_CHANGED: 412,
  CITY_CHANGED: 412,
  TASK_CHANGED: 412,
  FILE_TOO_LARGE: 413,
  SERVICE_DRAFT_TOO_LARGE: 413,
  SOP_FILE_TOO_LARGE: 413,
  BUNDLE_TOO_LARGE: 413,
  BUNDLE_UNPACKED_TOO_LARGE: 413,
  BUNDLE_NOT_ZIP: 415,
  FILE_TYPE_REFUSED: 415,
  FILE_DISGUISED: 415,
  FILE_UNREADABLE: 422,
  FILE_PICTURE_TOO_LARGE: 422,
  FILE_PDF_ACTIVE: 422,
  FILE_PDF_LOCKED: 422,
  FILE_PDF_TOO_LONG: 422,
  FILES_TOO_MANY: 422,
  FILES_TOO_LARGE: 413,
  FILE_BEING_CHECKED: 409,
  FILE_INFECTED: 410,
  FILE_UNCHECKABLE: 410,
  FILE_ERASED: 410,
  SUBJECT_ERASED: 410,
  FILE_EMPTY: 422,
  FILE_INTERRUPTED: 400,
  DATA_INVALID: 422,
  LETTER_UNREADABLE: 422,
  PART_MISFIT: 422,
  SERVICE_ID_INVALID: 422,
  SOP_NOT_CLEAR: 422,
  BUNDLE_BROKEN: 422,
  BUNDLE_UNSUPPORTED: 422,
  BUNDLE_ENCRYPTED: 422,
  BUNDLE_TOO_MANY_FILES: 422,
  BUNDLE_RATIO: 422,
  BUNDLE_PATH_REFUSED: 422,
  BUNDLE_PATH_TWICE: 422,
  BUNDLE_LINK: 422,
  BUNDLE_NESTED: 422,
  BUNDLE_FILE_UNKNOWN: 422,
  BUNDLE_NOT_TEXT: 422,
  BUNDLE_EMPTY: 422,
  BUNDLE_MANIFEST_INVALID: 422,
  BUNDLE_SCHEMA_NEWER: 422,
  BUNDLE_CHECKSUM_WRONG: 422,
  FIELD_ID_INVALID: 422,
  PUBLISH_DATE_PAST: 422,
  REASON_MISSING: 422,
  REASON_PERSONAL: 422,
  CITY_SETTING_MISFIT: 422,
  CITY_INVALID: 422,
  CORRECTION_EMPTY: 422,
  FILTER_MISSING: 422,
  SKIP_IMPOSSIBLE: 422,
  SKIP_NEEDS_FLOW: 422,
  AGENCY_UNKNOWN: 404,
  SKIP_FLOW_UNKNOWN: 422,
  MOVE_IMPOSSIBLE: 422,
  MOVE_TARGET_UNKNOWN: 422,
  MOVE_TARGET_IS_JOIN: 422,
  MOVE_OUT_OF_REACH: 422,
  IDEMPOTENCY_KEY_REUSED: 422,
  MESSAGE_PERSONAL: 422,
  IDEMPOTENCY_KEY_MISSING: 400,
  CODE_WRONG: 422,
  PASSWORD_REFUSED: 422,
  PASSWORD_WRONG: 422,
  SECOND_FACTOR_WRONG: 422,
  ADDRESS_TOO_LONG: 414,
  HEADERS_TOO_MANY: 431,
  IF_MATCH_MISSING: 428,
  TOO_MANY_REQUESTS: 429,
  CASE_BUSY: 503,
  NOT_READY: 503,
  OVERLOADED: 503,
  STORE_UNAVAILABLE: 503,
};

/** Seconds after which asking again makes sense. */
const retryAfter: Readonly<Record<string, number>> = {
  TOO_MANY_REQUESTS: 5,
  CASE_BUSY: 5,
  OVERLOADED: 10,
  STORE_UNAVAILABLE: 15,
};

/** The status that goes with a code, also for pages that answer a refusal themselves. */
export const statusOfCode = (code: string): number => statuses[code] ?? 409;

const codeOfStatus: Readonly<Record<number, string>> = {
  400: 'REQUEST_INVALID',
  401: 'NOT_SIGNED_IN',
  404: 'NOT_FOUND',
  405: 'METHOD_NOT_ALLOWED',
  413: 'FILE_TOO_LARGE',
  414: 'ADDRESS_TOO_LONG',
  415: 'FILE_TYPE_REFUSED',
  429: 'TOO_MANY_REQUESTS',
};

/** Titles of pages and problems, in Indonesian. */
const titles: Readonly<Record<number, string>> = {
  400: 'Permintaan tidak dapat dibaca',
  401: 'Anda perlu masuk',
  403: 'Tidak diizinkan',
  404: 'Tidak ditemukan',
  409: 'Keadaannya sudah berubah',
  410: 'Tidak lagi tersedia',
  412: 'Keadaannya sudah berubah',
  413: 'Berkas terlalu besar',
  415: 'Jenis berkas tidak diterima',
  422: 'Ada isian yang perlu diperbaiki',
  414: 'Alamat terlalu panjang',
  428: 'Permintaan kurang lengkap',
  431: 'Permintaan tidak dapat dibaca',
  429: 'Terlalu sering mencoba',
  500: 'Ada gangguan di sistem kami',
  503: 'Layanan sedang sibuk',
};

export type FaultPage = (fault: Fault, traceId: string, request: FastifyRequest) => Promise<string>;

@Catch()
export class ProblemDetailsFilter implements ExceptionFilter {
  constructor(
    private readonly log: Logger,
    private readonly page: FaultPage,
    private readonly outage = new OncePerWhile(10_000),
  ) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const traceId = request.id;
    const fault = faultOf(error);
    this.tell(fault, error, traceId);
    this.note(fault, request);
    if (reply.sent) return;
    void reply.status(fault.status).header('cache-control', 'no-store');
    if (fault.retryAfter !== undefined) void reply.header('retry-after', String(fault.retryAfter));
    if (wantsPage(request)) await reply.type('text/html; charset=utf-8').send(await this.page(fault, traceId, request));
    else await reply.type('application/problem+json; charset=utf-8').send(problemOf(fault, traceId, request));
  }

  /** Being busy is no fault of a request: a stack for each would bury the line that says why. */
  private tell({ status, rejection: { code } }: Fault, error: unknown, traceId: string): void {
    if (status === 503) this.log.debug({ traceId, code, error: String(error) }, 'request turned away');
    else if (status >= 500)
      this.log.error({ traceId, code, error: error instanceof Error ? error.stack : String(error) }, 'request failed');
    if (code === 'STORE_UNAVAILABLE' && this.outage.isNews()) this.log.error({ error: String(error) }, 'database away');
  }

  /** Who knocked where they may not come in, or as no browser of good manners does: with ids only, never with what was typed. */
  private note(
    { status, rejection: { code } }: Fault,
    { id, method, routeOptions, officer, citizen }: FastifyRequest,
  ): void {
    if (!isTold(code, status)) return;
    const actor = officer ? `officer:${officer.id}` : citizen ? `citizen:${citizen.id}` : 'anybody';
    this.log.info({ traceId: id, code, method, route: routeOptions?.url ?? 'none', actor }, 'request refused');
  }
}

const toldCodes = new Set(['HEADER_TWICE', 'ADDRESS_TOO_LONG', 'HEADERS_TOO_MANY', 'FILE_TYPE_REFUSED']);

/** Not found is also said of what is somebody else's. */
const isTold = (code: string, status: number): boolean =>
  status === 401 || status === 403 || status === 404 || status === 429 || toldCodes.has(code);

/** For an address that leads to no route and to no hook of ours: what is refused, and how. */
export function refusalOf(
  error: unknown,
  request: FastifyRequest,
): { readonly status: number; readonly mediaType: string; readonly body: string } {
  const fault = faultOf(error);
  const { status, rejection } = fault;
  return wantsPage(request)
    ? { status, mediaType: 'text/plain; charset=utf-8', body: `${fault.title}. ${rejection.message}\n` }
    : {
        status,
        mediaType: 'application/problem+json; charset=utf-8',
        body: JSON.stringify(problemOf(fault, request.id, request)),
      };
}

function faultOf(error: unknown): Fault {
  if (isOutage(error) || isTooSlow(error)) return fault(503, storeUnavailable);
  if (error instanceof DataDamaged) return fault(500, dataDamaged);
  if (isNoText(error)) return fault(400, noText);
  if (error instanceof HashesBusy) return fault(429, signInBusy);
  if (error instanceof RejectionError) return fault(statusOfCode(error.rejection.code), error.rejection);
  const status = error instanceof HttpException ? error.getStatus() : statusOf(error);
  if (status === undefined || status >= 500)
    return fault(500, {
      code: 'INTERNAL_ERROR',
      message: 'Ada gangguan di sistem kami. Coba lagi sebentar lagi. Isian Anda yang sudah disimpan tetap ada.',
    });
  return fault(status, { code: codeOfStatus[status] ?? 'REQUEST_INVALID', message: sentenceOf(error, status) });
}

const storeUnavailable: Rejection = {
  code: 'STORE_UNAVAILABLE',
  message: 'Sistem kami sebentar tidak dapat menyimpan. Tunggu sebentar, lalu coba lagi. Isian Anda tetap ada.',
};

const dataDamaged: Rejection = {
  code: 'DATA_DAMAGED',
  message:
    'Data ini rusak di tempat penyimpanan kami, jadi tidak kami tampilkan. Kejadian ini sudah tercatat bagi pengelola sistem. Hubungi petugas, karena mencoba lagi tidak menolong.',
};

const signInBusy: Rejection = {
  code: 'TOO_MANY_REQUESTS',
  message: 'Terlalu banyak yang masuk pada saat yang sama. Tunggu sebentar, lalu coba lagi.',
};

const noText: Rejection = {
  code: 'REQUEST_INVALID',
  message: 'Kiriman ini memuat tanda yang bukan teks. Hapus tanda itu, lalu kirim lagi.',
};

const fault = (status: number, rejection: Rejection): Fault => {
  const seconds = retryAfter[rejection.code] ?? (status === 429 ? retryAfter['TOO_MANY_REQUESTS'] : undefined);
  return {
    status,
    title: titles[status] ?? titles[400] ?? '',
    rejection,
    ...(seconds === undefined ? {} : { retryAfter: seconds }),
  };
};

/** Fastify's own refusals carry a status. */
function statusOf(error: unknown): number | undefined {
  const status = error && typeof error === 'object' && 'statusCode' in error ? error.statusCode : undefined;
  return typeof status === 'number' ? status : undefined;
}

function sentenceOf(error: unknown, status: number): string {
  const body = error instanceof HttpException ? error.getResponse() : undefined;
  const messages = body && typeof body === 'object' && 'message' in body ? body.message : undefined;
  // A few say what is wrong; a thousand would only be an answer that is larger than what was asked.
  if (Array.isArray(messages)) return messages.slice(0, 10).join(' ');
  if (status === 404) return 'Halaman atau data ini tidak ada, atau bukan untuk Anda.';
  if (status === 413) return 'Kiriman ini terlalu besar. Kirim berkas yang lebih kecil.';
  return 'Permintaan ini tidak dapat kami baca. Periksa lalu coba lagi.';
}
