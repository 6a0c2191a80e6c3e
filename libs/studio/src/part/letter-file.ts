/** A letter's file: keys between two lines `---`, then its text. */
export function cutLetter(text: string): { readonly front: string; readonly body: string } {
  const [, front = '', body = text] = /^\uFEFF?---\r?\n((?:[^\n]*\n)*?)---[^\S\n]*(?:\n|$)([\s\S]*)$/.exec(text) ?? [];
  return { front, body: body.replace(/^\n+/, '') };
}

export const joinLetter = (front: string, body: string): string =>
  `---\n${front}${front === '' || front.endsWith('\n') ? '' : '\n'}---\n\n${body.trimEnd()}\n`;
