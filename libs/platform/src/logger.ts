import { pino } from 'pino';
import type { Logger } from 'pino';

export type { Logger } from 'pino';

/** Sixteen digits in a row look like a NIK or family card: never in a log. */
const sixteenDigits = /\d{16}/g;

/** JSON lines on standard output: events with ids, never form values. */
export const createLogger = (app: string, level: string): Logger =>
  pino({
    level,
    base: { app },
    formatters: { level: (label) => ({ level: label }) },
    hooks: {
      logMethod(args, method) {
        const clean = args.map((arg: unknown) =>
          typeof arg === 'string' ? arg.replace(sixteenDigits, '<16 digits>') : arg,
        );
        method.apply(this, clean as Parameters<typeof method>);
      },
    },
  });
