// In front of the lanes: counts what people wait for, and says no early rather than late when it becomes too much.
import type { CaseCommandRequest, Lanes } from '@alur/application';
import type { JsonObject, Rejection, Result } from '@alur/kernel';
import { err } from '@alur/kernel';
import { mayWait } from './fair-share.js';

export const overloaded: Rejection<'OVERLOADED'> = {
  code: 'OVERLOADED',
  message:
    'Terlalu banyak permohonan masuk bersamaan. Permohonan ini belum kami terima. Tunggu sebentar, lalu kirim lagi.',
};

export class WaitingRoom implements Lanes {
  private readonly held = new Map<string, number>();

  constructor(
    private readonly lanes: Lanes,
    /** Commands of people that may wait at once. */
    private readonly limit: number,
  ) {}

  async submit<Answer extends JsonObject>(request: CaseCommandRequest<Answer>): Promise<Result<Answer, Rejection>> {
    // What a worker does was promised when somebody was let in: it is never sent away, and takes nobody's place.
    if (request.workItem !== undefined) return this.lanes.submit(request);
    const service = request.service ?? '';
    if (!mayWait({ limit: this.limit, held: this.held }, service)) return err(overloaded);
    this.held.set(service, (this.held.get(service) ?? 0) + 1);
    try {
      return await this.lanes.submit(request);
    } finally {
      this.leave(service);
    }
  }

  private leave(service: string): void {
    const left = (this.held.get(service) ?? 0) - 1;
    if (left > 0) this.held.set(service, left);
    else this.held.delete(service);
  }
}
