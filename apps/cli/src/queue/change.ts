import type { DispatchChange } from '@alur/application';
import { changeDispatch } from '@alur/application';
import type { Invocation, Run } from '../command-line/command.js';
import { withCity } from '../command-line/running-city.js';
import { operatorOf } from '../incident/asked.js';

/** What is asked for, or nothing when it cannot be read. */
type Asked = (invocation: Invocation) => DispatchChange | undefined;

const change =
  (asked: Asked, told: string): Run =>
  async (invocation) => {
    const wanted = asked(invocation);
    if (!wanted) {
      invocation.terminal.remark('Jumlah harus bilangan bulat dari 1 sampai 1000.');
      return 2;
    }
    const [agency = ''] = invocation.paths;
    return withCity(invocation, async (ports) => {
      const done = await changeDispatch(ports)(operatorOf(invocation).name, agency, wanted);
      if (!done.ok) {
        invocation.terminal.remark(done.error.message);
        return 2;
      }
      invocation.terminal.say({ agency, ...wanted }, [`${agency}: ${told}`]);
      return 0;
    });
  };

export const pauseQueue = change(() => ({ kind: 'pause' }), 'dijeda; yang sedang dikerjakan tetap selesai.');
export const resumeQueue = change(() => ({ kind: 'resume' }), 'berjalan lagi.');
export const unlimitQueue = change(() => ({ kind: 'unlimit' }), 'tanpa batas.');
export const limitQueue = change(({ paths: [, text = ''] }) => {
  const concurrency = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  return concurrency >= 1 && concurrency <= 1_000 ? { kind: 'limit', concurrency } : undefined;
}, 'dibatasi.');
