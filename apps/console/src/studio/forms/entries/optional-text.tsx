import type { Path } from '../../editing/at-path.js';
import { Frame, inputOf } from '../../editing/fields.js';
import { useAt } from '../../editing/part-context.js';

interface OptionalTextProps {
  readonly path: Path;
  readonly label: string;
  readonly of: string;
  readonly hint?: string;
  /** For sentences, which do not fit one line. */
  readonly rows?: number;
}

/** A text that may be left out: an empty one is none. */
export function OptionalText({ rows, ...props }: OptionalTextProps) {
  const at = useAt(props.path);
  const input = {
    ...inputOf(at, props),
    value: typeof at.value === 'string' ? at.value : '',
    onChange: ({ target }: { readonly target: { readonly value: string } }) =>
      at.set(target.value === '' ? undefined : target.value),
  };
  return (
    <Frame {...props} at={at}>
      {rows === undefined ? <input {...input} /> : <textarea {...input} rows={rows} />}
    </Frame>
  );
}
