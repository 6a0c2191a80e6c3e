import { childNamed, childrenOf } from '../compile/compiler.js';
import { parse } from '../parse.js';

/** The values of a list of allowed values, `"a", "b"`, each as FEEL source; none where it is no such list. */
export function listedValues(tests: string): readonly string[] {
  const parsed = parse(tests, 'unary tests', {});
  if (!parsed.ok || childNamed(parsed.value, 'not')) return [];
  const group = childNamed(parsed.value, 'PositiveUnaryTests');
  return (group ? childrenOf(group) : []).map((child) => tests.slice(child.from, child.to));
}
