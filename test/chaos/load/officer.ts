// An officer who takes what lies in the queue and answers it, sometimes in two windows at once.
import type { PageOf, QueueItem, TaskDetail } from '@alur/contracts';
import type { Json } from '@alur/kernel';
import { pauseBetween } from '../arena/arena.js';
import type { ClientLedger } from '../ledger/client-ledger.js';
import type { Chance } from '../plan/chance.js';
import { Caller } from './caller.js';
import type { LoadWorld } from './load.js';
import { answerTask } from './services.js';

export interface OfficerAccount {
  readonly id: string;
  readonly nip: string;
  readonly password: string;
}

export class Officer {
  private readonly caller: Caller;
  private readonly ledger: ClientLedger;

  constructor(
    private readonly world: LoadWorld,
    private readonly account: OfficerAccount,
    private readonly chance: Chance,
  ) {
    this.ledger = world.ledger;
    this.caller = new Caller(world.url, world.ledger, world.isOver);
  }

  async signIn(): Promise<void> {
    const { nip, password } = this.account;
    const answer = await this.caller.read({
      method: 'POST',
      path: '/api/v1/auth/officer/session',
      json: { nip, password },
    });
    if (answer && answer.status !== 200)
      throw new Error(`Expected officer ${nip} to be signed in: ${JSON.stringify(answer.body)}`);
  }

  async live(): Promise<void> {
    while (!this.world.isOver()) {
      const items = await this.queue();
      for (const item of this.chance.shuffled(items).slice(0, 5)) await this.work(item);
      await pauseBetween(this.chance, 100, items.length > 5 ? 200 : 800);
    }
    this.caller.close();
  }

  private async queue(): Promise<readonly QueueItem[]> {
    const answer = await this.caller.read({ method: 'GET', path: '/api/v1/tasks' });
    if (answer?.status === 401) await this.signIn();
    return answer?.status === 200 ? (answer.body as PageOf<QueueItem>).data : [];
  }

  private async work(item: QueueItem): Promise<void> {
    if (item.suspendedSince !== undefined || item.refused !== undefined) return;
    const task = encodeURIComponent(item.id);
    const opened = await this.caller.read({ method: 'GET', path: `/api/v1/tasks/${task}` });
    if (opened?.status !== 200) return;
    const detail = opened.body as TaskDetail;
    if (this.chance.percent(15) && detail.may.claim.allowed) {
      const claim = this.ledger.begin({
        kind: 'claim',
        caseId: caseOf(item.id),
        name: item.id,
        actor: `officer:${this.account.id}`,
      });
      await this.caller.command(claim, { method: 'POST', path: `/api/v1/tasks/${task}/claim` });
      // The next look at the queue shows it as theirs, with its new revision.
      return;
    }
    const data = answerTask(detail.fields, this.chance);
    const note = detail.fields.find(
      ({ type, showWhen }) => showWhen === undefined && (type === 'text' || type === 'textarea'),
    )?.id;
    const hasRival = note !== undefined && this.chance.percent(15);
    await Promise.all([
      this.complete(detail, data, hasRival),
      ...(hasRival ? [this.complete(detail, { ...data, [note]: 'Dari jendela kedua, dengan kata lain.' }, true)] : []),
    ]);
  }

  private async complete(detail: TaskDetail, data: Record<string, Json>, rivals: boolean): Promise<void> {
    const { id, revision } = detail.task;
    const command = this.ledger.begin({
      kind: 'complete',
      caseId: caseOf(id),
      name: id,
      actor: `officer:${this.account.id}`,
      rivals,
      facts: { revision },
    });
    const question = {
      method: 'POST',
      path: `/api/v1/tasks/${encodeURIComponent(id)}/complete`,
      headers: { 'if-match': `"${String(revision)}"` },
      json: { data },
    } as const;
    const answer = await this.caller.command(command, question);
    if (answer?.status === 422)
      this.ledger.unlikely(`${detail.task.title} was refused: ${JSON.stringify(answer.body)}`);
    // Asked once more with the same: the same answer.
    if (answer?.status === 200 && !rivals && this.chance.percent(10)) await this.caller.command(command, question);
  }
}

export const caseOf = (taskId: string): string => taskId.slice(0, taskId.indexOf('.'));
