import type { Event } from '@alur/process-engine';
import type { Happening, World } from '../contract/world.js';

/** A world that remembers what happened in it. */
export class ObservedWorld implements World {
  private seen: Event[] = [];

  constructor(private readonly inner: World) {}

  get events(): readonly Event[] {
    return this.seen;
  }

  get compiled(): World['compiled'] {
    return this.inner.compiled;
  }

  get zone(): string {
    return this.inner.zone;
  }

  get state(): World['state'] {
    return this.inner.state;
  }

  get data(): World['data'] {
    return this.inner.data;
  }

  get service(): World['service'] {
    return this.inner.service;
  }

  forget(): void {
    this.seen = [];
  }

  copied(): World | undefined {
    return this.inner.copied?.();
  }

  begin(beginning: Parameters<World['begin']>[0]): Happening {
    return this.note(this.inner.begin(beginning));
  }

  perform(command: Parameters<World['perform']>[0]): Happening {
    return this.note(this.inner.perform(command));
  }

  refusalOf(task: Parameters<World['refusalOf']>[0], actor: Parameters<World['refusalOf']>[1]) {
    return this.inner.refusalOf(task, actor);
  }

  private note(happening: Happening): Happening {
    if (happening.ok) this.seen.push(...happening.value);
    return happening;
  }
}
