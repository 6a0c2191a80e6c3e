import type { Path } from '../../editing/at-path.js';
import { Frame, inputOf } from '../../editing/fields.js';
import { useAt } from '../../editing/part-context.js';

/** A bound of a date: none, the day on which it is filled in, or a day of the calendar. */
export function DayBound(props: { readonly path: Path; readonly label: string; readonly of: string }) {
  const at = useAt(props.path);
  const value = typeof at.value === 'string' ? at.value : '';
  const kind = value === '' ? 'none' : value === 'today' ? 'today' : 'day';
  return (
    <Frame {...props} at={at}>
      <span className="day-bound">
        <select
          {...inputOf(at, {})}
          value={kind}
          onChange={({ target }) =>
            at.set(target.value === 'none' ? undefined : target.value === 'today' ? 'today' : thisYear())
          }
        >
          <option value="none">Tanpa batas</option>
          <option value="today">Hari pengisian</option>
          <option value="day">Tanggal tertentu</option>
        </select>
        {kind === 'day' && (
          <input
            type="date"
            aria-label={`Tanggal ${props.label.toLowerCase()}, ${props.of}`}
            disabled={at.readOnly}
            value={value}
            // Empty while it is typed: without a bound is what the list beside it says.
            onChange={({ target }) => target.value !== '' && at.set(target.value)}
          />
        )}
      </span>
    </Frame>
  );
}

const thisYear = (): string => `${String(new Date().getFullYear())}-01-01`;
