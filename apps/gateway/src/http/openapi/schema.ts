// JSON Schema in few words, held against the contract by the compiler: a property nobody describes does not build.
export interface Schema {
  readonly json: object;
}

export interface Maybe {
  readonly optional: Schema;
}

/** Every property of a contract; those that may be absent say so. */
export type Shape<T> = { readonly [K in keyof T]-?: object extends Pick<T, K> ? Maybe : Schema };

export const text: Schema = { json: { type: 'string' } };
export const number: Schema = { json: { type: 'number' } };
export const yesNo: Schema = { json: { type: 'boolean' } };
/** Configuration and answers of people: their shape is said elsewhere. */
export const anything: Schema = { json: {} };
export const textOrNull: Schema = { json: { type: ['string', 'null'] } };

export const oneOf = (...words: readonly string[]): Schema => ({ json: { type: 'string', enum: words } });
export const list = (items: Schema): Schema => ({ json: { type: 'array', items: items.json } });
export const mapOf = (values: Schema): Schema => ({
  json: { type: 'object', additionalProperties: values.json },
});
export const maybe = (optional: Schema): Maybe => ({ optional });

/** Nothing but what is said here. */
export function object<T>(shape: Shape<T>): Schema {
  const entries = Object.entries<Schema | Maybe>(shape);
  const properties = entries.map(([name, one]) => [name, 'optional' in one ? one.optional.json : one.json]);
  return {
    json: {
      type: 'object',
      required: entries.flatMap(([name, one]) => ('optional' in one ? [] : [name])),
      properties: Object.fromEntries(properties) as object,
      additionalProperties: false,
    },
  };
}
