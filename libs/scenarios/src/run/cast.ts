// Who acts in a scenario. A role stands for any person of it, so that person is somebody whom no rule forbids.
import type { OpenUserTask } from '@alur/process-engine';
import type { Scenario } from '../contract/scenario.js';
import type { People, TaskActor } from '../contract/world.js';

export class Cast {
  private readonly roles: Set<string>;
  private readonly persons = new Map<string, ReadonlySet<string>>();
  private extras = 0;

  constructor({ roles, persons }: People, scenario: Scenario) {
    this.roles = new Set(roles);
    for (const [person, own] of persons) this.persons.set(person, new Set(own));
    // `verifier-2(verifier)` once makes both known everywhere in the scenario.
    for (const written of actorsIn(scenario)) this.introduce(written);
  }

  copied(): Cast {
    const copy = new Cast({ roles: this.roles, persons: new Map() }, { name: '', start: {}, steps: [] });
    // A set of roles is never changed, only replaced.
    for (const [person, own] of this.persons) copy.persons.set(person, own);
    copy.extras = this.extras;
    return copy;
  }

  /** By the name alone, for acts that ask for no role. */
  nameOf(written: string): string {
    const { person, role } = this.read(written);
    return person ?? this.anyoneOf(role);
  }

  /** Whoever takes a task: as written, or a fitting person. `mayNot` are those a four-eyes rule forbids. */
  actorFor(task: OpenUserTask, written: string | undefined, mayNot: ReadonlySet<string>): TaskActor {
    const { claimedBy, candidates } = task;
    if (written === undefined) {
      const fitting = claimedBy ?? candidates?.users?.find((user) => !mayNot.has(user)) ?? candidates?.users?.[0];
      return { by: fitting ?? this.anyoneOf('petugas') };
    }
    for (const role of candidates?.groups ?? []) this.roles.add(role);
    const { person, role } = this.read(written);
    // Somebody of several roles acts in the one that is written with the name.
    if (person !== undefined)
      return { by: person, groups: role === '' ? [...(this.persons.get(person) ?? [])] : [role] };
    const isTheirs = claimedBy !== undefined && this.persons.get(claimedBy)?.has(role) === true;
    return { by: isTheirs ? claimedBy : this.anyoneOf(role), groups: [role] };
  }

  private introduce(written: string): void {
    const { person, role } = this.read(written);
    if (role !== '') this.roles.add(role);
    if (person !== undefined && role !== '') this.enrol(person, role);
  }

  /** A name that is a role and no known person is any person of that role. */
  private read(written: string): { readonly person?: string; readonly role: string } {
    const [, person, role] = /^(.+?)\s*\(\s*(.+?)\s*\)$/.exec(written.trim()) ?? [];
    if (person !== undefined && role !== undefined) return { person, role };
    const name = written.trim();
    return this.roles.has(name) && !this.persons.has(name) ? { role: name } : { person: name, role: '' };
  }

  private enrol(person: string, role: string): void {
    this.persons.set(person, new Set([...(this.persons.get(person) ?? []), role]));
  }

  /** Somebody nobody has met yet. */
  private anyoneOf(role: string): string {
    this.extras += 1;
    const person = `${role}#${String(this.extras)}`;
    this.enrol(person, role);
    return person;
  }
}

function actorsIn({ start, steps }: Scenario): readonly string[] {
  const named = steps.flatMap(({ with: asked }) => {
    if (typeof asked !== 'object') return [];
    const { as, to } = asked as { readonly as?: unknown; readonly to?: unknown };
    return [as, to].filter((one) => typeof one === 'string');
  });
  return start.as === undefined ? named : [start.as, ...named];
}
