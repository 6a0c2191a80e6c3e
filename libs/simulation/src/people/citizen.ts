// Somebody who files a request, and asks again with the same key for as long as nobody answered.
import type { Action } from '../world/action.js';
import { ConnectionLost } from '../world/process.js';
import type { World } from '../world/world.js';

export class Citizen {
  private isWaiting = false;
  private isTold = false;
  private asked = 0;

  constructor(
    private readonly world: World,
    readonly draftId: string,
    readonly id: string,
  ) {}

  /** Has an answer and waits for nothing. */
  get isDone(): boolean {
    return this.isTold && !this.isWaiting;
  }

  actions(): Action[] {
    if (this.isWaiting) return [];
    return this.world.gateways.flatMap((gateway): Action[] => {
      const { inside } = gateway;
      if (!inside || gateway.isFrozen) return [];
      const label = `${this.id} submits at ${gateway.name} (${String(this.asked + 1)})`;
      // Once told, a second click is a mistake of theirs, and must change nothing.
      if (this.isTold && this.asked > 4) return [];
      const again: Action = { kind: 'fault', label: `${label} anew`, run: () => this.submit(gateway, 'another-key') };
      return [
        { kind: this.isTold ? 'fault' : 'step', label, run: () => this.submit(gateway, 'the-one-key') },
        ...(this.isTold ? [again] : []),
      ];
    });
  }

  private submit(gateway: World['gateways'][number], key: string): void {
    if (!gateway.inside) return;
    this.isWaiting = true;
    this.asked += 1;
    const answer = gateway.inside.submit(this.id, { draftId: this.draftId, key });
    gateway.answer(answer).then(
      (result) => {
        this.isWaiting = false;
        if (result.ok) this.isTold = true;
        else if (result.error.code !== 'CASE_BUSY' && !(this.isTold && result.error.code === 'ALREADY_SUBMITTED'))
          this.world.surprise(`${this.id} was refused: ${result.error.code}`);
      },
      (error: unknown) => {
        this.isWaiting = false;
        if (!(error instanceof ConnectionLost) && !this.world.isOutage(error))
          this.world.surprise(`${this.id} met ${String(error)}`);
      },
    );
  }
}
