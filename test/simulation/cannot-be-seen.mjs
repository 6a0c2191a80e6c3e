/** Of the mutants that were drawn, those that change nothing the simulation plays, and why; they are told apart from the rest. */
export const cannotBeSeen = new Map([
  ['ConditionalExpression: key === task.key -> true', 'nobody is given a task in the turn that opens it'],
  [
    'MethodExpression: claims.filter(({ key }) => !opened.some((task) => task.key = -> claims',
    'nobody is given a task in the turn that opens it',
  ],
  ["ConditionalExpression: element.type !== 'subProcess' -> true", 'no sub-process is done very many times'],
  ["ConditionalExpression: effect.type === 'UnwatchCorrection' -> true", 'no request is returned'],
  ['ConditionalExpression: changes.length > 0 -> false', 'what a commit leaves to do is found a second later'],
  ['EqualityOperator: other.key === event.key -> other.key !== event.key', 'no golden case raises an incident'],
  [
    'OptionalChaining: before?.elements[event.key]?.phase -> before?.elements[event.key].phase',
    'no golden case raises an incident',
  ],
  [
    "ConditionalExpression: case 'UserTaskResolved': holders.set(event.key, event.to); b -> case 'UserTaskResolved':",
    'nobody delegates',
  ],
  [
    'ArrowFunction: (key) => ({ key, at: loaded.at }) -> () => undefined',
    'no golden case raises an incident that could end',
  ],
]);
