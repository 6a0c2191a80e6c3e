// The process beside a worker in which letters are laid out: what never ends in it, or brings it down, costs one letter a try.
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { LetterDocument } from '@alur/application';
import { typstLetterRenderer } from './typst-letter-renderer.js';

export interface PressOrder {
  readonly order: number;
  readonly document: LetterDocument;
}

export type PressAnswer =
  | { readonly order: number; readonly pdf: Uint8Array }
  | { readonly order: number; readonly error: string };

const renderer = typstLetterRenderer();

process.on('message', ({ order, document }: PressOrder) => {
  renderer.render(document).then(
    (pdf) => answer({ order, pdf }),
    (error: unknown) => answer({ order, error: error instanceof Error ? error.message : String(error) }),
  );
});
const answer = (told: PressAnswer): void => void process.send?.(told);

process.on('disconnect', () => process.exit(0));
// A letter that never ends would not let the process hear that.
new Worker(join(__dirname, 'end-with-parent.js')).unref();
