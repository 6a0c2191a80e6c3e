import type { Diagnostic } from '@alur/kernel';
import type { Place } from './xml/text-places.js';

export type FindingCode =
  | 'XML_INVALID'
  | 'XML_FORBIDDEN'
  | 'DUPLICATE_ID'
  | 'DANGLING_REFERENCE'
  | 'STRUCTURE_INVALID'
  | 'UNSUPPORTED_ELEMENT'
  | 'EXPRESSION_INVALID'
  | 'TIMER_INVALID'
  | 'NO_EXECUTABLE_PROCESS';

export interface FindingSource {
  readonly file: string;
  /** Place of the element with this id, where the text has it. */
  placeOf(id: string): Place | undefined;
}

/** A file that is wrong everywhere is told so by its first findings. */
const most = 500;

/** Collects what is wrong with one file, in the order it is met. */
export class Findings {
  private readonly list: Diagnostic[] = [];
  private errorCount = 0;

  constructor(private readonly source: FindingSource) {}

  error(code: FindingCode, element: string | undefined, message: string): void {
    this.add('error', code, element, message, element === undefined ? undefined : this.source.placeOf(element));
  }

  warning(code: FindingCode, element: string | undefined, message: string): void {
    this.add('warning', code, element, message, element === undefined ? undefined : this.source.placeOf(element));
  }

  /** An error whose place in the text is known better than by an element's id. */
  errorAt(code: FindingCode, place: Place | undefined, message: string, element?: string): void {
    this.add('error', code, element, message, place);
  }

  /** How many errors there are so far: a part that adds none was read whole. */
  get errors(): number {
    return this.errorCount;
  }

  /** Where the element with this id stands; `undefined` when the file has none. */
  placeOf(id: string): Place | undefined {
    return this.source.placeOf(id);
  }

  /** In the order of the text; what has no place comes last. */
  all(): readonly Diagnostic[] {
    const last = Number.MAX_SAFE_INTEGER;
    return [...this.list].sort(
      (a, b) => (a.line ?? last) - (b.line ?? last) || (a.column ?? last) - (b.column ?? last),
    );
  }

  private add(
    severity: Diagnostic['severity'],
    code: FindingCode,
    element: string | undefined,
    message: string,
    place: Place | undefined,
  ): void {
    if (severity === 'error') this.errorCount += 1;
    if (this.list.length < most)
      this.list.push({
        code,
        severity,
        file: this.source.file,
        ...place,
        ...(element === undefined ? {} : { element }),
        message,
      });
  }
}
