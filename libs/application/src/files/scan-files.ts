// What keeps files from those who may read them until somebody vouches for them.
import type { FileFinding, FileQuarantine, FileStore, WaitingFile } from '../ports/files.js';
import type { Verdict, VirusScanner } from '../ports/virus-scanner.js';

export interface ScanPorts {
  readonly quarantine: FileQuarantine;
  readonly files: Pick<FileStore, 'get'>;
  readonly scanner: VirusScanner;
  readonly told: ScanNotices;
}

export interface ScanNotices {
  away(reason: string): void;
  refused(file: WaitingFile, finding: FileFinding): void;
}

const atOnce = 10;
/** So often a scanner that is there may fail at one file before a person has to ask for another. */
export const failuresAllowed = 5;

/** Everything that is due. With the scanner away the rest waits for a round of a later minute. */
export const scanFiles = (ports: ScanPorts) => async (): Promise<void> => {
  for (;;) {
    const waiting = await ports.quarantine.claim(atOnce);
    for (const file of waiting) if (!(await judge(ports, file))) return;
    if (waiting.length < atOnce) return;
  }
};

/** False when nobody was there to judge. */
async function judge({ quarantine, files, scanner, told }: ScanPorts, file: WaitingFile): Promise<boolean> {
  const verdict = await files.get(file).then((bytes) => (bytes ? scanner.scan(bytes) : erased), unreadable);
  if (verdict.kind === 'away') {
    told.away(verdict.reason);
    return false;
  }
  const finding = findingOf(verdict, file.failures + 1);
  if (!finding) {
    await quarantine.postpone(file.id);
    return true;
  }
  await quarantine.settle(file.id, finding);
  if (finding.state !== 'clean') told.refused(file, finding);
  return true;
}

/** Nobody can open it any more, so nobody is in danger: it is put aside after as many looks as any that cannot be read. */
const erased: Verdict = { kind: 'unreadable', reason: 'erased' };

/** Bytes that are gone or changed on the disk are nothing that anybody may be given. */
const unreadable = (error: unknown): Verdict => ({
  kind: 'unreadable',
  reason: error instanceof Error ? error.message : String(error),
});

/** Nothing as long as another try may tell more. */
export function findingOf(verdict: Exclude<Verdict, { kind: 'away' }>, failures: number): FileFinding | undefined {
  if (verdict.kind === 'clean') return { state: 'clean' };
  if (verdict.kind === 'infected') return { state: 'infected', signature: verdict.signature };
  return failures >= failuresAllowed ? { state: 'failed', reason: verdict.reason } : undefined;
}
