// The compiler closes the tables of the engine; what it cannot see is asked here, from the source itself.
import { filesIn, read } from './repository.js';

const isCode = /\/src\/(?!.*\.(spec|golden)\.).*\.ts$/;
const textOf = (folder: string, pattern: RegExp): string => filesIn(folder, pattern).map(read).join('\n');
const typesIn = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(/readonly type: '(\w+)'/g)].map(([, type = '']) => type)),
];
const missing = (types: readonly string[], isThere: (type: string) => boolean): readonly string[] =>
  types.filter((type) => !isThere(type));

const commands = typesIn(read('libs/process-engine/src/contract/command.ts'));
const events = typesIn(read('libs/process-engine/src/contract/event.ts'));
const elements = typesIn(textOf('libs/process-model/src', isCode)).filter((type) =>
  /(Task|Event|Gateway|Activity|Process|task)$/.test(type),
);

it('finds the lists it judges', () => {
  expect(commands.length).toBeGreaterThan(5);
  expect(events.length).toBeGreaterThan(15);
  expect(elements.length).toBeGreaterThan(5);
});

it('every command has a handler', () => {
  const handlers = read('libs/process-engine/src/commands/handlers.ts');
  expect(missing(commands, (type) => new RegExp(`^\\s+${type}[:,]`, 'm').test(handlers))).toEqual([]);
});

it('every command has a spec that gives it', () => {
  const specs = textOf('libs/process-engine/src', /\.spec\.ts$/);
  const asked = (type: string): string => `${type.charAt(0).toLowerCase()}${type.slice(1)}(`;
  expect(missing(commands, (type) => specs.includes(asked(type)) || specs.includes(`'${type}'`))).toEqual([]);
});

it('every event has a fold', () => {
  const folds = textOf('libs/process-engine/src/evolve', isCode);
  expect(missing(events, (type) => new RegExp(`^\\s+${type}(:|,|\\()`, 'm').test(folds))).toEqual([]);
});

it('every element type has a behaviour and is read from XML', () => {
  const behaviours = read('libs/process-engine/src/behaviours/behaviours.ts');
  expect(missing(elements, (type) => new RegExp(`^\\s+${type}[:,]`, 'm').test(behaviours))).toEqual([]);
  const readers = textOf('libs/bpmn-xml/src', isCode);
  expect(missing(elements, (type) => readers.includes(`'${type}'`))).toEqual([]);
});
