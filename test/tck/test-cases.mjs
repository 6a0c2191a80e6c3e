/** The kit's `*-test-*.xml`: inputs and expected answers, with the types they are written in. */
import { childNamed, childrenNamed, readTree } from './xml-tree.mjs';

const types = {
  string: 'string',
  boolean: 'boolean',
  decimal: 'number',
  double: 'number',
  float: 'number',
  integer: 'number',
  int: 'number',
  long: 'number',
  date: 'date',
  time: 'time',
  dateTime: 'date and time',
  duration: 'duration',
};

const typed = (element) => {
  const { type = 'xsd:string', nil } = element.attributes;
  if (nil === 'true') return { value: null, type: 'any' };
  const name = type.slice(type.indexOf(':') + 1);
  const feel = types[name] ?? (name.includes('uration') ? 'duration' : 'any');
  if (feel === 'number') return { value: Number(element.text), type: 'number' };
  if (feel === 'boolean') return { value: element.text.trim() === 'true', type: 'boolean' };
  return { value: feel === 'string' ? element.text : element.text.trim(), type: feel };
};

/** A value, the components of a context, or a list: `{ value, type }`, value as JSON and type as a FEEL type. */
const read = (element) => {
  const value = childNamed(element, 'value');
  if (value) return typed(value);
  const list = childNamed(element, 'list');
  if (list) {
    const items = childrenNamed(list, 'item').map(read);
    return {
      value: items.map((item) => item.value),
      type: { list: items.find(({ value: item }) => item !== null)?.type ?? 'any' },
      items,
    };
  }
  const components = childrenNamed(element, 'component');
  if (components.length === 0) return { value: null, type: 'any' };
  const parts = components.map((component) => [component.attributes.name, read(component)]);
  return {
    value: Object.fromEntries(parts.map(([name, part]) => [name, part.value])),
    type: { context: Object.fromEntries(parts.map(([name, part]) => [name, part.type])) },
    parts: Object.fromEntries(parts),
  };
};

export const readTestCases = (xml) => {
  const root = readTree(xml);
  return {
    modelName: childNamed(root, 'modelName')?.text.trim(),
    cases: childrenNamed(root, 'testCase').map((testCase) => {
      const inputs = childrenNamed(testCase, 'inputNode').map((input) => [input.attributes.name, read(input)]);
      return {
        id: testCase.attributes.id,
        service: testCase.attributes.type === 'decisionService' ? testCase.attributes.invocableName : undefined,
        values: Object.fromEntries(inputs.map(([name, { value }]) => [name, value])),
        types: Object.fromEntries(inputs.map(([name, { type }]) => [name, type])),
        asked: childrenNamed(testCase, 'resultNode').map((result) => {
          const expected = childNamed(result, 'expected');
          return {
            name: result.attributes.name,
            isError: result.attributes.errorResult === 'true',
            expected: expected ? read(expected) : { value: null, type: 'any' },
          };
        }),
      };
    }),
  };
};
