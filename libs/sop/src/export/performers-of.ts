// The columns of the performers: lanes where there are, else the participants of the activities.
import type { AnyActivity, ExecutableProcess } from '@alur/process-model';
import { isAutomatic } from '../compile/names.js';

export interface Performer {
  /** Absent for what nobody performs. */
  readonly id?: string;
  readonly title: string;
}

export class Performers {
  private readonly known = new Map<string, Performer>();

  constructor(
    private readonly process: ExecutableProcess,
    private readonly titles: Readonly<Record<string, string>>,
  ) {}

  /** Who does it, by title of a column. */
  of(activity: AnyActivity | undefined, near: string): string {
    const id = activity?.participant;
    const lane = this.process.lanes?.find(({ elements }) => elements.includes(activity?.id ?? near));
    const title = id === undefined ? this.nobody(activity, lane?.name) : this.titleOf(id);
    this.known.set(title, { ...(id === undefined ? {} : { id }), title });
    return title;
  }

  idOf = (title: string): string | undefined => this.known.get(title)?.id;

  /** Those that were asked for, in the order of the lanes. */
  inOrder(): readonly string[] {
    const lanes = (this.process.lanes ?? []).map(({ name, participant }) =>
      participant === undefined ? (name ?? '') : this.titleOf(participant),
    );
    const place = (title: string): number => (lanes.includes(title) ? lanes.indexOf(title) : lanes.length);
    return [...this.known.keys()].sort((a, b) => place(a) - place(b));
  }

  private titleOf(id: string): string {
    const lane = this.process.lanes?.find(({ participant }) => participant === id);
    return oneLine(this.titles[id] ?? lane?.name ?? this.process.participants[id]?.name ?? id);
  }

  private nobody(activity: AnyActivity | undefined, lane: string | undefined): string {
    const isPersonal = activity?.type === 'userTask' || activity?.type === 'task';
    if (lane !== undefined && isAutomatic(lane) !== isPersonal) return oneLine(lane);
    return isPersonal ? 'Petugas' : 'Sistem';
  }
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
