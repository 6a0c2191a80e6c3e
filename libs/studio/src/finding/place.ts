import type { YamlPath } from '@alur/yaml-files';

export interface FindingPlace {
  readonly part: string;
  /** Inside the value of the part. */
  readonly path: YamlPath;
}

/** Where a file's text cannot be read, or the key is none of a part's: the part that stands first in the file. */
export const wholeFile = (file: string): FindingPlace => ({
  part: file === 'form.yaml' ? 'pages' : 'identity',
  path: [],
});
