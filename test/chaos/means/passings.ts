import { readFile } from 'node:fs/promises';

export interface Passing {
  readonly name: string;
  readonly times: number;
  /** The process ended here. */
  readonly killed: boolean;
}

/** What a process with the means wrote down of the points it passed. */
export const passingsIn = async (journal: string): Promise<readonly Passing[]> =>
  (await readFile(journal, 'utf8').catch(() => ''))
    .split('\n')
    .flatMap((line) => (line === '' ? [] : [JSON.parse(line) as Passing]));
