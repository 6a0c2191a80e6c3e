// A letter's file: front matter between `---` lines, then a Markdown subset. It is data for our layout, never template source.
import type { Diagnostic } from '@alur/kernel';
import { hasErrors } from '@alur/kernel';
import type { LetterTemplate } from '../contract/service.js';
import { letterSchema } from '../schema/letter-schema.js';
import { checkBundleShape } from '../schema/check-bundle-shape.js';
import type { PlacedYaml } from '@alur/yaml-files';
import { readYaml } from '@alur/yaml-files';
import { readLetterBody } from './read-letter-body.js';
import type { LetterUse } from './read-letter-body.js';

export interface ReadLetter {
  readonly template?: LetterTemplate;
  readonly frontMatter?: PlacedYaml;
  /** Where each name is used. */
  readonly uses: readonly LetterUse[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Codes: `LETTER_INVALID` (its Markdown), `YAML_INVALID`, `SHAPE_INVALID` (its front matter). The letter's id is its file name. */
export function parseLetter(file: string, text: string): ReadLetter {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
  const end = lines.indexOf('---', 1);
  if (lines[0] !== '---' || end < 0) {
    const message =
      'Surat harus diawali keterangan di antara dua baris "---". Tambahkan title, series, dan signer di sana.';
    return {
      uses: [],
      diagnostics: [{ code: 'LETTER_INVALID', severity: 'error', file, line: 1, column: 1, message }],
    };
  }
  const read = readYaml({ file, text: lines.slice(1, end).join('\n'), linesBefore: 1 });
  const body = readLetterBody(file, lines.slice(end + 1), end + 2);
  const shape = read.yaml ? checkBundleShape(read.yaml, letterSchema) : [];
  const diagnostics = [...read.diagnostics, ...shape, ...body.diagnostics];
  if (!read.yaml || hasErrors(diagnostics)) return { uses: body.uses, diagnostics };
  const head = read.yaml.data as Pick<LetterTemplate, 'title' | 'series' | 'signer' | 'validity'> &
    Partial<Pick<LetterTemplate, 'copies'>>;
  const template: LetterTemplate = {
    ...head,
    id: file.replace(/^.*\//, '').replace(/\.md$/, ''),
    copies: head.copies ?? [],
    body: body.blocks,
    names: [...new Set(body.uses.map(({ name }) => name))],
  };
  return { template, frontMatter: read.yaml, uses: body.uses, diagnostics };
}
