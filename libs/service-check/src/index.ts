export * from './contract.js';
export * from './gate/contract.js';
export { judgeBundle } from './gate/judge-bundle.js';
export { isScenarioFile } from './scenarios/play-scenarios.js';
export * from './scenarios/contract.js';
