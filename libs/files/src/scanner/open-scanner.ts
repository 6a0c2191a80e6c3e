import type { FileState, VirusScanner } from '@alur/application';
import { clamdAddress } from './clamd-protocol.js';
import { clamdScanner } from './clamd-scanner.js';

export type ScannerSettings =
  | { readonly kind: 'clamd'; readonly url: string; readonly timeoutMs: number }
  /** `demo`: a city for show does without; anywhere else nothing is clean until somebody looked. */
  | { readonly kind: 'none'; readonly demo: boolean };

export interface OpenScanner {
  readonly scanner: VirusScanner;
  /** Of a file that has just come. */
  readonly arrivingFiles: FileState;
}

export function openScanner(settings: ScannerSettings): OpenScanner {
  if (settings.kind === 'clamd')
    return { scanner: clamdScanner(clamdAddress(settings.url), settings.timeoutMs), arrivingFiles: 'quarantined' };
  return settings.demo
    ? { scanner: { scan: () => Promise.resolve({ kind: 'clean' }) }, arrivingFiles: 'clean' }
    : { scanner: { scan: () => Promise.resolve(none) }, arrivingFiles: 'quarantined' };
}

const none = { kind: 'away', reason: 'no scanner is named in CLAMD_URL' } as const;
