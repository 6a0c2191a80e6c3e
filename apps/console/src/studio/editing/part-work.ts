// The work on one part, which outlives the screen it is done on: whoever looks at another page in between loses nothing.
import type { DraftPart, SavedPart } from '@alur/contracts';
import type { Json } from '@alur/kernel';
import { ApiProblem } from '../../api/client.js';
import type { PartEvent, PartState } from './part-state.js';
import { partReducer } from './part-state.js';

const pauseMs = 700;

export interface PartServer {
  ask(): Promise<DraftPart>;
  save(mine: { readonly value: Json; readonly tag: string }): Promise<SavedPart>;
  /** Other parts may have changed with this one. */
  saved(part: SavedPart): void;
}

export class PartWork {
  private current: PartState | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly watchers = new Set<() => void>();

  constructor(
    private readonly server: PartServer,
    /** Told whether this work has to be kept: somebody looks on, or something waits. */
    private readonly keep: (isNeeded: boolean) => void,
  ) {}

  readonly state = (): PartState | undefined => this.current;

  /** Whoever stops looking leaves at once: what was typed last does not wait for its pause. */
  readonly watch = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    this.keep(true);
    return () => {
      this.watchers.delete(watcher);
      if (this.watchers.size > 0) return;
      if (this.current?.saving === 'unsaved') void this.save();
      else this.leave();
    };
  };

  readonly tell = (event: PartEvent): void => {
    this.current = partReducer(this.current, event);
    clearTimeout(this.timer);
    if (this.current?.saving === 'unsaved') this.timer = setTimeout(() => void this.save(), pauseMs);
    for (const watcher of this.watchers) watcher();
    this.leave();
  };

  /** One after another: what is typed while a save is on its way is sent when that has come back. */
  async save(): Promise<void> {
    const mine = this.current;
    if (!mine || mine.saving === 'saving') return;
    const { value } = mine.history;
    this.tell({ type: 'saving' });
    try {
      const part = await this.server.save({ value, tag: mine.tag });
      this.tell({ type: 'saved', part, sent: value });
      this.server.saved(part);
    } catch (error) {
      await this.refused(error);
    }
  }

  private async refused(error: unknown): Promise<void> {
    if (!(error instanceof ApiProblem)) throw error;
    this.tell({ type: 'refused', problem: error });
    if (error.code !== 'PART_CHANGED') return;
    const theirs = await this.server.ask().catch(() => undefined);
    if (theirs) this.tell({ type: 'theirs', part: theirs });
  }

  private leave(): void {
    if (this.watchers.size === 0 && !isWaiting(this.current)) this.keep(false);
  }
}

/** A draft that is closed or gone takes nothing any more, however often it is sent. */
const isWaiting = (state: PartState | undefined): boolean =>
  state !== undefined && state.saving !== 'saved' && ![403, 404, 409].includes(state.problem?.status ?? 0);

/** The parts somebody works on or left something unsaved in. */
export class WorkBench {
  private readonly works = new Map<string, PartWork>();

  /** The one under this key; it begins where there is none. */
  work(key: string, server: PartServer): PartWork {
    const known = this.works.get(key);
    if (known) return known;
    const work: PartWork = new PartWork(server, (isNeeded) => {
      if (isNeeded) this.works.set(key, work);
      else if (this.works.get(key) === work) this.works.delete(key);
    });
    return work;
  }

  get isUnsaved(): boolean {
    return [...this.works.values()].some((work) => isWaiting(work.state()));
  }
}
