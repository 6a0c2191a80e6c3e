/** A finding about something a person wrote: where it is, what is wrong and how to mend it. */
export interface Diagnostic {
  /** Stable, documented code such as `EXPRESSION_INVALID`. */
  readonly code: string;
  readonly severity: 'error' | 'warning';
  /** File inside the bundle or city folder, with forward slashes. */
  readonly file: string;
  /** Counted from 1, where the place in the text is known. */
  readonly line?: number;
  readonly column?: number;
  /** Id of the BPMN element, form field or other named thing. */
  readonly element?: string;
  /** Indonesian, a whole sentence: what is wrong and how to mend it. */
  readonly message: string;
}

export const hasErrors = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some((finding) => finding.severity === 'error');
