// Somebody who does whatever lies in their queue, sometimes together with a colleague who does the same.
import type { OfficerActor } from '@alur/access';
import type { Action } from '../world/action.js';
import { ConnectionLost } from '../world/process.js';
import type { World } from '../world/world.js';
import type { TaskRowKept } from '../store/tables.js';
import { nameOf } from '../store/tables.js';

const places: readonly (readonly [agency: string, role: string])[] = [
  ['kel-sisir', 'front-office'],
  ['kel-sisir', 'lurah'],
  ['kec-batu', 'camat'],
  ['dinsos', 'verifier'],
  ['dinsos', 'head'],
];

/** What a task may answer when somebody else was faster. */
const expected = new Set(['TASK_NOT_OPEN', 'TASK_CHANGED', 'NOT_CLAIMED_BY_ACTOR', 'ALREADY_CLAIMED', 'CASE_BUSY']);

export class Officer {
  private readonly busyWith = new Set<string>();
  private readonly actor: OfficerActor;

  constructor(
    private readonly world: World,
    readonly id: string,
  ) {
    this.actor = { kind: 'officer', id, name: id, holdings: places.map(([agency, role]) => ({ agency, role })) };
  }

  get isDone(): boolean {
    return this.busyWith.size === 0;
  }

  actions(): Action[] {
    const { tables, gateways } = this.world;
    const open = [...tables.tasks.values()].filter(
      ({ caseId, key, closedAt, suspendedAt }) =>
        closedAt === null && suspendedAt === null && !this.busyWith.has(nameOf(caseId, key)),
    );
    return open.flatMap((task) =>
      gateways.flatMap((gateway): Action[] => {
        if (!gateway.isAlive || gateway.isFrozen) return [];
        const isFree = task.claimedBy === null || task.claimedBy === this.id;
        const where = `${task.elementId} ${task.key} of ${task.caseId.slice(0, 8)} at ${gateway.name}`;
        return [
          {
            kind: isFree ? 'step' : 'fault',
            label: `${this.id} completes ${where}`,
            run: () => this.complete(task, gateway),
          },
          { kind: 'fault', label: `${this.id} claims ${where}`, run: () => this.claim(task, gateway) },
        ];
      }),
    );
  }

  private complete(task: TaskRowKept, gateway: World['gateways'][number]): void {
    const completion = { taskId: `${task.caseId}.${task.key}`, data: {}, revision: task.revision };
    this.ask(task, gateway, (inside) => inside.complete(this.actor, completion));
  }

  private claim(task: TaskRowKept, gateway: World['gateways'][number]): void {
    this.ask(task, gateway, (inside) => inside.claim(this.actor, `${task.caseId}.${task.key}`));
  }

  private ask(
    task: TaskRowKept,
    gateway: World['gateways'][number],
    act: (
      inside: NonNullable<World['gateways'][number]['inside']>,
    ) => ReturnType<NonNullable<typeof gateway.inside>['complete']>,
  ): void {
    if (!gateway.inside) return;
    const name = nameOf(task.caseId, task.key);
    this.busyWith.add(name);
    gateway.answer(act(gateway.inside)).then(
      (result) => {
        this.busyWith.delete(name);
        if (!result.ok && !expected.has(result.error.code))
          this.world.surprise(`${this.id} was refused: ${result.error.code} ${result.error.message}`);
      },
      (error: unknown) => {
        this.busyWith.delete(name);
        if (!(error instanceof ConnectionLost) && !this.world.isOutage(error))
          this.world.surprise(`${this.id} met ${String(error)}`);
      },
    );
  }
}
