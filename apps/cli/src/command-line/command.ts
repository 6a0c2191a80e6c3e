import type { Environment, Terminal } from './terminal.js';

/** All well or warnings only; errors or failed scenarios; wrong usage or unreadable input. */
export type ExitCode = 0 | 1 | 2;

export const worst = (codes: readonly ExitCode[]): ExitCode =>
  codes.reduce<ExitCode>((most, code) => (code > most ? code : most), 0);

export interface Invocation {
  /** File and folder names as they were given. */
  readonly paths: readonly string[];
  readonly flags: ReadonlySet<string>;
  readonly values: Readonly<Record<string, string | undefined>>;
  readonly terminal: Terminal;
  readonly environment: Environment;
}

/** Does a command and says how it went. */
export type Run = (invocation: Invocation) => Promise<ExitCode>;

export interface Command {
  /** `<file.bpmn…>` and the options it has beside `--help` and `--json`. */
  readonly usage: string;
  /** One Indonesian sentence. */
  readonly summary: string;
  readonly flags?: readonly string[];
  /** Options with a value, and what the value is. */
  readonly values?: Readonly<Record<string, string>>;
  /** How many paths it needs at least and takes at most. */
  readonly paths: readonly [number, number];
  /** Loaded when it is run, so that a command pays for nothing but itself. */
  load(): Promise<Run>;
}
