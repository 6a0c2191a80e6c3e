export type EntryMark = 'head' | 'up' | 'down' | 'copy' | 'remove';

/** The marked button of an entry; where it cannot be pressed any more, the entry itself; without entries, what adds one. */
export function focusEntry(
  list: HTMLElement | null,
  { index, mark }: { readonly index: number; readonly mark: EntryMark },
): void {
  const row = list?.children[index]?.querySelector('.entry-row');
  const button = row?.querySelector<HTMLButtonElement>(`[data-entry="${mark}"]:enabled`);
  const head = row?.querySelector<HTMLButtonElement>('[data-entry="head"]');
  const adder = list?.parentElement?.querySelector<HTMLElement>(':scope > .adder input');
  (button ?? head ?? adder)?.focus();
}
