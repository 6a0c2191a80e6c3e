// What a file writes as an expression or a value becomes FEEL or a literal text; what means something else is a finding.
import type { Feel, TextValue } from '@alur/process-model';
import type { Findings } from '../findings.js';
import { textOf } from '../xml/xml-node.js';
import type { XmlNode } from '../xml/xml-node.js';
import { feelFromJuel } from './juel.js';

/** Where a text stands: the element it belongs to, and what it is in the reader's words. */
export interface WrittenAt {
  readonly element: string | undefined;
  /** Begins a sentence: `Syarat`, `Tenggat tugas`. */
  readonly what: string;
  readonly findings: Findings;
}

const hasJuel = (text: string): boolean => /[$#]\{/.test(text);

/** FEEL with or without a leading `=`; JUEL where it says the same. Gives the text as written after a finding. */
export function readFeel(text: string, at: WrittenAt): Feel {
  const written = text.trim();
  if (/^[$#]\{/.test(written)) return fromJuel(written, at);
  const source = written.replace(/^=/, '').trim();
  if (source === '') say(at, 'kosong. Isi ungkapannya dalam FEEL, misalnya = jumlah > 10.');
  return source;
}

/** A literal, unless it begins with `=` or is JUEL. */
export function readTextValue(text: string, at: WrittenAt): TextValue {
  if (text.startsWith('=')) return { feel: readFeel(text, at) };
  return hasJuel(text) ? { feel: fromJuel(text, at) } : { literal: text };
}

/** A text that must be known before anything runs, such as a process id. */
export function readFixedText(text: string, at: WrittenAt): string {
  if (text.startsWith('=') || hasJuel(text))
    say(at, `dihitung dengan "${text}", padahal harus tetap. Tulis nilainya langsung.`);
  return text;
}

/** The body of a BPMN expression element; other languages than FEEL and JUEL are named. */
export function readExpression(expression: XmlNode, at: WrittenAt): Feel {
  const language = textOf(expression, 'language');
  if (language !== undefined && !/feel|juel/i.test(language)) {
    say(at, `memakai bahasa "${language}". Tulis dalam FEEL dan hapus atribut language.`);
    return textOf(expression, 'body') ?? '';
  }
  return readFeel(textOf(expression, 'body') ?? '', at);
}

/** A FEEL string literal that is this text. */
export const feelText = (text: string): Feel => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

function fromJuel(written: string, at: WrittenAt): Feel {
  const feel = feelFromJuel(written);
  if (feel === undefined)
    say(at, `"${written}" bukan perbandingan sederhana. Tulis dalam FEEL, misalnya = jumlah > 10.`);
  return feel ?? written;
}

function say({ element, what, findings }: WrittenAt, fault: string): void {
  const where = element === undefined ? '' : ` pada "${element}"`;
  findings.error('EXPRESSION_INVALID', element, `${what}${where} ${fault}`);
}
