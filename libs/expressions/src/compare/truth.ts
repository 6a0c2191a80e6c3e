// Three-valued logic (DMN 1.5 §10.3.2.10): null is "not known".
import type { Value } from '../values/value.js';

export type Truth = boolean | null;

export const truthOf = (value: Value): Truth => (typeof value === 'boolean' ? value : null);

export const both = (a: Truth, b: Truth): Truth =>
  a === false || b === false ? false : a === null || b === null ? null : true;

export const either = (a: Truth, b: Truth): Truth =>
  a === true || b === true ? true : a === null || b === null ? null : false;

export const negated = (a: Truth): Truth => (a === null ? null : !a);
