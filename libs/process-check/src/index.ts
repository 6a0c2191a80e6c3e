export * from './counter-example/contract.js';
export { counterExampleScenario } from './counter-example/counter-example.js';
export { checkPromise } from './promise/check-promise.js';
export * from './promise/contract.js';
export { checkSoundness } from './soundness/check-soundness.js';
export * from './soundness/contract.js';
export { checkMarking } from './repair/check-marking.js';
export * from './repair/contract.js';
export { judgeRepair } from './repair/judge-repair.js';
