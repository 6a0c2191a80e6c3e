import type { Diagnostic } from '@alur/kernel';
import type { LetterBlock, LetterText } from '../contract/service.js';
import type { LetterLine } from './letter-line.js';
import { letterLine } from './letter-line.js';
import type { TextFault } from './letter-text.js';
import { readLetterText } from './letter-text.js';

export interface LetterUse {
  readonly name: string;
  readonly line: number;
  readonly column: number;
  /** The list of `{{#each}}` the name stands in: it is a name of the list's items. */
  readonly within?: string;
  readonly kind: 'value' | 'list';
}

export interface LetterBody {
  readonly blocks: readonly LetterBlock[];
  readonly uses: readonly LetterUse[];
  readonly diagnostics: readonly Diagnostic[];
}

const sentences: Readonly<Record<TextFault | 'UNCLOSED_EACH' | 'STRAY_END' | 'NESTED_EACH', string>> = {
  UNCLOSED_STRONG: 'Tanda "**" ini belum ditutup. Tambahkan "**" di akhir bagian tebal, di baris yang sama.',
  BAD_NAME: 'Nama di antara "{{" dan "}}" hanya boleh huruf kecil, angka, dan garis bawah, misalnya {{name}}.',
  UNCLOSED_EACH: 'Bagian "{{#each}}" ini belum ditutup. Tambahkan baris "{{/each}}".',
  STRAY_END: 'Baris "{{/each}}" ini tidak punya pembuka. Hapus, atau tambahkan "{{#each nama_daftar}}" di atasnya.',
  NESTED_EACH: 'Bagian "{{#each}}" tidak boleh berada di dalam "{{#each}}" lain. Pisahkan keduanya.',
};

/** Reads the lines after the front matter; `firstLine` is the number of the first one in the file. */
export function readLetterBody(file: string, lines: readonly string[], firstLine: number): LetterBody {
  const builder = new LetterBuilder(file);
  lines.forEach((line, index) => {
    builder.add(letterLine(line), firstLine + index);
  });
  return builder.end();
}

/** Lines of the same kind that follow each other become one block. */
class LetterBuilder {
  private readonly uses: LetterUse[] = [];
  private readonly diagnostics: Diagnostic[] = [];
  private readonly blocks: LetterBlock[] = [];
  private open: { readonly list: string; readonly line: number; readonly body: LetterBlock[] } | undefined;
  private previous: LetterLine['kind'] = 'blank';

  constructor(private readonly file: string) {}

  add(line: LetterLine, number: number): void {
    const continues = this.previous === line.kind;
    this.previous = line.kind;
    if (line.kind === 'each') this.openList(line.list, number);
    else if (line.kind === 'end') this.closeList(number);
    else if ('text' in line) this.addBlock(line, this.words(line.text, number, line.column), continues);
  }

  end(): LetterBody {
    if (this.open) this.fault('UNCLOSED_EACH', this.open.line, 1);
    return { blocks: this.blocks, uses: this.uses, diagnostics: this.diagnostics };
  }

  private addBlock(line: Extract<LetterLine, { text: string }>, text: LetterText, continues: boolean): void {
    const target = this.open?.body ?? this.blocks;
    const last = continues ? target.pop() : undefined;
    switch (line.kind) {
      case 'heading':
        if (last) target.push(last);
        target.push({ kind: 'heading', text });
        return;
      case 'item':
        target.push({ kind: 'list', items: [...(last?.kind === 'list' ? last.items : []), text] });
        return;
      case 'row':
        target.push({
          kind: 'rows',
          rows: [...(last?.kind === 'rows' ? last.rows : []), { label: line.label, value: text }],
        });
        return;
      case 'words':
        target.push({
          kind: 'paragraph',
          text: last?.kind === 'paragraph' ? [...last.text, { text: ' ' }, ...text] : text,
        });
    }
  }

  private openList(list: string, line: number): void {
    this.uses.push({ name: list, line, column: 1, kind: 'list' });
    if (this.open) this.fault('NESTED_EACH', line, 1);
    else this.open = { list, line, body: [] };
  }

  private closeList(line: number): void {
    if (!this.open) {
      this.fault('STRAY_END', line, 1);
      return;
    }
    this.blocks.push({ kind: 'each', list: this.open.list, body: this.open.body });
    this.open = undefined;
  }

  private words(source: string, line: number, column: number): LetterText {
    const read = readLetterText(source);
    const within = this.open ? { within: this.open.list } : {};
    for (const { name, offset } of read.names)
      this.uses.push({ name, line, column: column + offset, kind: 'value', ...within });
    for (const { fault, offset } of read.faults) this.fault(fault, line, column + offset);
    return read.text;
  }

  private fault(kind: keyof typeof sentences, line: number, column: number): void {
    this.diagnostics.push({
      code: 'LETTER_INVALID',
      severity: 'error',
      file: this.file,
      line,
      column,
      message: sentences[kind],
    });
  }
}
