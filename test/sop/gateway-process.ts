import type { ExecutableProcess } from '@alur/process-model';
import { draw, drawProcess } from '@alur/testing';

/** A task, a choice between two others, and one end. */
export const gatewayProcess = (type: 'inclusiveGateway' | 'exclusiveGateway'): ExecutableProcess =>
  drawProcess({
    id: 'choice',
    elements: {
      begin: draw.start(),
      ask: draw.userTask(),
      choice: { type, elseTo: 'right' },
      left: draw.userTask(),
      right: draw.userTask(),
      done: draw.end(),
    },
    flows: [
      ['begin', 'ask'],
      ['ask', 'choice'],
      ['choice', 'left', 'x = 1'],
      ['choice', 'right'],
      ['left', 'done'],
      ['right', 'done'],
    ],
  });
