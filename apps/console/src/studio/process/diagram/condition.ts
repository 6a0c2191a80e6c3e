// The condition of a flow, in the simple form that most of them have.

export interface SimpleCondition {
  readonly name: string;
  readonly value: string;
}

/** Undefined where it says more than that an answer is one of its options. */
export function simpleCondition(feel: string): SimpleCondition | undefined {
  const [, name, value] = /^\s*=?\s*([A-Za-z_]\w*)\s*=\s*"([^"\\]*)"\s*$/.exec(feel) ?? [];
  return name === undefined || value === undefined ? undefined : { name, value };
}

export const conditionText = ({ name, value }: SimpleCondition): string => `${name} = "${value}"`;

/** Without the sign that says that it is FEEL. */
export const feelOf = (body: string): string => body.replace(/^\s*=\s*/, '');
