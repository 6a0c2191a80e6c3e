import type { Path } from '../../editing/at-path.js';
import { Frame, inputOf } from '../../editing/fields.js';
import { useAt } from '../../editing/part-context.js';

interface OptionalTextProps {
  readonly path: Path;
  readonly label: string;
  readonly of: string;
  readonly hint?: string;
}

/** A text that may be left out: an empty one is none. */
export function OptionalText(props: OptionalTextProps) {
  const at = useAt(props.path);
  return (
    <Frame {...props} at={at}>
      <input
        {...inputOf(at, props)}
        value={typeof at.value === 'string' ? at.value : ''}
        onChange={(event) => at.set(event.target.value === '' ? undefined : event.target.value)}
      />
    </Frame>
  );
}
