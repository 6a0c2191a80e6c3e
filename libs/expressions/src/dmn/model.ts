// A DMN 1.5 decision model as plain data: what its XML says, without the drawing. Every text is FEEL source.
import type { DecisionTable } from '../contract.js';

/** A name with the type written beside it, `string`, `tPerson` or `lib.tPerson`; without one it may be anything. */
export interface TypedName {
  readonly name: string;
  readonly type?: string;
}

/** How a value is worked out: the boxed expressions of DMN 1.5 §10.2. */
export type Boxed =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'table'; readonly table: DecisionTable }
  /** The entry without a name is the result; else the context of all entries. */
  | { readonly kind: 'context'; readonly entries: readonly BoxedEntry[] }
  | { readonly kind: 'invocation'; readonly called: string; readonly bindings: readonly BoxedBinding[] }
  | { readonly kind: 'function'; readonly parameters: readonly TypedName[]; readonly body: Boxed }
  | { readonly kind: 'list'; readonly items: readonly Boxed[] }
  | { readonly kind: 'relation'; readonly columns: readonly string[]; readonly rows: readonly (readonly Boxed[])[] }
  | { readonly kind: 'conditional'; readonly if: Boxed; readonly then: Boxed; readonly else: Boxed }
  | { readonly kind: 'filter'; readonly in: Boxed; readonly match: Boxed }
  | { readonly kind: 'for'; readonly variable: string; readonly in: Boxed; readonly return: Boxed }
  | { readonly kind: 'some' | 'every'; readonly variable: string; readonly in: Boxed; readonly satisfies: Boxed }
  /** What is not run here, such as a function in Java; it is null, and `why` says so among the faults. */
  | { readonly kind: 'unsupported'; readonly why: string };

export interface BoxedEntry {
  readonly variable?: TypedName;
  readonly value: Boxed;
  /** Type written on the expression itself. */
  readonly type?: string;
}

export interface BoxedBinding {
  readonly parameter: string;
  readonly value: Boxed;
}

/** An item definition: another type by name, a context of parts, or a function; perhaps as a list, perhaps with allowed values. */
export interface ItemDefinition {
  readonly name: string;
  readonly base?: string;
  readonly parts?: readonly ItemDefinition[];
  readonly takes?: { readonly parameters: readonly TypedName[]; readonly result?: string };
  readonly isList: boolean;
  /** Tests each value, or each item of a list, must pass. */
  readonly allowed?: string;
  /** Tests the list as a whole must pass. */
  readonly allowedWhole?: string;
}

/** `#id` of the same model, or `namespace#id`. */
export type Reference = string;

interface Element {
  readonly id: string;
  readonly name: string;
  /** The variable others read, named as the element. */
  readonly type?: string;
}

export interface ModelDecision extends Element {
  readonly requires: readonly Reference[];
  readonly logic?: Boxed;
}

/** Business knowledge: a function others call by its name. */
export interface ModelFunction extends Element {
  readonly requires: readonly Reference[];
  readonly parameters: readonly TypedName[];
  readonly body?: Boxed;
  /** Type of the result where the function writes one. */
  readonly resultType?: string;
}

/** Decisions offered as one function of its input data and input decisions. */
export interface ModelService extends Element {
  readonly inputs: readonly Reference[];
  readonly inputDecisions: readonly Reference[];
  readonly outputs: readonly Reference[];
}

export interface DecisionModel {
  readonly name: string;
  readonly namespace: string;
  readonly imports: readonly { readonly name: string; readonly namespace: string }[];
  readonly types: readonly ItemDefinition[];
  readonly inputs: readonly Element[];
  readonly decisions: readonly ModelDecision[];
  readonly functions: readonly ModelFunction[];
  readonly services: readonly ModelService[];
}

export type ModelElement = Element;
