import type { FindingPlace } from '@alur/contracts';
import { addressOfPlace } from '../editing/wanted-place.js';
import type { Editor } from '../editors/editors.js';

export interface Mending {
  /** Title of the editor. */
  readonly where: string;
  /** Address below that of the draft. */
  readonly to: string;
}

const shows = ({ parts }: Editor, part: string): boolean =>
  parts.some((one) => (one.endsWith(':') ? part.startsWith(one) : part === one));

/** The editor in which a finding is mended, at its field; nothing where none shows that part. */
export function mendingOf(editors: readonly Editor[], place: FindingPlace | undefined): Mending | undefined {
  const editor = place && editors.find((one) => shows(one, place.part));
  if (!editor) return undefined;
  const [, name = ''] = place.part.split(':');
  const own = editor.opensByName && name !== '' ? `/${name}` : '';
  return { where: editor.title, to: `../${editor.slug}${own}${addressOfPlace(place)}` };
}
