/** What a browser says about itself, in words by which its owner knows it again. The order matters: many claim to be Safari. */
const browsers: readonly (readonly [RegExp, string])[] = [
  [/Edg(e|A|iOS)?\//, 'Edge'],
  [/OPR\/|Opera/, 'Opera'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrome\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];

const systems: readonly (readonly [RegExp, string])[] = [
  [/Android/, 'ponsel Android'],
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Windows/, 'Windows'],
  [/Mac OS X|Macintosh/, 'Mac'],
  [/CrOS/, 'Chromebook'],
  [/Linux/, 'Linux'],
];

const firstOf = (words: typeof browsers, agent: string): string | undefined =>
  words.find(([sign]) => sign.test(agent))?.[1];

export function deviceWords(agent: string | undefined): string {
  const browser = firstOf(browsers, agent ?? '');
  const system = firstOf(systems, agent ?? '');
  if (browser === undefined && system === undefined) return 'Perangkat tidak dikenal';
  return [browser ?? 'Peramban lain', ...(system === undefined ? [] : [`di ${system}`])].join(' ');
}
