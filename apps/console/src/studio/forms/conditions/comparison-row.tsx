import type { Json } from '@alur/kernel';
import type { Comparison, Operator } from './condition-shape.js';
import { withOperator } from './condition-shape.js';
import type { Asked } from './condition-words.js';
import { answersTo, comparableOf, comparisonWith, operatorsFor } from './condition-words.js';

interface ComparisonRowProps {
  readonly comparison: Comparison;
  readonly asked: Asked;
  /** `syarat 2, pertanyaan Nama` */
  readonly name: string;
  readonly readOnly: boolean;
  change(next: Comparison): void;
}

/** Which question, compared how, with what. */
export function ComparisonRow({ comparison, asked, name, readOnly, change }: ComparisonRowProps) {
  const { questions, villages } = asked;
  const field = questions.find(({ id }) => id === comparison.field);
  const ways = operatorsFor(field);
  const isOffered = ways.some(([op]) => op === comparison.op);
  const [first] = answersTo(field, villages);
  return (
    <div className="comparison">
      <select
        aria-label={`Pertanyaan pada ${name}`}
        disabled={readOnly}
        value={comparison.field}
        onChange={(event) => {
          const next = questions.find(({ id }) => id === event.target.value);
          if (next) change(comparisonWith(next, villages));
        }}
      >
        {!field && <option value={comparison.field}>{comparison.field} (tidak ada sebelum ini)</option>}
        {questions.map(({ id, label }) => (
          <option key={id} value={id}>
            {label?.trim() ? label : id}
          </option>
        ))}
      </select>
      <select
        aria-label={`Perbandingan pada ${name}`}
        disabled={readOnly}
        value={comparison.op}
        onChange={(event) => change(withOperator(comparison, event.target.value as Operator, first?.value))}
      >
        {!isOffered && <option value={comparison.op}>{comparison.op}</option>}
        {ways.map(([op, words]) => (
          <option key={op} value={op}>
            {words}
          </option>
        ))}
      </select>
      {comparison.op !== 'answered' && (
        <ComparedValue comparison={comparison} asked={asked} name={name} readOnly={readOnly} change={change} />
      )}
    </div>
  );
}

function ComparedValue({ comparison, asked, name, readOnly, change }: ComparisonRowProps) {
  const field = asked.questions.find(({ id }) => id === comparison.field);
  const choices = answersTo(field, asked.villages);
  const set = (value: Json | undefined): void =>
    change(value === undefined ? { field: comparison.field, op: comparison.op } : { ...comparison, value });
  const label = `Jawaban pada ${name}`;
  if (comparison.op === 'in') {
    const chosen = Array.isArray(comparison.value) ? (comparison.value as readonly Json[]) : [];
    return (
      <span role="group" aria-label={label} className="answers-in">
        {choices.map((choice) => (
          <label className="choice" key={choice.value}>
            <input
              type="checkbox"
              disabled={readOnly}
              checked={chosen.includes(choice.value)}
              onChange={({ target }) =>
                set(
                  choices
                    .map(({ value }) => value)
                    .filter((value) => (value === choice.value ? target.checked : chosen.includes(value))),
                )
              }
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </span>
    );
  }
  const text =
    typeof comparison.value === 'string' || typeof comparison.value === 'number' ? String(comparison.value) : '';
  if (choices.length > 0)
    return (
      <select aria-label={label} disabled={readOnly} value={text} onChange={(event) => set(event.target.value)}>
        {!choices.some(({ value }) => value === text) && <option value={text}>{text || 'Pilih satu'}</option>}
        {choices.map(({ value, label: words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    );
  const kind = comparableOf(field);
  return (
    <input
      aria-label={label}
      disabled={readOnly}
      value={text}
      {...(kind === 'day' ? { type: 'date' } : kind === 'number' ? { inputMode: 'numeric' as const } : {})}
      onChange={({ target }) => set(typedAs(kind, target.value))}
    />
  );
}

/** A number compares as a number; while it is none yet, it stands as it was typed. */
function typedAs(kind: ReturnType<typeof comparableOf>, text: string): Json | undefined {
  if (text === '') return undefined;
  return kind === 'number' && /^-?\d{1,15}$/.test(text.trim()) ? Number(text) : text;
}
