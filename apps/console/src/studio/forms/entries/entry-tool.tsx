import type { ReactNode } from 'react';
import type { EntryMark } from './focus-entry.js';

interface EntryToolProps {
  readonly label: string;
  readonly mark: EntryMark;
  readonly disabled?: boolean;
  readonly children: ReactNode;
  act(): void;
}

export const EntryTool = ({ label, mark, disabled, children, act }: EntryToolProps) => (
  <button
    type="button"
    className="tool"
    aria-label={label}
    title={label}
    data-entry={mark}
    disabled={disabled}
    onClick={act}
  >
    {children}
  </button>
);
