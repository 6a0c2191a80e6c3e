/** A letter's file: keys between two lines `---`, then its text. */
export function cutLetter(text: string): { readonly front: string; readonly body: string } {
  const [, front = '', body = text] = /^---\r?\n([\s\S]*?)^---[^\S\n]*\r?\n?([\s\S]*)$/m.exec(text) ?? [];
  return { front, body: body.replace(/^\n+/, '') };
}

export const joinLetter = (front: string, body: string): string =>
  `---\n${front}${front === '' || front.endsWith('\n') ? '' : '\n'}---\n\n${body.trimEnd()}\n`;
