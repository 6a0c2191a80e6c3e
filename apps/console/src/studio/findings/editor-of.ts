import type { FindingPlace } from '@alur/contracts';
import { addressOfPlace } from '../editing/wanted-place.js';
import type { Editor } from '../editors/editors.js';

export interface Mending {
  /** Title of the editor. */
  readonly where: string;
  /** Address below that of the draft. */
  readonly to: string;
}

/** The editor a part is written with; of `letter:` every part that begins so. */
export const editorOf = (editors: readonly Editor[], part: string): Editor | undefined =>
  editors.find(({ parts }) => parts.some((own) => (own.endsWith(':') ? part.startsWith(own) : part === own)));

/** The editor in which a finding is mended, at its field; nothing where none shows that part. */
export function mendingOf(editors: readonly Editor[], place: FindingPlace | undefined): Mending | undefined {
  const editor = place && editorOf(editors, place.part);
  if (!editor) return undefined;
  const [, name = ''] = place.part.split(':');
  const own = editor.opensByName && name !== '' ? `/${name}` : '';
  return { where: editor.title, to: `../${editor.slug}${own}${addressOfPlace(place)}` };
}
