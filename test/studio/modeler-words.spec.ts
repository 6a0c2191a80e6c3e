import { readFileSync } from 'node:fs';
import path from 'node:path';
import { offered, runnable } from '../../apps/console/src/studio/process/diagram/drawable.js';
import { translate, words } from '../../apps/console/src/studio/process/diagram/words.js';

const features = path.resolve(__dirname, '../../node_modules/bpmn-js/lib/features');
const sourceOf = (file: string): string => readFileSync(path.join(features, file), 'utf8');
const matches = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].flatMap(([, found]) => found ?? []);

/** Of what is never offered here. */
const notDrawn =
  /ad-hoc|complex|data|collapsed|empty pool|instantiating|multiplicity|collection|group|compensation activity/i;

it('the modeler has no English word for what can be drawn here', () => {
  const said = [
    ...['palette/PaletteProvider.js', 'context-pad/ContextPadProvider.js', 'popup-menu/ReplaceMenuProvider.js'].flatMap(
      (file) => matches(sourceOf(file), /translate\(\s*'([^']+)'/g),
    ),
    ...['popup-menu/PopupEntries.js', 'replace/ReplaceOptions.js'].flatMap((file) =>
      matches(sourceOf(file), /^(?! *\/\/).*label: '([^']+)'/gm),
    ),
    ...matches(sourceOf('modeling-feedback/ModelingFeedback.js'), /COLLAB_ERR_MSG = '([^']+)'/g),
  ];
  expect(said.length).toBeGreaterThan(90);
  expect([...new Set(said)].filter((word) => !notDrawn.test(word) && words[word] === undefined)).toEqual([]);
});

it('words keep the places that are filled in', () => {
  expect(translate('Open {element}', { element: 'Subproses A' })).toBe('Buka Subproses A');
  expect(translate('Something else')).toBe('Something else');
});

it('what no case can go through is not offered', () => {
  const all = { 'create.task': 1, 'create.data-object': 1, 'create.group': 1 };
  expect(offered(all)).toEqual({ 'create.task': 1 });
  const menu = {
    'replace-with-user-task': 1,
    'replace-with-complex-gateway': 1,
    'replace-with-collapsed-subprocess': 1,
    'replace-with-expanded-ad-hoc-subprocess': 1,
  };
  expect(runnable(menu)).toEqual({ 'replace-with-user-task': 1 });
});
