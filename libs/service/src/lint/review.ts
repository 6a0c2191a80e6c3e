import type { City } from '@alur/city';
import type { Diagnostic } from '@alur/kernel';
import type { ServiceBundle } from '../contract/service.js';
import type { LetterUse } from '../letter/read-letter-body.js';
import type { PlacedYaml } from '@alur/yaml-files';

/** A bundle of the right shape, with what a lint function needs to judge its meaning and say where a fault stands. */
export interface Review {
  readonly bundle: ServiceBundle;
  readonly city: City;
  /** Name of the folder the bundle came from, where it came from one. */
  readonly folder?: string;
  readonly service: PlacedYaml;
  readonly form: PlacedYaml;
  /** Every letter's path; also of those that could not be read. */
  readonly letterFiles: readonly string[];
  readonly letters: readonly {
    readonly id: string;
    readonly file: string;
    readonly frontMatter: PlacedYaml;
    readonly uses: readonly LetterUse[];
  }[];
}

export type Lint = (review: Review) => readonly Diagnostic[];

interface Fault {
  readonly code: string;
  readonly message: string;
  readonly element?: string;
  readonly severity?: Diagnostic['severity'];
}

/** A finding at the place of a key or list item of a YAML file. */
export const findingIn = (
  yaml: PlacedYaml,
  path: readonly (string | number)[],
  { severity = 'error', ...fault }: Fault,
): Diagnostic => ({
  ...fault,
  severity,
  file: yaml.file,
  ...yaml.placeOf(path.map(String)),
});

/** A finding at an element or flow of the drawing. */
export const findingAt = (element: string, { severity = 'error', ...fault }: Omit<Fault, 'element'>): Diagnostic => ({
  ...fault,
  severity,
  file: 'process.bpmn',
  element,
});
