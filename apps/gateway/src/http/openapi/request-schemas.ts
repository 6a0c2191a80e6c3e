// What a route takes, told from the decorators that check it: said once, and never otherwise than it is checked.
import { plainToInstance } from 'class-transformer';
import { getMetadataStorage, ValidationTypes } from 'class-validator';

type Words = Readonly<Record<string, unknown>>;
interface Rule {
  readonly propertyName: string;
  readonly type: string;
  readonly name?: string;
  readonly constraints?: readonly unknown[];
  readonly each?: boolean;
}
type BodyClass = new () => object;

const words: Readonly<Record<string, (constraints: readonly unknown[]) => Words>> = {
  isString: () => ({ type: 'string' }),
  isNotEmpty: () => ({ type: 'string', minLength: 1 }),
  isBoolean: () => ({ type: 'boolean' }),
  isInt: () => ({ type: 'integer' }),
  isObject: () => ({ type: 'object' }),
  isArray: () => ({ type: 'array' }),
  isLength: ([minLength, maxLength]) => ({ minLength, maxLength }),
  maxLength: ([maxLength]) => ({ maxLength }),
  min: ([minimum]) => ({ minimum }),
  max: ([maximum]) => ({ maximum }),
  arrayMinSize: ([minItems]) => ({ minItems }),
  arrayMaxSize: ([maxItems]) => ({ maxItems }),
  isIn: ([values]) => ({ type: 'string', enum: values }),
  matches: ([pattern]) => ({ type: 'string', pattern: (pattern as RegExp).source }),
  isUuid: () => ({ type: 'string', format: 'uuid' }),
  arrayUnique: () => ({}),
  isDefined: () => ({}),
  isOptional: () => ({}),
};

/** JSON Schema of a class whose properties carry checks. Throws for a check that is not told here. */
export function schemaOfClass(body: BodyClass): object {
  const rules = getMetadataStorage().getTargetValidationMetadatas(body, '', true, false) as readonly Rule[];
  const names = [...new Set(rules.map(({ propertyName }) => propertyName))];
  const ofProperty = (name: string): readonly Rule[] => rules.filter((rule) => rule.propertyName === name);
  return {
    type: 'object',
    required: names.filter((name) => !ofProperty(name).some(isOptional) && !Object.hasOwn(new body(), name)),
    properties: Object.fromEntries(names.map((name) => [name, schemaOfProperty(body, name, ofProperty(name))])),
    additionalProperties: false,
  };
}

const isOptional = ({ name }: Rule): boolean => name === 'isOptional';

function schemaOfProperty(body: BodyClass, name: string, rules: readonly Rule[]): object {
  const nested = rules.find(({ type }) => type === ValidationTypes.NESTED_VALIDATION);
  const own = rules.filter((rule) => rule !== nested && rule.each !== true).map(told);
  const ofEach = rules.filter((rule) => rule !== nested && rule.each === true).map(told);
  const inner = nested ? schemaOfClass(nestedClass(body, name, nested)) : Object.assign({}, ...ofEach);
  const schema: Words = Object.assign({}, ...own) as Words;
  if (schema['type'] === 'array') return { ...schema, items: inner };
  return nested ? inner : schema;
}

function told({ name, type, constraints = [] }: Rule): Words {
  if (type === ValidationTypes.CONDITIONAL_VALIDATION) return {};
  const word = words[name ?? ''];
  if (!word) throw new Error(`The description of the API has no words for the check ${name ?? type}.`);
  return word(constraints);
}

/** What becomes of a plain object at its place. */
function nestedClass(body: BodyClass, name: string, { each }: Rule): BodyClass {
  const made = plainToInstance(body, { [name]: each === true ? [{}] : {} }) as Readonly<Record<string, unknown>>;
  const value = each === true ? (made[name] as readonly object[])[0] : made[name];
  return (value as object).constructor as BodyClass;
}
