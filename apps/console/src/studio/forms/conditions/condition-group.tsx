import { Plus, Trash2 } from 'lucide-react';
import type { Condition } from '@alur/forms';
import { useRef } from 'react';
import { ComparisonRow } from './comparison-row.js';
import type { Group, Join } from './condition-shape.js';
import { conditionOf, groupOf, isGroup } from './condition-shape.js';
import type { Asked } from './condition-words.js';
import { comparisonWith, usualQuestion } from './condition-words.js';

interface ConditionGroupProps {
  readonly group: Group;
  readonly asked: Asked;
  /** Whose condition it is, in words. */
  readonly of: string;
  readonly readOnly: boolean;
  /** Absent inside another group: two levels can be read, more cannot. */
  readonly inside?: true;
  change(group: Group): void;
}

/** Comparisons that hold together or one for another, and groups of them. */
export function ConditionGroup({ group, asked, of, readOnly, inside, change }: ConditionGroupProps) {
  const { join, parts } = group;
  const rows = useRef<HTMLDivElement>(null);
  const replace = (index: number, next: Condition | undefined): void =>
    change({ join, parts: parts.flatMap((part, at) => (at === index ? (next ?? []) : part)) });
  const remove = (index: number): void => {
    replace(index, undefined);
    // The button that was pressed is gone: on to what is left.
    rows.current?.querySelector<HTMLElement>('select')?.focus();
  };
  const add = (part: Condition | undefined): void => {
    if (part) change({ join, parts: [...parts, part] });
  };
  const usual = usualQuestion(asked.questions);
  const fresh = usual && comparisonWith(usual, asked.villages);
  return (
    <div className={inside ? 'condition-group condition-inner' : 'condition-group'} ref={rows}>
      {parts.length > 1 && (
        <select
          className="join"
          aria-label={`Hubungan syarat, ${of}`}
          disabled={readOnly}
          value={join}
          onChange={(event) => change({ join: event.target.value as Join, parts })}
        >
          <option value="all">Semua syarat ini terpenuhi</option>
          <option value="any">Salah satu syarat ini terpenuhi</option>
        </select>
      )}
      {parts.map((part, index) => {
        const name = `syarat ${String(index + 1)}${inside ? ' dalam kelompok' : ''}`;
        return (
          <div className="condition-part" key={index}>
            {isGroup(part) ? (
              <ConditionGroup
                group={groupOf(part)}
                asked={asked}
                of={`kelompok ${String(index + 1)}, ${of}`}
                readOnly={readOnly}
                inside
                change={(inner) => replace(index, conditionOf(inner))}
              />
            ) : (
              <ComparisonRow
                comparison={part}
                asked={asked}
                name={`${name}, ${of}`}
                readOnly={readOnly}
                change={(next) => replace(index, next)}
              />
            )}
            {!readOnly && parts.length > 1 && (
              <button type="button" className="tool" aria-label={`Hapus ${name}, ${of}`} onClick={() => remove(index)}>
                <Trash2 size={16} strokeWidth={1.75} aria-hidden="true" />
              </button>
            )}
          </div>
        );
      })}
      {!readOnly && (
        <p className="actions">
          <button type="button" className="button-plain" onClick={() => add(fresh)}>
            <Plus size={16} strokeWidth={1.75} aria-hidden="true" /> Tambah syarat
            <span className="unseen">, {of}</span>
          </button>
          {!inside && (
            <button
              type="button"
              className="button-plain"
              onClick={() => add(fresh && (join === 'all' ? { any: [fresh, fresh] } : { all: [fresh, fresh] }))}
            >
              <Plus size={16} strokeWidth={1.75} aria-hidden="true" /> Tambah kelompok syarat
              <span className="unseen">, {of}</span>
            </button>
          )}
        </p>
      )}
    </div>
  );
}
