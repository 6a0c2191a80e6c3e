// The closed list of what may be asked: a new command does not compile before it has a handler here.
import type { Command } from '../contract/command.js';
import type { Turn } from '../turn/turn.js';
import { assignUserTask } from './assign-user-task.js';
import { broadcastSignal } from './broadcast-signal.js';
import { cancelInstance } from './cancel-instance.js';
import { claimUserTask } from './claim-user-task.js';
import type { CommandHandler, Handled } from './command-handler.js';
import { completeJob } from './complete-job.js';
import { completeUserTask } from './complete-user-task.js';
import { delegateUserTask } from './delegate-user-task.js';
import { deliverHandOff } from './deliver-hand-off.js';
import { failHandOff } from './fail-hand-off.js';
import { failJob } from './fail-job.js';
import { fireTimer } from './fire-timer.js';
import { publishMessage } from './publish-message.js';
import { releaseUserTask } from './release-user-task.js';
import { resolveIncident } from './resolve-incident.js';
import { resolveUserTask } from './resolve-user-task.js';
import { resumeUserTask } from './resume-user-task.js';
import { setVariables } from './set-variables.js';
import { startInstance } from './start-instance.js';
import { suspendUserTask } from './suspend-user-task.js';
import { throwError, throwEscalation } from './throw-error.js';

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
  CompleteUserTask: completeUserTask,
  CompleteJob: completeJob,
  FailJob: failJob,
  ThrowError: throwError,
  ThrowEscalation: throwEscalation,
  FireTimer: fireTimer,
  PublishMessage: publishMessage,
  BroadcastSignal: broadcastSignal,
  SetVariables: setVariables,
  CancelInstance: cancelInstance,
  ResolveIncident: resolveIncident,
} satisfies { [T in Command['type']]: CommandHandler<Extract<Command, { type: T }>> };

/** The table pairs each type with its own handler; TypeScript cannot follow that through a lookup, hence the cast. */
export const handle = (command: Command, turn: Turn): Handled =>
  (handlers[command.type] as CommandHandler<Command>)(command, turn);
