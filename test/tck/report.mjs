/** docs/reports/dmn-tck.md: the figures, then every failure with its reason, grouped. */
import { findKnown } from './known-failures.mjs';

const percent = (passed, total) => (total === 0 ? '-' : `${((100 * passed) / total).toFixed(1)} %`);
const cell = (text) => text.replaceAll('|', '\\|').replace(/\s+/g, ' ').slice(0, 120);

const failuresOf = ({ level, folders }) =>
  folders.flatMap(({ name, results }) =>
    results.filter(({ passed }) => !passed).map((result) => ({ ...result, level, folder: name })),
  );

const groupsOf = (failures) => {
  const groups = new Map();
  for (const failure of failures) {
    const known = findKnown(failure.folder);
    const title = known?.title ?? 'Not explained';
    const group = groups.get(title) ?? { title, reason: known?.reason ?? 'To be mended.', failures: [] };
    group.failures.push(failure);
    groups.set(title, group);
  }
  return [...groups.values()];
};

const section = ({ title, reason, failures }) => [
  `## ${title} (${failures.length})`,
  '',
  reason,
  '',
  '| folder | test | result | expected | got |',
  '| --- | --- | --- | --- | --- |',
  ...failures.map(
    ({ folder, id, name, expected, got }) => `| ${[folder, id, name, expected, got].map(cell).join(' | ')} |`,
  ),
  '',
];

/** @param levels `{ level, passed, total, folders: { name, results }[] }[]` */
export const report = (levels) => {
  const groups = groupsOf(levels.flatMap(failuresOf));
  return [
    '# DMN Technology Compatibility Kit',
    '',
    'Written by `npm run tck -- <folder>`; one line per asked result, numbers compared to 10^-8. Every answer is compared by',
    'kind as well as by value: a date is not its text.',
    '',
    '| level | passed | of | share |',
    '| --- | --- | --- | --- |',
    ...levels.map(({ level, passed, total }) => `| ${level} | ${passed} | ${total} | ${percent(passed, total)} |`),
    '',
    ...(groups.length === 0 ? ['No failures.', ''] : groups.flatMap(section)),
  ].join('\n');
};
