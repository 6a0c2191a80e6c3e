import { stringify } from 'yaml';

/** Plain data as a YAML 1.2 document; long lines stay as they are. */
export const writeYaml = (data: unknown): string => stringify(data, { lineWidth: 0 });
