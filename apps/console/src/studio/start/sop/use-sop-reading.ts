// A file on this screen and what the city reads in it. The file stays here until a draft is made of it.
import type { SopReading } from '@alur/contracts';
import { useRef, useState } from 'react';
import { ApiProblem, ask } from '../../../api/client.js';
import { mostBytes } from '../file-choice.js';

export interface MendedCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

interface Given {
  readonly file: File;
  readonly sheet?: string;
  readonly cells: readonly MendedCell[];
}

export interface SopOnScreen {
  readonly given: Given | undefined;
  readonly reading: SopReading | undefined;
  readonly isReading: boolean;
  readonly problem: ApiProblem | undefined;
  /** Another file: what was mended in the one before is let go. */
  choose(file: File): void;
  chooseSheet(sheet: string): void;
  mend(cells: readonly MendedCell[]): void;
  retry(): void;
}

export function useSopReading(): SopOnScreen {
  const [given, setGiven] = useState<Given>();
  const [reading, setReading] = useState<SopReading>();
  const [isReading, setIsReading] = useState(false);
  const [problem, setProblem] = useState<ApiProblem>();
  const latest = useRef<Given>(undefined);

  const read = async (next: Given): Promise<void> => {
    latest.current = next;
    setGiven(next);
    setIsReading(true);
    setProblem(undefined);
    try {
      const answer = await ask<SopReading>('/studio/sop-readings', { method: 'POST', form: sopForm(next) });
      if (latest.current === next) setReading(answer);
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      if (latest.current === next) setProblem(error);
    } finally {
      if (latest.current === next) setIsReading(false);
    }
  };

  return {
    given,
    reading,
    isReading,
    problem,
    choose(file) {
      setReading(undefined);
      if (file.size > mostBytes) return setProblem(tooLarge);
      void read({ file, cells: [] });
    },
    chooseSheet: (sheet) => given && void read({ file: given.file, sheet, cells: [] }),
    mend(cells) {
      if (!given) return;
      // Cells are those of one sheet: from now on it is that one, whichever else looks like a table.
      const sheet = reading?.sheet ?? given.sheet;
      void read({ file: given.file, cells: merged(given.cells, cells), ...(sheet === undefined ? {} : { sheet }) });
    },
    retry: () => given && void read(given),
  };
}

/** Fields stand before the file: a reader that meets the file stops there. */
export function sopForm({ file, sheet, cells }: Given, more: Readonly<Record<string, string>> = {}): FormData {
  const form = new FormData();
  if (sheet !== undefined) form.set('sheet', sheet);
  if (cells.length > 0) form.set('cells', JSON.stringify(cells));
  for (const [name, value] of Object.entries(more)) form.set(name, value);
  form.set('file', file);
  return form;
}

const merged = (before: readonly MendedCell[], cells: readonly MendedCell[]): readonly MendedCell[] => {
  const key = ({ row, column }: MendedCell): string => `${String(row)}:${String(column)}`;
  return [...new Map([...before, ...cells].map((cell) => [key(cell), cell])).values()];
};

const tooLarge = new ApiProblem(
  413,
  'SOP_FILE_TOO_LARGE',
  'Berkas ini lebih dari 5 MB. Apakah berisi gambar? Simpan tabelnya saja dalam berkas baru.',
  {},
);
