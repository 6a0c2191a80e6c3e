/** The allowed values of an output, `"a", "b"`, cut at the commas that stand outside quotes and brackets. */
export function splitValues(source: string): readonly string[] {
  const values: string[] = [];
  let current = '';
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < source.length; at += 1) {
    const character = source.charAt(at);
    if (quoted && character === '\\') {
      current += character + source.charAt((at += 1));
      continue;
    }
    if (character === '"') quoted = !quoted;
    if (!quoted && '([{'.includes(character)) depth += 1;
    if (!quoted && ')]}'.includes(character)) depth -= 1;
    if (character === ',' && !quoted && depth === 0) {
      values.push(current);
      current = '';
    } else {
      current += character;
    }
  }
  return [...values, current].map((value) => value.trim()).filter((value) => value !== '');
}
