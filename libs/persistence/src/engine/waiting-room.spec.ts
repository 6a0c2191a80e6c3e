import type { CaseCommandRequest, Lanes } from '@alur/application';
import type { JsonObject, Rejection, Result } from '@alur/kernel';
import { ok } from '@alur/kernel';
import { WaitingRoom } from './waiting-room.js';

/** Lanes that answer when told to. */
class HeldLanes implements Lanes {
  readonly asked: { readonly request: CaseCommandRequest<JsonObject>; end(error?: Error): void }[] = [];

  submit<Answer extends JsonObject>(request: CaseCommandRequest<Answer>): Promise<Result<Answer, Rejection>> {
    return new Promise((resolve, reject) => {
      this.asked.push({
        request: request as unknown as CaseCommandRequest<JsonObject>,
        end: (error) => (error ? reject(error) : resolve(ok({} as Answer))),
      });
    });
  }
}

const command = (service: string | undefined, workItem?: string): CaseCommandRequest<JsonObject> => ({
  caseId: 'c',
  key: 'k',
  requestHash: 'h',
  ...(service ? { service } : {}),
  ...(workItem ? { workItem } : {}),
  decide: () => ok({} as never),
});

const code = (result: Result<JsonObject, Rejection>): string => (result.ok ? 'ok' : result.error.code);

it('says OVERLOADED at once to a service that holds more than its part, while another is let in', async () => {
  const lanes = new HeldLanes();
  const room = new WaitingRoom(lanes, 4);
  const flood = Array.from({ length: 10 }, () => room.submit(command('sktm')));
  const other = room.submit(command('usaha'));
  expect(lanes.asked.map(({ request }) => request.service)).toEqual(['sktm', 'sktm', 'sktm', 'sktm', 'usaha']);
  for (const one of lanes.asked) one.end();
  expect((await Promise.all(flood)).map(code)).toEqual([...Array(4).fill('ok'), ...Array(6).fill('OVERLOADED')]);
  expect(code(await other)).toBe('ok');
});

it('never sends the work of workers away, and does not count it', async () => {
  const lanes = new HeldLanes();
  const room = new WaitingRoom(lanes, 1);
  const all = [
    ...Array.from({ length: 5 }, (_, n) => room.submit(command(undefined, `handoff-${String(n)}`))),
    room.submit(command('sktm')),
  ];
  expect(lanes.asked).toHaveLength(6);
  for (const one of lanes.asked) one.end();
  expect((await Promise.all(all)).map(code)).toEqual(Array(6).fill('ok'));
});

it('has room again once a command is answered, also by an error', async () => {
  const lanes = new HeldLanes();
  const room = new WaitingRoom(lanes, 1);
  const first = room.submit(command('sktm'));
  expect(code(await room.submit(command('sktm')))).toBe('OVERLOADED');
  lanes.asked[0]?.end(new Error('broken'));
  await expect(first).rejects.toThrow('broken');
  const second = room.submit(command('sktm'));
  lanes.asked[1]?.end();
  expect(code(await second)).toBe('ok');
});
