import { read, trackedFiles } from './repository.js';

/** Names of the classes in the selectors of a style sheet. */
const classes = (css: string): ReadonlySet<string> =>
  new Set(
    [...css.replaceAll(/\/\*[^]*?\*\//g, '').matchAll(/([^{}]+)\{/g)].flatMap(([, selector = '']) =>
      [...selector.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name = '']) => name),
    ),
  );

it('no class of the console restyles the palette of the diagram editor, which shares the page with it', () => {
  // The palette also marks its groups with a class that its own sheets leave unstyled.
  const editor = new Set([
    'group',
    ...['diagram-js.css', 'bpmn-js.css'].flatMap((sheet) => [
      ...classes(read(`node_modules/bpmn-js/dist/assets/${sheet}`)),
    ]),
  ]);
  expect([...editor]).toEqual(expect.arrayContaining(['entry', 'djs-palette']));
  const sheets = trackedFiles().filter((file) => file.startsWith('apps/console/src/') && file.endsWith('.css'));
  const met = sheets.flatMap((sheet) =>
    [...classes(read(sheet))]
      .filter((name) => editor.has(name) && !name.startsWith('djs-'))
      .map((name) => `${sheet}: .${name}`),
  );
  expect(met).toEqual([]);
});
