import { useState } from 'react';
import type { Path } from '../../editing/at-path.js';
import type { ChoiceGroup } from '../../editing/fields.js';
import { Frame, inputOf, Options } from '../../editing/fields.js';
import { useAt } from '../../editing/part-context.js';

interface ComputedProps {
  readonly path: Path;
  readonly label: string;
  readonly of: string;
  readonly hint?: string;
  readonly none?: string;
  readonly groups: readonly ChoiceGroup[];
}

const expert = '*';

/** One of the choices; whoever knows FEEL may write what none of them says. */
export function ComputedAt({ groups, none, ...props }: ComputedProps) {
  const at = useAt(props.path);
  const value = typeof at.value === 'string' ? at.value : '';
  const filled = groups.filter(({ choices }) => choices.length > 0);
  const isKnown = filled.some(({ choices }) => choices.some((choice) => choice.value === value));
  const [wantsText, setWantsText] = useState(false);
  const isText = wantsText || (value !== '' && !isKnown);
  const choose = (chosen: string): void => {
    setWantsText(chosen === expert);
    if (chosen === expert) at.set(value.startsWith('=') ? value : '=');
    else at.set(chosen === '' ? (none === undefined ? '' : undefined) : chosen);
  };
  return (
    <Frame {...props} at={at}>
      <select {...inputOf(at, props)} value={isText ? expert : value} onChange={(event) => choose(event.target.value)}>
        {(none !== undefined || value === '') && <option value="">{none ?? 'Pilih satu'}</option>}
        {filled.map(({ title, choices }) => (
          <optgroup key={title} label={title}>
            <Options choices={choices} />
          </optgroup>
        ))}
        <option value={expert}>Tulis ungkapan FEEL (mode ahli)</option>
      </select>
      {isText && (
        <input
          className="feel"
          aria-label={`Ungkapan FEEL ${props.label.toLowerCase()}, ${props.of}`}
          value={value}
          disabled={at.readOnly}
          spellCheck={false}
          onChange={(event) => at.set(event.target.value)}
        />
      )}
    </Frame>
  );
}
