// What an officer has chosen to send back: per field a reason, and words where they say more.
export interface ChosenReason {
  readonly reason: string;
  readonly note: string;
}

export type ChosenReasons = Readonly<Record<string, ChosenReason>>;

/** Choosing a field opens its reason; choosing it again forgets it. */
export function toggled(chosen: ChosenReasons, field: string): ChosenReasons {
  if (chosen[field] === undefined) return { ...chosen, [field]: { reason: '', note: '' } };
  const { [field]: _dropped, ...rest } = chosen;
  return rest;
}

/** Told before anything is sent; the server judges the same again. */
export function returnFaults(chosen: ChosenReasons): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(chosen).flatMap(([field, { reason, note }]) => {
      if (reason === '') return [[field, 'Pilih alasannya.']];
      return reason === 'other' && note.trim() === '' ? [[field, 'Tulis apa yang perlu diperbaiki.']] : [];
    }),
  );
}

export const returnBody = (
  chosen: ChosenReasons,
  anotherRound: string,
): { readonly fields: readonly object[]; readonly anotherRound?: string } => ({
  fields: Object.entries(chosen).map(([field, { reason, note }]) => ({
    field,
    reason,
    ...(note.trim() === '' ? {} : { note: note.trim() }),
  })),
  ...(anotherRound.trim() === '' ? {} : { anotherRound: anotherRound.trim() }),
});
