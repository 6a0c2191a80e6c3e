// The look's colours: a city's file may replace each by name; every default pair was measured against WCAG 2.2 AA.

const defaults = {
  ink: '#17231D',
  soft: '#4A5A52',
  mist: '#F2F6F3',
  paper: '#FFFFFF',
  edge: '#6F8077',
  line: '#DCE4DF',
  leaf: '#0A6640',
  'leaf-pressed': '#064A2E',
  'leaf-tint': '#E3F3EA',
  apple: '#B42318',
  'apple-ink': '#8F1A12',
  'apple-tint': '#FDECEA',
  amber: '#7A4B00',
  'amber-tint': '#FFF3DC',
  sky: '#0B4F94',
  'sky-tint': '#E8F1FB',
  focus: '#FFC53D',
} as const;

export type ColourName = keyof typeof defaults;

export const colourNames = Object.keys(defaults) as readonly ColourName[];

const isColour = (value: string | undefined): value is string =>
  value !== undefined && /^#(?:[\da-f]{3}|[\da-f]{6})$/i.test(value);

const camel = (name: string): string => name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** Every colour of the look. A city's value counts when it is a hex colour under the name (`leaf-tint` or `leafTint`); nothing else reaches the stylesheet. */
export function colours(tokens: Readonly<Record<string, string>>): Readonly<Record<ColourName, string>> {
  const chosen: Record<ColourName, string> = { ...defaults };
  for (const name of colourNames) {
    const value = [name, camel(name)]
      .map((key) => (Object.hasOwn(tokens, key) ? tokens[key] : undefined))
      .find(isColour);
    if (value !== undefined) chosen[name] = value;
  }
  return chosen;
}
