import type { Path } from '../../editing/at-path.js';
import { Frame, inputOf } from '../../editing/fields.js';
import { useAt } from '../../editing/part-context.js';

/** Whole months, kept as `P3M`; none: the letter holds without end. */
export function ValidityAt({ path }: { readonly path: Path }) {
  const at = useAt(path);
  const written = typeof at.value === 'string' ? at.value : '';
  const months = /^P(\d+)M$/.exec(written)?.[1] ?? written;
  const write = (typed: string): void => {
    const digits = typed.replace(/\D/g, '').slice(0, 3);
    at.set(digits === '' ? undefined : `P${String(Number(digits))}M`);
  };
  const hint = 'Kosongkan bila surat berlaku tanpa batas waktu.';
  return (
    <Frame path={path} label="Berlaku selama" hint={hint} at={at}>
      <span className="with-unit">
        <input
          {...inputOf(at, { hint })}
          className="number"
          inputMode="numeric"
          value={months}
          onChange={(event) => write(event.target.value)}
        />
        <span>bulan</span>
      </span>
    </Frame>
  );
}
