import type { Diagnostic } from '@alur/kernel';

export type Environment = Readonly<Record<string, string | undefined>>;

export interface Streams {
  out(content: string | Uint8Array): void;
  error(text: string): void;
}

/** Where a command speaks: lines of JSON for programs, or sentences for people. */
export class Terminal {
  constructor(
    private readonly streams: Streams,
    private readonly isJson: boolean,
  ) {}

  /** One answer: the object itself, or the lines a person reads. */
  say(answer: object, lines: readonly string[]): void {
    if (this.isJson) this.streams.out(`${JSON.stringify(answer)}\n`);
    else if (lines.length > 0) this.streams.out(`${lines.join('\n')}\n`);
  }

  /** One answer that is a file: its content as it is, also where that is no text. */
  give(answer: object, content: string | Uint8Array): void {
    this.streams.out(this.isJson ? `${JSON.stringify(answer)}\n` : content);
  }

  /** What is no answer: it never gets between the lines of JSON. */
  remark(text: string): void {
    this.streams.error(`${text}\n`);
  }
}

/** `  galat UNSUPPORTED_ELEMENT di Task_1 (12:4): …` */
export const diagnosticLine = ({ severity, code, element, file, line, column, message }: Diagnostic): string => {
  const where = element === undefined ? '' : ` di ${element}`;
  const place =
    line === undefined ? file : `${file}:${String(line)}${column === undefined ? '' : `:${String(column)}`}`;
  return `  ${severity === 'error' ? 'galat' : 'peringatan'} ${code}${where} (${place}): ${message}`;
};
