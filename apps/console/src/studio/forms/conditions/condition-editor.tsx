// When a page or a question is shown, said with the questions before it. What is chosen reads back as a sentence.
import { useId } from 'react';
import type { Path } from '../../editing/at-path.js';
import { Faults } from '../../editing/fields.js';
import { useAt } from '../../editing/part-context.js';
import type { WrittenField } from '../fields/field-kinds.js';
import { useVillageNames } from '../fields/village-names.js';
import { ConditionGroup } from './condition-group.js';
import { conditionOf, groupOf } from './condition-shape.js';
import type { Asked } from './condition-words.js';
import { comparisonWith, conditionSentence, usualQuestion } from './condition-words.js';

interface ConditionEditorProps {
  /** Of `showWhen`. */
  readonly path: Path;
  readonly of: string;
  /** What may be looked at: a condition knows only what was answered before. */
  readonly questions: readonly WrittenField[];
}

export function ConditionEditor({ path, of, questions }: ConditionEditorProps) {
  const at = useAt(path);
  const id = useId();
  const asked: Asked = { questions, villages: useVillageNames() };
  const isSet = at.value !== undefined && at.value !== null;
  const usual = usualQuestion(questions);
  if (!isSet && !usual)
    return <p className="hint">Selalu ditampilkan. Syarat dapat dibuat bila ada pertanyaan sebelumnya.</p>;
  return (
    <fieldset className="field condition">
      <legend>
        Kapan ditampilkan<span className="unseen">, {of}</span>
      </legend>
      <Faults id={at.id} findings={at.findings} />
      <label className="choice">
        <input
          type="checkbox"
          checked={isSet}
          disabled={at.readOnly}
          aria-describedby={id}
          onChange={({ target }) => at.set(target.checked && usual ? comparisonWith(usual, asked.villages) : undefined)}
        />
        <span>Hanya bila syarat terpenuhi</span>
      </label>
      {isSet && (
        <ConditionGroup
          group={groupOf(at.value)}
          asked={asked}
          of={of}
          readOnly={at.readOnly}
          change={(group) => at.set(conditionOf(group))}
        />
      )}
      <p className="sentence" id={id}>
        {isSet ? `Tampil bila ${conditionSentence(at.value, asked)}.` : 'Selalu ditampilkan.'}
      </p>
    </fieldset>
  );
}
