// The parser knows DMN 1.3. What DMN 1.4 and 1.5 added are a few boxed expressions and one constraint; their namespace's date
// is turned back before parsing, and their elements are told to it here.
import { DmnModdle } from 'dmn-moddle';
import dmn13 from 'dmn-moddle/resources/dmn/json/dmn13.json';

interface PropertyDescriptor {
  readonly name: string;
  readonly type: string;
  readonly isAttr?: boolean;
  readonly xml?: { readonly serialize: 'property' };
}

const child = (name: string, type = 'ChildExpression'): PropertyDescriptor => ({
  name,
  type,
  xml: { serialize: 'property' },
});
const iterator: PropertyDescriptor = { name: 'iteratorVariable', type: 'String', isAttr: true };

const added = [
  {
    name: 'ChildExpression',
    properties: [
      { name: 'id', type: 'String', isAttr: true },
      { name: 'value', type: 'Expression' },
    ],
  },
  {
    name: 'TypedChildExpression',
    superClass: ['ChildExpression'],
    properties: [{ name: 'typeRef', type: 'String', isAttr: true }],
  },
  { name: 'Conditional', superClass: ['Expression'], properties: [child('if'), child('then'), child('else')] },
  { name: 'Filter', superClass: ['Expression'], properties: [child('in'), child('match')] },
  {
    name: 'For',
    superClass: ['Expression'],
    properties: [iterator, child('in', 'TypedChildExpression'), child('return')],
  },
  {
    name: 'Some',
    superClass: ['Expression'],
    properties: [iterator, child('in', 'TypedChildExpression'), child('satisfies')],
  },
  {
    name: 'Every',
    superClass: ['Expression'],
    properties: [iterator, child('in', 'TypedChildExpression'), child('satisfies')],
  },
];

const types = dmn13.types.map((type) =>
  type.name === 'ItemDefinition'
    ? { ...type, properties: [...type.properties, child('typeConstraint', 'UnaryTests')] }
    : type,
);

const Parser = DmnModdle as unknown as new (packages: Readonly<Record<string, unknown>>) => DmnModdle;

export const dmn15Moddle = (): DmnModdle => new Parser({ dmn: { ...dmn13, types: [...types, ...added] } });

/** The same model in the namespace the parser knows; DMN 1.2 to 1.5 differ in nothing else that it reads. */
export const asDmn13 = (xml: string): string =>
  xml.replace(
    /https?:\/\/www\.omg\.org\/spec\/DMN\/(?:20180521|20211108|20230324)\/(MODEL|DMNDI)\//g,
    'https://www.omg.org/spec/DMN/20191111/$1/',
  );
