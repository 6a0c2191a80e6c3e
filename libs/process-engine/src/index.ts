export * from './contract/command.js';
export * from './contract/decide.js';
export * from './contract/effect.js';
export * from './contract/event.js';
export * from './contract/state.js';
export { compileProcess } from './compile/compile-process.js';
export { decide } from './decide.js';
export { bodiesApart, putTogether, takeApart } from './scopes/rounds-apart.js';
export { evolve } from './evolve/evolve.js';
