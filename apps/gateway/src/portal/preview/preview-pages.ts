// What the pages of a preview are made of: the draft as it stands, and the page around it.
import { formContext, previewDraft } from '@alur/application';
import type { Page } from '@alur/forms';
import type { Rejection } from '@alur/kernel';
import type { Ports } from '@alur/platform';
import { questionPage } from '@alur/portal-pages';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { statusOfCode } from '../../http/problem-details.filter.js';
import { refuse, unwrap } from '../../http/rejection-error.js';
import type { PortalFrame } from '../portal-frame.js';
import { questionView } from '../question-view.js';
import { readCarried } from './carried-answers.js';
import type { Previewed } from './previewed-form.js';
import { exampleFile, previewedForm } from './previewed-form.js';

export async function openPreview(ports: Ports, draftId: string, carried?: string): Promise<Previewed> {
  const service = unwrap(await previewDraft(ports)(draftId));
  const context = formContext(ports.city, await ports.reading.now());
  return { draftId, service, carried: readCarried(carried), context };
}

export const pageOf = ({ service }: Previewed, id: string): Page =>
  service.pages.find((page) => page.id === id) ?? refuse('PAGE_NOT_FOUND', 'Halaman ini tidak ada di formulir.');

export const isEditing = (request: FastifyRequest): boolean =>
  Object.hasOwn(request.query as Readonly<Record<string, unknown>>, 'ubah');

export interface ShownQuestion {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly previewed: Previewed;
  readonly page: Page;
  readonly fault?: Rejection;
  readonly typed?: Readonly<Record<string, unknown>>;
}

export async function sendQuestion(ports: Ports, frame: PortalFrame, shown: ShownQuestion): Promise<void> {
  const { request, reply, previewed, page, fault, typed } = shown;
  const view = questionView({
    city: ports.city,
    at: await ports.reading.now(),
    open: previewedForm(previewed, page),
    page,
    editing: isEditing(request),
    files: [exampleFile],
    errors: fault?.fields ?? {},
    ...(typed ? { typed } : {}),
  });
  await sendPage(reply, questionPage(view, frame.bareSite(request, reply)), fault ? statusOfCode('DATA_INVALID') : 200);
}

export async function sendPage(reply: FastifyReply, page: string, status = 200): Promise<void> {
  await reply.status(status).type('text/html; charset=utf-8').send(page);
}
