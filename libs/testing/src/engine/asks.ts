// Commands as a test says them: elements by their id in the drawing, the instant from the play's clock.
import type { Instant, JsonObject } from '@alur/kernel';
import { fromMillis, toMillis } from '@alur/kernel';
import type { Command } from '@alur/process-engine';
import type { Play } from './play.js';

export type Ask = (play: Play) => Command;

const officer = 'officer-1';

export const startInstance =
  (variables: JsonObject = {}): Ask =>
  ({ now }) => ({ type: 'StartInstance', at: now, variables });

export const deliverHandOff =
  (elementId: string): Ask =>
  (play) => ({ type: 'DeliverHandOff', at: play.now, key: play.getOpen(elementId).key });

export const failHandOff =
  (elementId: string, message = 'Antrean instansi ini ditutup.'): Ask =>
  (play) => ({ type: 'FailHandOff', at: play.now, key: play.getOpen(elementId).key, message });

export const claimUserTask =
  (elementId: string, by = officer): Ask =>
  (play) => ({ type: 'ClaimUserTask', at: play.now, key: play.getOpen(elementId).key, by });

export const releaseUserTask =
  (elementId: string, by = officer): Ask =>
  (play) => ({ type: 'ReleaseUserTask', at: play.now, key: play.getOpen(elementId).key, by });

export const completeUserTask =
  (
    elementId: string,
    { by = officer, variables = {} }: { readonly by?: string; readonly variables?: JsonObject } = {},
  ): Ask =>
  (play) => ({ type: 'CompleteUserTask', at: play.now, key: play.getOpen(elementId).key, by, variables });

export const completeJob =
  (elementId: string, variables: JsonObject = {}): Ask =>
  (play) => ({ type: 'CompleteJob', at: play.now, key: play.getOpen(elementId).key, variables });

export const failJob =
  (elementId: string, message = 'Layanan surat tidak menjawab.'): Ask =>
  (play) => ({ type: 'FailJob', at: play.now, key: play.getOpen(elementId).key, message });

export const resolveIncident =
  (elementId: string, variables: JsonObject = {}): Ask =>
  (play) => ({ type: 'ResolveIncident', at: play.now, key: play.getOpen(elementId).key, variables });

export const skipElement =
  (elementId: string, more: { readonly flows?: readonly string[]; readonly variables?: JsonObject } = {}): Ask =>
  (play) => ({ type: 'SkipElement', at: play.now, key: heldAt(play, elementId), variables: {}, ...more });

export const moveToken =
  (elementId: string, to: string): Ask =>
  (play) => ({ type: 'MoveToken', at: play.now, key: heldAt(play, elementId), to });

/** What rests at the element; else the name is that of a join or of a token there. */
const heldAt = (play: Play, name: string): string =>
  Object.values(play.state?.elements ?? {}).some((instance) => instance.elementId === name)
    ? play.getOpen(name).key
    : name;

export const throwError =
  (elementId: string, code: string, variables: JsonObject = {}): Ask =>
  (play) => ({ type: 'ThrowError', at: play.now, key: play.getOpen(elementId).key, code, variables });

export const escalate =
  (elementId: string, code: string, variables: JsonObject = {}): Ask =>
  (play) => ({ type: 'ThrowEscalation', at: play.now, key: play.getOpen(elementId).key, code, variables });

export const publishMessage =
  (
    name: string,
    more: {
      readonly correlationKey?: string;
      readonly id?: string;
      readonly until?: Instant;
      readonly variables?: JsonObject;
    } = {},
  ): Ask =>
  ({ now }) => ({ type: 'PublishMessage', at: now, name, variables: {}, ...more });

export const broadcastSignal =
  (name: string, variables: JsonObject = {}): Ask =>
  ({ now }) => ({ type: 'BroadcastSignal', at: now, name, variables });

/** To whatever waits at the element. */
export const deliverMessage =
  (elementId: string, id: string, variables: JsonObject = {}): Ask =>
  (play) => ({ type: 'DeliverMessage', at: play.now, key: play.getSubscription(elementId).key, id, variables });

export const setVariables =
  (variables: JsonObject): Ask =>
  ({ now }) => ({ type: 'SetVariables', at: now, variables });

export const cancelInstance: Ask = ({ now }) => ({ type: 'CancelInstance', at: now });

/** Any command about the open user task at an element. */
export const onTask =
  (elementId: string, command: TaskCommand): Ask =>
  (play) =>
    ({ ...command, at: play.now, key: play.getOpen(elementId).key }) as Command;

type TaskCommand = {
  [T in Command['type']]: Extract<Command, { type: T }> extends infer C extends { key: string }
    ? Omit<C, 'at' | 'key'>
    : never;
}[Command['type']];

/** Fires the timer of a boundary event at its due instant, or now when that has passed. */
export const fireTimer =
  (elementId: string): Ask =>
  (play) => {
    const timer = Object.values(play.state?.timers ?? {}).find((armed) => armed.elementId === elementId);
    if (!timer) throw new Error(`No timer of ${elementId} is armed`);
    return { type: 'FireTimer', at: timer.due > play.now ? timer.due : play.now, key: timer.key };
  };

/** The same command some hours earlier or later. */
export const shifted =
  (hours: number, ask: Ask): Ask =>
  (play) => {
    const command = ask(play);
    return { ...command, at: hoursAfter(command.at, hours) };
  };

/** A command as it is: with keys that the play does not know. */
export const exactly =
  (command: Command): Ask =>
  () =>
    command;

/** Starts the instance and delivers hand-offs until something rests open at the element. */
export const at =
  (elementId: string, variables: JsonObject = {}): Ask =>
  (play) => {
    play.perform(startInstance(variables)(play));
    return deliverHandOff(elementId)(play);
  };

export const hoursAfter = (instant: Instant, hours: number): Instant =>
  fromMillis(toMillis(instant) + hours * 3_600_000);
