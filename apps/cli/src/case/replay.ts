import { replayCase } from '@alur/application';
import type { Replay } from '@alur/application';
import type { Run } from '../command-line/command.js';
import { withCase } from './found-case.js';

/** Folds the events of a case anew: 1 where what is stored says something else, or the chain was broken. */
export const replayStoredCase: Run = (invocation) => {
  const { at } = invocation.values;
  if (at !== undefined && !/^\d{1,9}$/.test(at)) {
    invocation.terminal.remark(`--at "${at}" bukan nomor revisi.`);
    return Promise.resolve(2);
  }
  return withCase(invocation, async (ports, record) => {
    const history = await ports.history.read(record);
    const replay = replayCase(history, record.state, at === undefined ? undefined : Number(at));
    const { state, ...told } = replay;
    const isSame = !replay.difference && replay.brokenAt === undefined && !replay.isHeadWrong;
    const shown = at === undefined ? {} : { state };
    invocation.terminal.say(
      { reference: record.reference, ok: isSame, turns: history.turns.length, ...told, ...shown },
      [
        `${record.reference}: ${String(replay.revision)} dari ${String(history.turns.length)} giliran diputar ulang`,
        ...linesOf(replay, replay.revision < history.turns.length),
        ...(at === undefined ? [] : [JSON.stringify(state ?? null, undefined, 2)]),
      ],
    );
    return isSame ? 0 : 1;
  });
};

function linesOf({ brokenAt, isHeadWrong, difference, revision }: Replay, isPart: boolean): readonly string[] {
  const found = [
    ...(brokenAt === undefined ? [] : [`Rantai putus di giliran ${String(brokenAt)}: isinya bukan yang dulu ditulis.`]),
    ...(isHeadWrong ? ['Baris permohonan tidak menunjuk giliran yang terakhir.'] : []),
    ...(difference
      ? [
          `Keadaan yang disimpan berbeda mulai dari "${difference.path}":`,
          `  dari kejadian: ${difference.folded ?? '(tidak ada)'}`,
          `  yang disimpan: ${difference.stored ?? '(tidak ada)'}`,
        ]
      : []),
  ];
  if (found.length > 0) return found.map((line) => `  ${line}`);
  const whole = `  Rantai utuh sampai giliran ${String(revision)}`;
  return [isPart ? `${whole}. Keadaannya waktu itu:` : `${whole}, dan keadaan sama persis dengan kejadiannya.`];
}
