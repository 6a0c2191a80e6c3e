import type { Diagnostic } from '@alur/kernel';
import type { PlacedYaml } from '@alur/yaml-files';
import { checkShape } from '@alur/yaml-files';
import { patterns } from './vocabulary.js';

/** Shape of a bundle's file. A gap in the service standard has its own code: the standard is what the law asks for. */
export const checkBundleShape = (yaml: PlacedYaml, schema: object): readonly Diagnostic[] =>
  checkShape(yaml, schema, {
    patterns,
    guide: 'config/services/README.md',
    codeOf: (path, keyword) =>
      yaml.file === 'service.yaml' && path[0] === 'standard' && gaps.has(keyword) ? 'STANDARD_INCOMPLETE' : undefined,
  });

const gaps = new Set(['required', 'minItems', 'minLength', 'pattern']);
