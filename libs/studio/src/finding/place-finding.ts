// Every finding of the gate knows the editor in which it is mended, and the very value there.
import type { Diagnostic } from '@alur/kernel';
import type { YamlPath } from '@alur/yaml-files';
import { pathsAt } from '@alur/yaml-files';
import { cutLetter } from '../part/letter-file.js';
import { processFile, sectionOfKey } from '../part/part-id.js';
import type { BundleFiles } from '../part/read-part.js';
import type { FindingPlace } from './place.js';
import { wholeFile } from './place.js';
import { placeInDrawing } from './place-in-drawing.js';
import { placeInService } from './place-in-service.js';

/** Undefined where no part can mend it: a scenario that is not there yet, a file that nothing reads. */
export function placeFinding(files: BundleFiles, finding: Diagnostic): FindingPlace | undefined {
  const { file } = finding;
  if (file === processFile) return placeInDrawing(files[file] ?? '', finding);
  if (file === 'service.yaml' || file === 'form.yaml') return placeInSections(files[file] ?? '', finding);
  const [, folder, name] = /^(letters|decisions|scenarios)\/([a-z0-9][a-z0-9_-]{0,59})\.\w+$/.exec(file) ?? [];
  if (folder === undefined || name === undefined || files[file] === undefined) return undefined;
  switch (folder) {
    case 'letters':
      return { part: `letter:${name}`, path: pathInLetter(files[file], finding) };
    case 'decisions':
      return { part: `decision:${name}`, path: pathInDecision(finding) };
    default:
      return { part: `scenario:${name}`, path: finding.line === undefined ? [] : pathAt(files[file], finding) };
  }
}

/** With a line by what is written there; else by the id of what is meant. */
function placeInSections(text: string, finding: Diagnostic): FindingPlace | undefined {
  if (finding.line === undefined) return placeInService(text, finding);
  const path = pathAt(text, finding);
  const [key = ''] = path;
  const missing = missingKey(finding);
  const all = missing === undefined ? path : [...path, missing];
  const section = sectionOfKey(finding.file, String(all[0] ?? key));
  if (!section) return wholeFile(finding.file);
  return { part: section.name, path: section.keys.length > 1 ? all : all.slice(1) };
}

/** A key that is not there is missed where it would stand. */
const missingKey = ({ message }: Diagnostic): string | undefined =>
  /^Kunci "([^"]+)"(?: \([^)]*\))? belum ada di /.exec(message)?.[1];

/** About the words themselves: of an item and its first key, the key is meant. */
const ofWords: ReadonlySet<string> = new Set([
  'WORDS_UNFIT',
  'STANDARD_INCOMPLETE',
  'PRIVACY_INCOMPLETE',
  'DUPLICATE_ID',
]);

function pathAt(text: string, finding: Diagnostic): YamlPath {
  const { line = 1, column, code } = finding;
  const paths = pathsAt(text, column === undefined ? { line } : { line, column });
  const depth = depthSaid(finding);
  const said = depth === undefined ? undefined : paths.find(({ length }) => length === depth);
  if (said) return said;
  const inside = paths.filter(({ length }) => length > 0);
  return (ofWords.has(code) ? inside.at(-1) : inside[0]) ?? [];
}

/** What the shape refuses is named in its sentence, as `"pages.house.fields"`. */
function depthSaid({ message }: Diagnostic): number | undefined {
  const [, name] = /^(?:Kunci "[^"]+"(?: \([^)]*\))? belum ada di )?(berkas ini|"[^"]+")/.exec(message) ?? [];
  if (name === undefined) return undefined;
  return name === 'berkas ini' ? 0 : name.split('.').length;
}

function pathInLetter(text: string, finding: Diagnostic): YamlPath {
  const { line } = finding;
  if (line === undefined) return [];
  const { front } = cutLetter(text);
  const linesOfFront = front.split('\n').length;
  if (line > linesOfFront) return ['body'];
  const path = pathAt(front, { ...finding, line: line - 1 });
  const missing = missingKey(finding);
  return ['front', ...path, ...(missing === undefined ? [] : [missing])];
}

/** `aturan 3`: the third row of the table. */
function pathInDecision({ message }: Diagnostic): YamlPath {
  const [, rule] = /\b(?:aturan|baris)\s+(\d+)/i.exec(message) ?? [];
  return rule === undefined ? [] : ['rules', Number(rule) - 1];
}
