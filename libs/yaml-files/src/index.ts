export * from './check-shape.js';
export * from './placed-yaml.js';
