import type { SopReading } from '@alur/contracts';
import type { Ref } from 'react';
import { Notice } from '../../../parts/notice.js';

/** How the reading went, in one sentence. */
export function ReadingStatus({
  reading,
  isReading,
  ref,
}: {
  readonly reading: SopReading;
  readonly isReading: boolean;
  readonly ref: Ref<HTMLDivElement>;
}) {
  const { kind, words } = statusOf(reading);
  return (
    <div ref={ref} tabIndex={-1} className="sop-status" aria-busy={isReading}>
      <Notice kind={kind} title={words} />
    </div>
  );
}

function statusOf({ ok, steps, findings }: SopReading): {
  readonly kind: 'good' | 'info' | 'bad';
  readonly words: string;
} {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  if (!ok)
    return {
      kind: 'bad',
      words:
        steps > 0
          ? `Terbaca ${String(steps)} langkah, tetapi ${String(errors)} hal harus dijawab dulu.`
          : 'Tabelnya belum terbaca.',
    };
  if (findings.length === 0)
    return { kind: 'good', words: `Terbaca ${String(steps)} langkah. Tidak ada yang perlu ditanyakan.` };
  return {
    kind: 'info',
    words: `Terbaca ${String(steps)} langkah. ${String(findings.length)} hal perlu diperhatikan; boleh diperbaiki nanti di Studio.`,
  };
}
