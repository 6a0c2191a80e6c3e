import { useState } from 'react';
import type { Path } from '../editing/at-path.js';
import { Frame, inputOf } from '../editing/fields.js';
import { useAt } from '../editing/part-context.js';

/** A list of short texts, one a line; none at all is no list. */
export function LinesAt({ path, label, of }: { readonly path: Path; readonly label: string; readonly of?: string }) {
  const at = useAt(path);
  const lines = Array.isArray(at.value) ? (at.value as readonly string[]) : [];
  // An empty line that is being typed on is not in the list yet.
  const [typed, setTyped] = useState(lines.join('\n'));
  const linesOf = (text: string): readonly string[] =>
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
  const shown = JSON.stringify(linesOf(typed)) === JSON.stringify(lines) ? typed : lines.join('\n');
  const hint = 'Satu di setiap baris.';
  return (
    <Frame path={path} label={label} hint={hint} at={at} {...(of === undefined ? {} : { of })}>
      <textarea
        {...inputOf(at, { hint })}
        rows={Math.min(Math.max(lines.length + 1, 2), 8)}
        value={shown}
        onChange={(event) => {
          setTyped(event.target.value);
          const next = linesOf(event.target.value);
          at.set(next.length > 0 ? next : undefined);
        }}
      />
    </Frame>
  );
}
