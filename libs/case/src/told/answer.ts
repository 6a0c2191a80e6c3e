// What became of a request, in the words of its service; of one that was taken back, in those of the city.
import type { Answers, FormContext } from '@alur/forms';
import { displayValue } from '@alur/forms';
import type { ServiceBundle } from '@alur/service';
import { applicationFields, taskFields } from '@alur/service';
import type { CaseStatus } from '../case-status.js';
import type { CaseState } from '../case-state.js';
import { cancelWords } from '../repair/repair.js';
import type { ToldAnswer, ToldTurn } from './contract.js';
import { statusWords } from './status-words.js';

interface Decided {
  readonly bundle: ServiceBundle;
  readonly state: Pick<CaseState, 'decision'>;
  readonly turns: readonly ToldTurn[];
  /** All answers of the case: ground and reason of a refusal are among them. */
  readonly answers: Answers;
  /** Of the day it was decided. */
  readonly context: FormContext;
}

/** Nothing as long as it is not decided. */
export function toldAnswer({ bundle, state: { decision }, turns, answers, context }: Decided): ToldAnswer | undefined {
  const withdrawn = withdrawnWords(turns);
  if (decision && withdrawn) return { kind: 'withdrawn', at: decision.at, ...withdrawn };
  if (decision?.kind === 'cancelled') return { kind: 'cancelled', at: decision.at, ...cancelledWords(decision.ground) };
  const outcome = decision && bundle.outcomes[decision.outcome];
  if (!outcome) return undefined;
  const words = { kind: outcome.kind, title: outcome.title, text: outcome.text, at: decision.at };
  if (outcome.kind !== 'refused') return words;
  const fields = [...applicationFields(bundle), ...taskFields(bundle)];
  const wordsOf = (id: string | undefined): string | undefined => {
    const field = fields.find((one) => one.id === id);
    const value = field && answers[field.id];
    return field && value !== undefined ? displayValue(field, value, context) : undefined;
  };
  const ground = wordsOf(outcome.ground);
  const reason = wordsOf(outcome.reason);
  return { ...words, ...(ground ? { ground } : {}), ...(reason ? { reason } : {}) };
}

/** A correction nobody answered was not taken back by anybody. */
export const statusTold = (status: CaseStatus, turns: readonly ToldTurn[]): string =>
  isLapsed(turns) ? 'Dibatalkan karena tidak diperbaiki' : statusWords[status];

const isLapsed = (turns: readonly ToldTurn[]): boolean =>
  turns.some((turn) => turn.events.some((event) => event.type === 'RequestWithdrawn' && event.by === 'clock'));

/** How a request came to be taken back, in words; nothing when it ended otherwise. */
function withdrawnWords(turns: readonly ToldTurn[]): { readonly title: string; readonly text: string } | undefined {
  const event = turns.flatMap((turn) => turn.events).find((one) => one.type === 'RequestWithdrawn');
  if (event?.type !== 'RequestWithdrawn') return undefined;
  const again = 'Anda boleh mengajukan lagi kapan saja.';
  return event.by === 'applicant'
    ? { title: 'Permohonan ini Anda batalkan', text: again }
    : {
        title: 'Permohonan ini dibatalkan',
        text: `Kami menunggu perbaikan dari Anda, tetapi tidak menerimanya sampai batas waktu. ${again}`,
      };
}

const cancelledWords = (reason: string | undefined): { readonly title: string; readonly text: string } => ({
  title: 'Permohonan ini dihentikan oleh petugas',
  text: `${cancelWords(reason)} Anda boleh mengajukan lagi kapan saja.`,
});
