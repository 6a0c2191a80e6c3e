/** What became of the mutants of a lib, counted by file, and the survivors by what kind of mistake they are. */

const noticed = ['Killed', 'Timeout'];
const missed = ['Survived', 'NoCoverage'];

const count = (mutants) => {
  const of = (...statuses) => mutants.filter(({ status }) => statuses.includes(status)).length;
  const judged = of(...noticed, ...missed);
  return {
    mutants: mutants.length,
    killed: of('Killed'),
    timeout: of('Timeout'),
    survived: of('Survived'),
    uncovered: of('NoCoverage'),
    ignored: of('Ignored'),
    failed: of('RuntimeError', 'CompileError'),
    noticed: of(...noticed),
    judged,
    score: judged === 0 ? 100 : (100 * of(...noticed)) / judged,
  };
};

const withoutLib = (name) => name.replace(/^libs\/[^/]+\/src\//, '');

const byName = (files) => Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1));

export const figuresOf = (files) => ({
  all: count(Object.values(files).flatMap(({ mutants }) => mutants)),
  perFile: byName(files).map(([name, { mutants }]) => ({ name: withoutLib(name), ...count(mutants) })),
});

/** Every kind of mistake that Stryker makes, in the words of whoever reads the list. */
const groups = {
  'A condition that is always, or never, so': ['ConditionalExpression', 'BooleanLiteral', 'LogicalOperator'],
  'A bound that is one off': ['EqualityOperator'],
  'Another sum': ['ArithmeticOperator', 'AssignmentOperator', 'UpdateOperator', 'UnaryOperator'],
  'A step left out': ['BlockStatement', 'ArrowFunction', 'OptionalChaining', 'MethodExpression'],
  'Another value in a list, an object or a text': [
    'ArrayDeclaration',
    'ObjectLiteral',
    'StringLiteral',
    'TemplateLiteral',
    'Regex',
  ],
};
const groupOf = (kind) => Object.keys(groups).find((group) => groups[group].includes(kind)) ?? 'Another kind';

const short = (text) => {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 57)}...` : line;
};

const textOf = (source, { start, end }) => {
  const lines = source.split('\n').slice(start.line - 1, end.line);
  lines[lines.length - 1] = lines.at(-1).slice(0, end.column - 1);
  lines[0] = lines[0].slice(start.column - 1);
  return lines.join('\n');
};

/** `[{group, survivors}]`, each survivor with its place in the code. */
export const survivorsOf = (files) => {
  const found = new Map();
  for (const [name, { source, mutants }] of byName(files))
    for (const { status, mutatorName, location, replacement = '' } of mutants.filter((one) =>
      missed.includes(one.status),
    )) {
      const group = groupOf(mutatorName);
      const what = `${short(textOf(source, location))} -> ${short(replacement)}`;
      const survivor = { file: withoutLib(name), line: location.start.line, what, isRun: status === 'Survived' };
      found.set(group, [...(found.get(group) ?? []), survivor]);
    }
  return [...Object.keys(groups), 'Another kind']
    .filter((group) => found.has(group))
    .map((group) => ({ group, survivors: found.get(group) }));
};

/** `[{reason, count}]` of those that are left out on purpose. */
export const ignoredOf = (files) => {
  const found = new Map();
  for (const { mutants } of Object.values(files))
    for (const { status, statusReason = '' } of mutants)
      if (status === 'Ignored') found.set(statusReason, (found.get(statusReason) ?? 0) + 1);
  return [...found].map(([reason, count]) => ({ reason, count }));
};
