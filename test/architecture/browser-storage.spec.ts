// What a browser keeps outlives the session: on a shared computer the next person finds it.
import { filesIn, read } from './repository.js';

const screens = filesIn('apps/console/src', /\.tsx?$/)
  .concat(filesIn('libs/portal-pages/src', /\.(tsx?|js)$/))
  .filter((file) => !/\.spec\.tsx?$/.test(file));

it('neither pages nor console keep anything in the browser', () => {
  expect(screens.length).toBeGreaterThan(100);
  const keeps = /\b(?:localStorage|sessionStorage|indexedDB|caches)\b|document\.cookie/;
  expect(screens.filter((file) => keeps.test(read(file)))).toEqual([]);
});

it('nobody listens to messages of other windows, and nothing writes pages by hand', () => {
  const drawing = 'libs/portal-pages/src/parts/qr-code.tsx';
  const risky =
    /postMessage|addEventListener\(\s*'message'|innerHTML|dangerouslySetInnerHTML|document\.write|\beval\(/i;
  expect(screens.filter((file) => file !== drawing && risky.test(read(file)))).toEqual([]);
});

it('passwords are masked and may be filled in by who keeps them', () => {
  const inputs = screens.flatMap((file) =>
    [...read(file).matchAll(/<[A-Z]?\w+\s[^>]*type="password"[^>]*>/g)].map(([input]) => input),
  );
  expect(inputs.length).toBeGreaterThan(3);
  for (const input of inputs) {
    expect(input).toMatch(/autoComplete="(?:current|new)-password"/);
    expect(input).not.toMatch(/onPaste|maxLength/);
  }
});
