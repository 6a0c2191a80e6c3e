import { Faults } from './fields.js';
import type { Choice } from './fields.js';
import type { Path } from './at-path.js';
import { useAt } from './part-context.js';

/** A few choices that are all to be seen at once, each with what it means. */
export function RadioAt({
  path,
  label,
  hint,
  choices,
}: {
  readonly path: Path;
  readonly label: string;
  readonly hint?: string;
  readonly choices: readonly (Choice & { readonly hint?: string })[];
}) {
  const at = useAt(path);
  return (
    <fieldset className={at.findings.some(({ severity }) => severity === 'error') ? 'field field-bad' : 'field'}>
      <legend>{label}</legend>
      {hint && <p className="hint">{hint}</p>}
      <Faults id={at.id} findings={at.findings} />
      <div className="choices">
        {choices.map((choice) => (
          <label className="choice" key={choice.value}>
            <input
              type="radio"
              name={at.id}
              disabled={at.readOnly}
              checked={at.value === choice.value}
              onChange={() => at.set(choice.value)}
            />
            <span>
              {choice.label}
              {choice.hint && <span className="hint">{choice.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
