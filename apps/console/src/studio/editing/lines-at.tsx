import type { Path } from './at-path.js';
import { TextAt } from './fields.js';
import { ListAt } from './list-at.js';

/** Lines of text, one below the other. */
export const LinesAt = ({
  suggestions = [],
  isLong = false,
  ...props
}: {
  readonly path: Path;
  readonly title: string;
  readonly item: string;
  readonly hint?: string;
  readonly suggestions?: readonly string[];
  /** Lines that are whole sentences. */
  readonly isLong?: boolean;
}) => (
  <div className="lines">
    <ListAt
      {...props}
      create={() => ''}
      render={(path, index) => (
        <TextAt
          path={path}
          label={`${capital(props.item)} ${String(index + 1)}`}
          suggestions={suggestions}
          multiline={isLong}
        />
      )}
    />
  </div>
);

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
