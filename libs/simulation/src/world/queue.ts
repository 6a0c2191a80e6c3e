// A queue that may lose, double, reorder, delay and forget whatever it is given.
import type { PublishedWork } from '@alur/application';

export interface Job {
  /** Absent on a bell. */
  readonly item?: { readonly caseId: string; readonly key: string };
  readonly label: string;
  readonly from: number;
}

export class SimulatedQueue {
  private jobs: Job[] = [];
  private count = 0;
  private hasEpoch = false;
  isAway = false;

  constructor(private readonly now: () => number) {}

  get waiting(): readonly Job[] {
    return this.jobs;
  }

  /** Jobs that a worker may be given now. */
  ready(): readonly Job[] {
    return this.isAway ? [] : this.jobs.filter((job) => job.from <= this.now());
  }

  /** A job that waits already is not added again. */
  publish(items: readonly PublishedWork[]): void {
    this.answer();
    for (const { caseId, key, dueInMs } of items)
      if (!this.jobs.some(({ item }) => item?.caseId === caseId && item.key === key))
        this.add({ item: { caseId, key } }, dueInMs);
  }

  ring(): void {
    this.answer();
    this.add({}, 0);
  }

  private add(job: Pick<Job, 'item'>, delay: number): void {
    this.count += 1;
    const label = `job ${String(this.count)} ${job.item?.key ?? 'bell'}`;
    this.jobs.push({ ...job, label, from: this.now() + delay });
  }

  private answer(): void {
    if (this.isAway) throw new Error('the queues are away');
  }

  wereWiped(): boolean {
    this.answer();
    const wiped = !this.hasEpoch;
    this.hasEpoch = true;
    return wiped;
  }

  take(job: Job): void {
    this.jobs = this.jobs.filter((other) => other !== job);
  }

  double(job: Job): void {
    this.add(job, 0);
  }

  delay(job: Job, milliseconds: number): void {
    this.jobs = this.jobs.map((other) => (other === job ? { ...job, from: this.now() + milliseconds } : other));
  }

  wipe(): void {
    this.jobs = [];
    this.hasEpoch = false;
  }
}
