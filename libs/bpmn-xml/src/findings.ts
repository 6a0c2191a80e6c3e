import type { Diagnostic } from '@alur/kernel';
import type { Place } from './xml/text-places.js';

/** What each means and how to mend it: `docs/diagnostics.md`. */
export const findingCodes = [
  'XML_INVALID',
  'XML_FORBIDDEN',
  'DUPLICATE_ID',
  'DANGLING_REFERENCE',
  'STRUCTURE_INVALID',
  'UNSUPPORTED_ELEMENT',
  'EXPRESSION_INVALID',
  'TIMER_INVALID',
  'NO_EXECUTABLE_PROCESS',
  'EXTENSION_IGNORED',
] as const;

export type FindingCode = (typeof findingCodes)[number];

export interface FindingSource {
  readonly file: string;
  /** Place of the element with this id, where the text has it. */
  placeOf(id: string): Place | undefined;
}

/** A file that is wrong everywhere is told so by its first findings. */
const most = 500;

/** Always faults of a value: the drawing around it can still be read and proved. */
const ofValues: ReadonlySet<FindingCode> = new Set(['EXPRESSION_INVALID', 'TIMER_INVALID']);

/** Collects what is wrong with one file, in the order it is met. */
export class Findings {
  private readonly list: Diagnostic[] = [];
  private readonly ignoredKinds = new Set<string>();
  private errorCount = 0;
  private valueErrorCount = 0;

  constructor(private readonly source: FindingSource) {}

  error(code: FindingCode, element: string | undefined, message: string): void {
    this.add('error', code, element, message, element === undefined ? undefined : this.source.placeOf(element));
  }

  /** An error in what an element says, not in how it is drawn: the drawing is read all the same. */
  valueError(code: FindingCode, element: string | undefined, message: string): void {
    if (!ofValues.has(code)) this.valueErrorCount += 1;
    this.error(code, element, message);
  }

  warning(code: FindingCode, element: string | undefined, message: string): void {
    this.add('warning', code, element, message, element === undefined ? undefined : this.source.placeOf(element));
  }

  /** An error whose place in the text is known better than by an element's id. */
  errorAt(code: FindingCode, place: Place | undefined, message: string, element?: string): void {
    this.add('error', code, element, message, place);
  }

  /** Something of another tool that changes nothing here: told once for each kind. */
  ignored(kind: string, element: string | undefined, message: string): void {
    if (this.ignoredKinds.has(kind)) return;
    this.ignoredKinds.add(kind);
    this.warning('EXTENSION_IGNORED', element, message);
  }

  /** How many errors there are so far: a part that adds none was read whole. */
  get errors(): number {
    return this.errorCount;
  }

  /** Errors that leave no drawing to speak of; a wrong expression, time or name is not one of them. */
  get structuralErrors(): number {
    return this.errorCount - this.valueErrorCount;
  }

  /** Where the element with this id stands; `undefined` when the file has none. */
  placeOf(id: string): Place | undefined {
    return this.source.placeOf(id);
  }

  /** For a part of the file that nobody is going to run: what is wrong with it stays untold. */
  apart(): Findings {
    return new Findings(this.source);
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
    if (severity === 'error') {
      this.errorCount += 1;
      if (ofValues.has(code)) this.valueErrorCount += 1;
    }
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
