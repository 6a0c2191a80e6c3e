// Calls: of built-ins by their declared types, of other functions by their result.
import type { SyntaxNode } from '@lezer/common';
import { findBuiltin } from '../builtins/builtins.js';
import { childAt, childNamed, childrenOf } from '../compile/compiler.js';
import type { FeelType } from '../types/feel-type.js';
import type { Checker, Infer } from './checker.js';
import type { BuiltinType } from './function-types.js';
import { findBuiltinType, resultOfForms } from './function-types.js';
import { itemOf, kindOfType, sameKind, wordOf } from './type-words.js';

interface Argument {
  readonly node: SyntaxNode;
  readonly type: FeelType;
}

export const invocation: Infer = (node, checker) => {
  const callee = childAt(node, 0);
  const name = checker.nameAt(callee);
  const named = childNamed(node, 'NamedParameters');
  const positional = childNamed(node, 'PositionalParameters');
  const nodes = named ? childrenOf(named).map((child) => childAt(child, 1)) : positional ? childrenOf(positional) : [];
  const args = nodes.map((arg): Argument => ({ node: arg, type: checker.infer(arg) }));
  const isName =
    callee.name === 'VariableName' || callee.name === 'SpecialFunctionName' || callee.name === 'DateTimeConstructor';
  const declared = isName ? checker.typeOf(name) : checker.infer(callee);
  if (declared !== undefined && declared !== 'any')
    return typeof declared === 'object' && 'function' in declared ? declared.function.result : 'any';
  if (!isName || (declared === 'any' && !findBuiltin(name))) return 'any';
  const type = findBuiltinType(name);
  if (!type) return resultOfForms(name) ?? 'any';
  if (!named) checkArguments(node, args, { name, type, checker });
  return given(type, named ? undefined : args[0]?.type, args.length);
};

function checkArguments(
  node: SyntaxNode,
  args: readonly Argument[],
  { name, type, checker }: { readonly name: string; readonly type: BuiltinType; readonly checker: Checker },
): void {
  const least = type.takes.length - type.optional;
  if (args.length < least || (!type.more && args.length > type.takes.length)) {
    const wanted = type.optional === 0 ? String(least) : `${String(least)} sampai ${String(type.takes.length)}`;
    checker.wrong(node, `Fungsi "${name}" perlu ${wanted} isian, di sini ada ${String(args.length)}`);
    return;
  }
  for (const [index, arg] of args.entries()) {
    const taken = type.takes[Math.min(index, type.takes.length - 1)] ?? 'any';
    const choices: readonly FeelType[] = Array.isArray(taken) ? (taken as readonly FeelType[]) : [taken as FeelType];
    if (choices.some((choice) => mayGive(arg.type, choice))) continue;
    checker.wrong(
      arg.node,
      `Fungsi "${name}" di sini perlu ${choices.map(wordOf).join(' atau ')}, bukan ${wordOf(arg.type)}`,
    );
  }
}

/** A list of one gives its item and an item is a list of one, so only the items are compared. */
function mayGive(type: FeelType, wanted: FeelType): boolean {
  const [have, asked] = [kindOfType(itemOf(type)), kindOfType(itemOf(wanted))];
  return have === undefined || asked === undefined || have === 'list' || sameKind(have, asked);
}

function given({ gives }: BuiltinType, first: FeelType | undefined, count: number): FeelType {
  if (gives === 'same') return first ?? 'any';
  if (gives !== 'item') return gives;
  return first === undefined || count > 1 ? 'any' : itemOf(first);
}
