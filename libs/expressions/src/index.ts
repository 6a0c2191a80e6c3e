export * from './contract.js';
export { compileExpression } from './compile-expression.js';
export { compileUnaryTests } from './compile-unary-tests.js';
export { compileDecision } from './decision/compile-decision.js';
