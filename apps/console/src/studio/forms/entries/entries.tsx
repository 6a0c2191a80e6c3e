// Named things in order, one of them open: pages of a form, questions of a page. All of it by buttons, focus stays with the thing.
import { ArrowDown, ArrowUp, ChevronRight, Copy, Trash2 } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { Path } from '../../editing/at-path.js';
import { Faults } from '../../editing/fields.js';
import { useAt, useFindingsInside } from '../../editing/part-context.js';
import { EntryTool } from './entry-tool.js';
import type { EntryMark } from './focus-entry.js';
import { focusEntry } from './focus-entry.js';

export interface Entry {
  readonly id?: string;
}

interface EntriesProps<T extends Entry> {
  readonly path: Path;
  /** Names the list for those who do not see where it stands. */
  readonly label: string;
  /** Said when there is none yet. */
  readonly empty: string;
  /** One of them in small letters: `halaman`. */
  readonly item: string;
  nameOf(entry: T): string;
  /** A few words beside the name. */
  note(entry: T): ReactNode;
  /** A new one like it; absent where copies make no sense. */
  copy(entry: T): T;
  readonly open: string | undefined;
  onOpen(id: string | undefined): void;
  /** The one that was just made: it gets the focus as soon as it is there. */
  readonly fresh: string | undefined;
  children(path: Path, index: number): ReactNode;
}

export function Entries<T extends Entry>(props: EntriesProps<T>) {
  const { path, label, empty, item, nameOf, note, copy, open, onOpen, fresh, children } = props;
  const at = useAt(path);
  const entries = Array.isArray(at.value) ? (at.value as readonly T[]) : [];
  const list = useRef<HTMLOListElement>(null);
  const [wanted, want] = useState<{ readonly index: number; readonly mark: EntryMark }>();

  useEffect(() => {
    if (!wanted) return;
    focusEntry(list.current, wanted);
    want(undefined);
  }, [wanted]);

  const freshAt = fresh === undefined ? -1 : entries.findIndex(({ id }) => id === fresh);
  useEffect(() => {
    if (freshAt >= 0) focusEntry(list.current, { index: freshAt, mark: 'head' });
    // Once, when it appears; where it is moved to later, the focus goes with the button.
  }, [fresh, freshAt >= 0]);

  const move = (from: number, by: -1 | 1): void => {
    const next = [...entries];
    next.splice(from + by, 0, ...next.splice(from, 1));
    at.set(next);
    want({ index: from + by, mark: by < 0 ? 'up' : 'down' });
  };
  const remove = (index: number): void => {
    at.set(entries.filter((_, other) => other !== index));
    want({ index: Math.min(index, entries.length - 2), mark: 'head' });
  };
  const duplicate = (index: number, entry: T): void => {
    const twin = copy(entry);
    at.set([...entries.slice(0, index + 1), twin, ...entries.slice(index + 1)]);
    onOpen(twin.id);
    want({ index: index + 1, mark: 'head' });
  };

  return (
    <>
      <Faults id={at.id} findings={at.findings} />
      {entries.length === 0 && <p className="quiet entries-empty">{empty}</p>}
      <ol className="entries" ref={list} aria-label={label}>
        {entries.map((entry, index) => {
          const name = `${item} ${String(index + 1)}, ${nameOf(entry)}`;
          const key = entry.id ?? String(index);
          return (
            <li key={key} className={open === key ? 'form-entry entry-open' : 'form-entry'}>
              <div className="entry-row">
                <EntryHead
                  path={[...path, index]}
                  number={index + 1}
                  name={nameOf(entry)}
                  note={note(entry)}
                  isOpen={open === key}
                  onToggle={() => onOpen(open === key ? undefined : key)}
                />
                {!at.readOnly && (
                  <div className="entry-tools">
                    <EntryTool label={`Naikkan ${name}`} mark="up" disabled={index === 0} act={() => move(index, -1)}>
                      <ArrowUp size={16} strokeWidth={1.75} aria-hidden="true" />
                    </EntryTool>
                    <EntryTool
                      label={`Turunkan ${name}`}
                      mark="down"
                      disabled={index === entries.length - 1}
                      act={() => move(index, 1)}
                    >
                      <ArrowDown size={16} strokeWidth={1.75} aria-hidden="true" />
                    </EntryTool>
                    <EntryTool label={`Gandakan ${name}`} mark="copy" act={() => duplicate(index, entry)}>
                      <Copy size={16} strokeWidth={1.75} aria-hidden="true" />
                    </EntryTool>
                    <EntryTool label={`Hapus ${name}`} mark="remove" act={() => remove(index)}>
                      <Trash2 size={16} strokeWidth={1.75} aria-hidden="true" />
                    </EntryTool>
                  </div>
                )}
              </div>
              {open === key && <div className="entry-body">{children([...path, index], index)}</div>}
            </li>
          );
        })}
      </ol>
    </>
  );
}

interface HeadProps {
  readonly path: Path;
  readonly number: number;
  readonly name: string;
  readonly note: ReactNode;
  readonly isOpen: boolean;
  onToggle(): void;
}

/** What is closed still says that something in it is wrong. */
function EntryHead({ path, number, name, note, isOpen, onToggle }: HeadProps) {
  const findings = useFindingsInside(path);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const id = useId();
  return (
    <button
      type="button"
      className="entry-head"
      aria-expanded={isOpen}
      aria-describedby={id}
      data-entry="head"
      onClick={onToggle}
    >
      <ChevronRight className="entry-sign" size={16} strokeWidth={1.75} aria-hidden="true" />
      <span className="entry-number">{number}</span>
      <span className="entry-name">{name}</span>
      <span className="entry-note" id={id}>
        {note}
        {errors > 0 && <span className="entry-errors"> {errors} temuan</span>}
      </span>
    </button>
  );
}
