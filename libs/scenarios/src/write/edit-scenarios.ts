// One scenario of a file changed, the others and everything beside them left as they are.
import { editYaml } from '@alur/yaml-files';
import { readScenarios } from '../read/read-scenarios.js';
import { documentsOf } from '../read/documents.js';

/** The text without the scenario; `null` where it was the only one. */
export function withoutScenario(text: string, name: string): string | null {
  const kept = piecesOf(text).filter((piece) => nameIn(piece) !== name);
  return kept.length === 0 ? null : joined(kept);
}

/** `undefined` where no scenario has that name, or the file cannot be read. */
export function renamedScenario(text: string, from: string, to: string): string | undefined {
  const pieces = piecesOf(text);
  const place = pieces.findIndex((piece) => nameIn(piece) === from);
  const edited = place < 0 ? undefined : editYaml(pieces[place] ?? '', ['name'], to);
  return edited?.ok
    ? joined(pieces.map((piece, index) => (index === place ? edited.value.trimEnd() : piece)))
    : undefined;
}

/** Comments above the first document belong to it. */
function piecesOf(text: string): readonly string[] {
  const lines = text.split('\n');
  const begins = documentsOf(text).map(({ linesBefore }) => linesBefore);
  return begins.map((from, index) => {
    const piece = lines.slice(index === 0 ? 0 : from, begins[index + 1] ?? lines.length);
    return piece
      .join('\n')
      .replace(/^---[^\S\n]*\n?/, '')
      .trimEnd();
  });
}

const joined = (pieces: readonly string[]): string => `${pieces.join('\n---\n')}\n`;

const nameIn = (piece: string): string | undefined =>
  readScenarios({ file: '', text: piece }).scenarios[0]?.scenario.name;
