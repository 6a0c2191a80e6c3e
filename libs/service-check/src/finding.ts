import type { Diagnostic } from '@alur/kernel';

interface Said {
  readonly message: string;
  readonly element?: string;
  readonly severity?: Diagnostic['severity'];
}

/** About something in `service.yaml`. */
export const findingOf = (code: string, { severity = 'error', ...said }: Said): Diagnostic => ({
  code,
  severity,
  file: 'service.yaml',
  ...said,
});

/** About an element or flow of the drawing. */
export const findingAt = (code: string, said: Said): Diagnostic => ({ ...findingOf(code, said), file: 'process.bpmn' });
