export * from './counter-example/contract.js';
export {
  counterExampleFor,
  counterExamplesFor,
  eachCounterExample,
  playRun,
} from './counter-example/counter-example.js';
export type { RunToPlay, Shown, Stage } from './counter-example/counter-example.js';
export { valuesNamedIn } from './counter-example/named-values.js';
export type { Wish } from './counter-example/steer.js';
export type { Answering, Asking } from './counter-example/supply.js';
export { checkDrawnPromises } from './promise/drawn-promises.js';
export { planPromise } from './promise/plan-promise.js';
export { isWait } from './promise/waits.js';
export * from './promise/contract.js';
export { longestFirst } from './promise/longest-first.js';
export { checkSoundness } from './soundness/check-soundness.js';
export * from './soundness/contract.js';
export { findRunTo } from './soundness/run-to.js';
export { checkMarking } from './repair/check-marking.js';
export * from './repair/contract.js';
export { judgeRepair } from './repair/judge-repair.js';
export { uncaughtErrorEnds } from './endings/uncaught-errors.js';
export { findBoth, findRunAvoiding } from './endings/ways-to-end.js';
export type { Happening } from './endings/can-happen.js';
