export * from './check-shape.js';
export * from './placed-yaml.js';
export { editYaml } from './edit-yaml.js';
export { writeYaml } from './write-yaml.js';
export { pathsAt } from './paths-at.js';
export type { YamlPath } from './paths-at.js';
