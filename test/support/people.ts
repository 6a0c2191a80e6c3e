// People of a test who act over HTTP, as their browsers would: a cookie jar each, nothing but public routes.
import type { CaseView, PageOf, QueueItem, TaskDetail } from '@alur/contracts';
import type { Json } from '@alur/kernel';
import request from 'supertest';
import type TestAgent from 'supertest/lib/agent';
import { photo } from './photo.js';

export interface OutboxMessage {
  readonly key: string;
  readonly recipient: string;
  readonly body: string;
}

export async function outbox(url: string): Promise<readonly OutboxMessage[]> {
  const answer = await request(url).get('/api/v1/demo/outbox').expect(200);
  return (answer.body as { data: OutboxMessage[] }).data;
}

/** Longer than two leases: a worker may be killed while it holds something, and the one after it as well. */
const patience = 80_000;

/** Asks again until there is an answer; what a person does by looking again. */
export async function eventually<T>(
  what: string,
  look: () => Promise<T | undefined>,
  patienceMs = patience,
): Promise<T> {
  const end = Date.now() + patienceMs;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error(`Expected ${what} within ${String(patienceMs)} ms`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

export interface Submitted {
  readonly caseId: string;
  readonly reference: string;
}

export class CitizenPerson {
  /** `agent`: of somebody who is signed in already, for who acts in their name. */
  constructor(
    readonly url: string,
    readonly phone: string,
    readonly agent: TestAgent = request.agent(url),
  ) {}

  async signIn(): Promise<void> {
    await this.agent.post('/api/v1/auth/citizen/code').send({ phone: this.phone }).expect(202);
    const messages = await outbox(this.url);
    const e164 = `+62${this.phone.replace(/^0/, '')}`;
    const code = /\b(\d{6})\b/.exec(
      messages.find((message) => message.recipient === e164 && message.key.startsWith('code:'))?.body ?? '',
    )?.[1];
    await this.agent.post('/api/v1/auth/citizen/session').send({ phone: this.phone, code }).expect(200);
  }

  /** Fills every page that shows and sends the request. */
  async apply(serviceId: string, answers: Readonly<Record<string, Json>>): Promise<Submitted> {
    return this.submit(await this.fill(serviceId, answers));
  }

  /** Sends a filled draft; the same key as often as it is sent. */
  async submit(draftId: string): Promise<Submitted> {
    const sent = await this.send(draftId);
    if (sent.status !== 201) throw new Error(`Submit: ${String(sent.status)} ${JSON.stringify(sent.body)}`);
    return sent.body as Submitted;
  }

  /** As `submit`, with whatever is answered. */
  send(draftId: string): Promise<request.Response> {
    return Promise.resolve(
      this.agent.post(`/api/v1/drafts/${draftId}/submit`).set('idempotency-key', `submit-${draftId}`),
    );
  }

  /** Everything but the sending, in the order of the pages; gives the id of the draft. Photos go where a field asks for a file. */
  async fill(serviceId: string, answers: Readonly<Record<string, Json>>): Promise<string> {
    const started = await this.agent.post('/api/v1/drafts').send({ serviceId }).expect(201);
    const draft = started.body as {
      id: string;
      pages: readonly { id: string; fields: readonly { id: string; type: string }[] }[];
    };
    let revision = 1;
    for (const page of draft.pages) {
      for (const field of page.fields.filter((one) => one.type === 'file')) {
        if (answers[field.id] === undefined) continue;
        await this.agent
          .post(`/api/v1/drafts/${draft.id}/files/${field.id}`)
          .attach('file', photo(`${this.phone} ${field.id}`), 'foto.jpg')
          .expect(201);
        revision += 1;
      }
      const own = Object.fromEntries(
        page.fields.flatMap((field) =>
          field.type !== 'file' && answers[field.id] !== undefined ? [[field.id, answers[field.id]]] : [],
        ),
      );
      if (page.fields.every((field) => answers[field.id] === undefined)) continue;
      const saved = await this.agent
        .put(`/api/v1/drafts/${draft.id}/pages/${page.id}`)
        .set('if-match', `"${String(revision)}"`)
        .send({ answers: own });
      if (saved.status !== 200)
        throw new Error(`Page ${page.id}: ${String(saved.status)} ${JSON.stringify(saved.body)}`);
      revision = (saved.body as { revision: number }).revision;
    }
    return draft.id;
  }

  async track(reference: string): Promise<Tracked> {
    const answer = await this.agent
      .post('/api/v1/tracking')
      .send({ reference, phoneDigits: this.phone.slice(-4) })
      .expect(200);
    return answer.body as Tracked;
  }
}

export interface Tracked {
  readonly id: string;
  readonly status: string;
  readonly promisedBy?: string;
  readonly baton: CaseView['baton'];
  readonly letters: readonly {
    readonly id: string;
    readonly number: string;
    readonly url: string;
    readonly verification: string;
    readonly isRefusal: boolean;
  }[];
  readonly answer?: { readonly kind: string; readonly ground?: string; readonly reason?: string };
}

export class OfficerPerson {
  readonly agent: TestAgent;

  constructor(readonly url: string) {
    this.agent = request.agent(url);
  }

  static async signIn(
    url: string,
    account: { readonly nip: string; readonly password: string },
  ): Promise<OfficerPerson> {
    const person = new OfficerPerson(url);
    await person.agent.post('/api/v1/auth/officer/session').send(account).expect(200);
    return person;
  }

  async queue(): Promise<readonly QueueItem[]> {
    const answer = await this.agent.get('/api/v1/tasks').expect(200);
    return (answer.body as PageOf<QueueItem>).data;
  }

  async findTask(reference: string): Promise<QueueItem | undefined> {
    return (await this.queue()).find((item) => item.reference === reference);
  }

  async task(id: string): Promise<TaskDetail> {
    return (await this.agent.get(`/api/v1/tasks/${id}`).expect(200)).body as TaskDetail;
  }

  /** Waits until the case is in the queue, then answers the task. */
  async answer(reference: string, data: Readonly<Record<string, Json>>): Promise<TaskDetail> {
    const item = await eventually(`${reference} in the queue`, () => this.findTask(reference));
    const detail = await this.task(item.id);
    const done = await this.agent
      .post(`/api/v1/tasks/${item.id}/complete`)
      .set('if-match', `"${String(detail.task.revision)}"`)
      .send({ data });
    if (done.status !== 200)
      throw new Error(`${detail.task.title}: ${String(done.status)} ${JSON.stringify(done.body)}`);
    return detail;
  }
}
