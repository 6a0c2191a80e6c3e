/** How long there is to answer, in words and a sign. A third of three days is soon. */
export function clockWords(hoursLeft: number): { readonly words: string; readonly kind: 'late' | 'soon' | 'calm' } {
  if (hoursLeft < 0) return { words: `! Terlambat ${String(-hoursLeft)} jam.`, kind: 'late' };
  if (hoursLeft === 0) return { words: '! Kurang dari satu jam lagi.', kind: 'soon' };
  return { words: `Sisa ${String(hoursLeft)} jam.`, kind: hoursLeft < 24 ? 'soon' : 'calm' };
}
