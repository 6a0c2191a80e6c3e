import type { DraftOutline } from '@alur/contracts';
import type { Path } from '../../editing/at-path.js';
import { Frame, inputOf } from '../../editing/fields.js';
import { useAt } from '../../editing/part-context.js';

/** What goes round is a flow or a step, and the file says which. */
export function RoundAt({
  path,
  outline,
  of,
}: {
  readonly path: Path;
  readonly outline: DraftOutline;
  readonly of: string;
}) {
  const at = useAt(path);
  const { flow, element, times } = (at.value ?? {}) as { flow?: string; element?: string; times?: number };
  const current = flow !== undefined ? `flow:${flow}` : element !== undefined ? `element:${element}` : '';
  const nameOf = (id: string): string => outline.elements.find((one) => one.id === id)?.name ?? id;
  const known = (outline.time?.repetitions ?? []).map(({ kind, id, from, to }) => ({
    value: `${kind}:${id}`,
    label: kind === 'flow' ? `Kembali dari "${nameOf(from)}" ke "${nameOf(to)}"` : `Mengulang "${nameOf(id)}"`,
  }));
  const choose = (chosen: string): void => {
    const [kind = '', ...id] = chosen.split(':');
    at.set({ [kind]: id.join(':'), ...(times === undefined ? {} : { times }) });
  };
  return (
    <Frame path={path} label="Yang diulang" of={of} at={at}>
      <select {...inputOf(at, {})} value={current} onChange={(event) => choose(event.target.value)}>
        {!known.some(({ value }) => value === current) && (
          <option value={current}>{(flow ?? element) || 'Pilih satu'}</option>
        )}
        {known.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </Frame>
  );
}
