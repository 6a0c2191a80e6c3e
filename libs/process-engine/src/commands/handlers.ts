// The closed list of what may be asked: a new command does not compile before it has a handler here.
import type { Command } from '../contract/command.js';
import type { Turn } from '../turn/turn.js';
import { assignUserTask } from './user-tasks/assign-user-task.js';
import { broadcastSignal } from './events/broadcast-signal.js';
import { cancelInstance } from './instance/cancel-instance.js';
import { claimUserTask } from './user-tasks/claim-user-task.js';
import type { CommandHandler, Handled } from './command-handler.js';
import { completeJob } from './jobs/complete-job.js';
import { completeUserTask } from './user-tasks/complete-user-task.js';
import { delegateUserTask } from './user-tasks/delegate-user-task.js';
import { continueRounds } from './instance/continue-rounds.js';
import { deliverMessage } from './events/deliver-message.js';
import { deliverHandOff } from './hand-offs/deliver-hand-off.js';
import { failHandOff } from './hand-offs/fail-hand-off.js';
import { failJob } from './jobs/fail-job.js';
import { fireTimer } from './events/fire-timer.js';
import { moveToken } from './repair/move-token.js';
import { publishMessage } from './events/publish-message.js';
import { repeatUserTask } from './user-tasks/repeat-user-task.js';
import { releaseUserTask } from './user-tasks/release-user-task.js';
import { resolveIncident } from './instance/resolve-incident.js';
import { resolveUserTask } from './user-tasks/resolve-user-task.js';
import { resumeUserTask } from './user-tasks/resume-user-task.js';
import { setVariables } from './instance/set-variables.js';
import { skipElement } from './repair/skip-element.js';
import { startInstance } from './instance/start-instance.js';
import { suspendUserTask } from './user-tasks/suspend-user-task.js';
import { throwError, throwEscalation } from './jobs/throw-error.js';

const handlers = {
  StartInstance: startInstance,
  DeliverHandOff: deliverHandOff,
  FailHandOff: failHandOff,
  ClaimUserTask: claimUserTask,
  ReleaseUserTask: releaseUserTask,
  AssignUserTask: assignUserTask,
  DelegateUserTask: delegateUserTask,
  ResolveUserTask: resolveUserTask,
  SuspendUserTask: suspendUserTask,
  ResumeUserTask: resumeUserTask,
  RepeatUserTask: repeatUserTask,
  CompleteUserTask: completeUserTask,
  CompleteJob: completeJob,
  FailJob: failJob,
  ThrowError: throwError,
  ThrowEscalation: throwEscalation,
  FireTimer: fireTimer,
  PublishMessage: publishMessage,
  DeliverMessage: deliverMessage,
  BroadcastSignal: broadcastSignal,
  ContinueRounds: continueRounds,
  SetVariables: setVariables,
  CancelInstance: cancelInstance,
  ResolveIncident: resolveIncident,
  SkipElement: skipElement,
  MoveToken: moveToken,
} satisfies { [T in Command['type']]: CommandHandler<Extract<Command, { type: T }>> };

/** The table pairs each type with its own handler; TypeScript cannot follow that through a lookup, hence the cast. */
export const handle = (command: Command, turn: Turn): Handled =>
  (handlers[command.type] as CommandHandler<Command>)(command, turn);
