// RT and RW answer from the link in their message.
import type { TaskDetail } from '@alur/contracts';
import type { Sealed } from '../../support/sealed.js';
import { pause } from '../arena/arena.js';
import { Caller } from './caller.js';
import type { LoadWorld } from './load.js';
import { caseOf } from './officer.js';
import { answerTask } from './services.js';
import type { Chance } from '../plan/chance.js';

/** Enough for whatever comes between two looks. */
const messagesRead = 1_000;

export class Neighbours {
  private readonly used = new Set<string>();

  constructor(
    private readonly world: LoadWorld,
    private readonly sealed: Sealed,
    private readonly chance: Chance,
  ) {}

  async live(): Promise<void> {
    while (!this.world.isOver()) {
      const messages = await this.sealed.outbox.list(messagesRead).catch(() => []);
      const links = messages.flatMap(({ key, body }) => {
        const token = /\/tugas\/([\w-]+)/.exec(body)?.[1];
        return token === undefined || this.used.has(key) ? [] : [{ key, token }];
      });
      for (const { key, token } of links) {
        this.used.add(key);
        await this.answer(token);
      }
      await pause(500);
    }
  }

  private async answer(token: string): Promise<void> {
    const { ledger, url, isOver } = this.world;
    const caller = new Caller(url, ledger, isOver);
    const opened = await caller.read({ method: 'POST', path: '/api/v1/link', json: { token } });
    if (opened?.status === 200) {
      const detail = opened.body as TaskDetail;
      const { id, revision } = detail.task;
      const command = ledger.begin({ kind: 'link', caseId: caseOf(id), name: id, actor: 'link', facts: { revision } });
      await caller.command(command, {
        method: 'POST',
        path: '/api/v1/link/task/complete',
        headers: { 'if-match': `"${String(revision)}"` },
        json: { data: answerTask(detail.fields, this.chance) },
      });
    } else if (opened) this.world.linkLost();
    caller.close();
  }
}
