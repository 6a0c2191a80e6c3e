import type { Workshop } from '@alur/application';
import type { Logger } from './logger.js';

export const logWork =
  (log: Logger): Workshop['log'] =>
  ({ event, item, error }) =>
    log.warn(
      { event, caseId: item.caseId, workItem: item.key, attempt: item.attempt, losses: item.losses, error },
      'work item',
    );
