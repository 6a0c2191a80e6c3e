// A citizen who applies again and again, and sends with a key for as long as there is no answer.
import type { Json } from '@alur/kernel';
import { photo } from '../../support/photo.js';
import { outbox } from '../../support/people.js';
import { pauseBetween } from '../arena/arena.js';
import type { ClientLedger } from '../ledger/client-ledger.js';
import type { Chance } from '../plan/chance.js';
import type { Question } from './caller.js';
import { Caller } from './caller.js';
import type { LoadWorld } from './load.js';
import type { Application } from './services.js';
import { drawApplications } from './services.js';

interface Draft {
  readonly id: string;
  readonly revision: number;
  readonly answers: Readonly<Record<string, Json>>;
  readonly pages: readonly {
    readonly id: string;
    readonly fields: readonly { readonly id: string; readonly type: string }[];
  }[];
}

export class Citizen {
  private readonly caller: Caller;
  private readonly ledger: ClientLedger;

  constructor(
    private readonly world: LoadWorld,
    private readonly phone: string,
    private readonly chance: Chance,
  ) {
    this.ledger = world.ledger;
    this.caller = new Caller(world.url, world.ledger, world.isOver);
  }

  async signIn(): Promise<void> {
    await this.caller.read({ method: 'POST', path: '/api/v1/auth/citizen/code', json: { phone: this.phone } });
    const e164 = `+62${this.phone.replace(/^0/, '')}`;
    const message = (await outbox(this.world.url)).find((one) => one.recipient === e164 && one.key.startsWith('code:'));
    const code = /\b(\d{6})\b/.exec(message?.body ?? '')?.[1];
    const json = { phone: this.phone, code };
    const answer = await this.caller.ask({ method: 'POST', path: '/api/v1/auth/citizen/session', json });
    if (answer?.status !== 200) throw new Error(`Expected ${this.phone} to be signed in: ${JSON.stringify(answer)}`);
  }

  async live(): Promise<void> {
    while (this.world.isFiling()) {
      for (const application of drawApplications(this.chance)) await this.apply(application);
      await pauseBetween(this.chance, 100, 1_500);
      await this.world.untilThereIsRoom();
    }
    this.caller.close();
  }

  /** One application, sent until there is an answer. Gives the case. */
  async file(application: Application): Promise<string | undefined> {
    const draft = await this.begin(application.service);
    if (!draft || !(await this.fill(draft, application.answers))) return undefined;
    await this.submit(draft.id, application, 'patient');
    return draft.id;
  }

  private async apply(application: Application): Promise<void> {
    const draft = await this.begin(application.service);
    if (!draft) return;
    // Somebody who sends what is not filled is told so, and there is nothing.
    if (this.chance.percent(5)) return this.submit(draft.id, application, 'unfilled');
    if (!(await this.fill(draft, application.answers))) return;
    await this.submit(
      draft.id,
      application,
      this.chance.pick(['patient', 'patient', 'patient', 'twice', 'again', 'gone']),
    );
  }

  private async begin(serviceId: string): Promise<Draft | undefined> {
    const answer = await this.caller.read({ method: 'POST', path: '/api/v1/drafts', json: { serviceId } });
    return answer?.status === 201 ? (answer.body as Draft) : undefined;
  }

  private async submit(draftId: string, application: Application, way: string): Promise<void> {
    const question: Question = {
      method: 'POST',
      path: `/api/v1/drafts/${draftId}/submit`,
      headers: { 'idempotency-key': `submit-${draftId}` },
    };
    const command = this.ledger.begin({
      kind: 'submit',
      caseId: draftId,
      name: way,
      actor: 'citizen',
      facts: { service: application.service, ...(application.expects ? { expects: application.expects } : {}) },
    });
    if (way === 'gone') {
      // Asks once and never looks again: stored or not, but not half.
      await this.caller.command(command, question, 1);
      return;
    }
    await Promise.all([
      this.caller.command(command, question),
      ...(way === 'twice' ? [this.caller.command(command, question)] : []),
    ]);
    if (way !== 'again' || command.outcome !== 'acknowledged') return;
    await pauseBetween(this.chance, 0, 3_000);
    await this.caller.command(command, question);
  }

  /** Page by page; after no answer the draft itself says what has come of it. */
  private async fill(begun: Draft, answers: Application['answers']): Promise<boolean> {
    let draft: Draft | undefined = begun;
    for (const page of begun.pages) {
      for (const field of page.fields.filter(({ id, type }) => type === 'file' && answers[id] !== undefined)) {
        if (!(await this.attach(begun.id, field.id))) return false;
        draft = undefined;
      }
      const typed = page.fields.filter(({ id, type }) => type !== 'file' && answers[id] !== undefined);
      if (typed.length === 0) continue;
      const own = Object.fromEntries(typed.map(({ id }) => [id, answers[id]]));
      draft = await this.save(draft ?? (await this.open(begun.id)), page.id, own);
      if (!draft) return false;
    }
    return true;
  }

  private async open(draftId: string): Promise<Draft | undefined> {
    const answer = await this.caller.read({ method: 'GET', path: `/api/v1/drafts/${draftId}` });
    return answer?.status === 200 ? (answer.body as Draft) : undefined;
  }

  private async save(draft: Draft | undefined, page: string, answers: object): Promise<Draft | undefined> {
    let known = draft;
    while (known) {
      const saved = await this.caller.read({
        method: 'PUT',
        path: `/api/v1/drafts/${known.id}/pages/${page}`,
        headers: { 'if-match': `"${String(known.revision)}"` },
        json: { answers },
      });
      if (saved?.status === 200) return saved.body as Draft;
      // Changed since: by a try of ours whose answer was lost.
      if (saved?.status !== 412) {
        if (saved) this.ledger.unlikely(`page ${page} was refused: ${JSON.stringify(saved.body)}`);
        return undefined;
      }
      known = await this.open(known.id);
    }
    return undefined;
  }

  private async attach(draftId: string, field: string): Promise<boolean> {
    const form = new FormData();
    form.append(
      'file',
      new Blob([new Uint8Array(photo(`${this.phone} ${field}`))], { type: 'image/jpeg' }),
      'foto.jpg',
    );
    const sent = await this.caller.read({ method: 'POST', path: `/api/v1/drafts/${draftId}/files/${field}`, form });
    if (sent && sent.status !== 201) this.ledger.unlikely(`a photo was refused: ${JSON.stringify(sent.body)}`);
    return sent?.status === 201;
  }
}
