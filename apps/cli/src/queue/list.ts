// What waits for whom, and who takes nothing or little.
import type { DispatchLimit, WaitingWork } from '@alur/application';
import type { Run } from '../command-line/command.js';
import { withCity } from '../command-line/running-city.js';

export const listQueues: Run = (invocation) =>
  withCity(invocation, async ({ items, limits }) => {
    const [waiting, limited] = await Promise.all([items.waitingOnQueues(), limits.list()]);
    const shown = [
      ...waiting.map((work) => lineOf(work, limited)),
      ...limited.filter(({ agency }) => !waiting.some((work) => work.agency === agency)).map((limit) => idle(limit)),
    ];
    for (const one of shown) invocation.terminal.say(one, [textOf(one)]);
    if (shown.length === 0) invocation.terminal.remark('Tidak ada yang menunggu, dan tidak ada yang dijeda.');
    return 0;
  });

interface Shown {
  readonly kind: string;
  readonly agency?: string;
  readonly oldestSeconds: number;
  readonly paused?: DispatchLimit['paused'];
  readonly concurrency?: number;
}

function lineOf({ kind, agency, oldestSeconds }: WaitingWork, limited: readonly DispatchLimit[]): Shown {
  const limit = limited.find((one) => one.agency === agency);
  return {
    kind,
    ...(agency === undefined ? {} : { agency }),
    oldestSeconds: Math.round(oldestSeconds),
    ...(limit?.paused ? { paused: limit.paused } : {}),
    ...(limit?.concurrency === undefined ? {} : { concurrency: limit.concurrency }),
  };
}

const idle = ({ agency, paused, concurrency }: DispatchLimit): Shown => ({
  kind: 'handoff',
  agency,
  oldestSeconds: 0,
  ...(paused ? { paused } : {}),
  ...(concurrency === undefined ? {} : { concurrency }),
});

function textOf({ kind, agency, oldestSeconds, paused, concurrency }: Shown): string {
  const name = agency === undefined ? kind : `${kind} ${agency}`;
  const wait = oldestSeconds > 0 ? `menunggu ${String(oldestSeconds)} detik` : 'tidak ada yang menunggu';
  const stop = paused ? `, dijeda oleh ${paused.by} sejak ${paused.at}` : '';
  const few = concurrency === undefined ? '' : `, paling banyak ${String(concurrency)} sekaligus`;
  return `${name}  ${wait}${stop}${few}`;
}
