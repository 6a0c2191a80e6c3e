import type { DraftOutline } from '@alur/contracts';
import { useRef, useState } from 'react';
import { Frame, inputOf } from '../../editing/fields.js';
import { useAt } from '../../editing/part-context.js';
import { inserted } from './insert.js';

const marks = [
  { words: 'Judul bagian', text: '# Judul bagian', isLine: true },
  { words: 'Butir', text: '- Butir', isLine: true },
  { words: 'Baris isian', text: 'Nama :: isi', isLine: true },
  { words: 'Tebal', text: '**tebal**', isLine: false },
] as const;

/** The text of a letter; what the case fills in is put in by name, never typed from memory. */
export function LetterBody({
  names,
  unknown,
}: {
  readonly names: DraftOutline['letterNames'];
  readonly unknown: readonly string[];
}) {
  const at = useAt(['body']);
  const area = useRef<HTMLTextAreaElement>(null);
  const [chosen, choose] = useState('');
  const text = typeof at.value === 'string' ? at.value : '';
  const put = (piece: string, isLine: boolean): void => {
    const element = area.current;
    if (!element) return;
    const next = inserted(text, { from: element.selectionStart, to: element.selectionEnd }, { piece, isLine });
    at.set(next.text);
    requestAnimationFrame(() => {
      element.focus();
      element.setSelectionRange(next.caret, next.caret);
    });
  };
  const hint = 'Kosongkan satu baris di antara paragraf. Nama di dalam {{…}} diisi dari permohonan saat surat terbit.';
  const byKind = (by: 'case' | 'answer') => names.filter((name) => name.by === by);
  return (
    <Frame path={['body']} label="Isi surat" hint={hint} at={at}>
      {!at.readOnly && (
        <div className="letter-tools" role="group" aria-label="Sisipkan ke surat">
          <select aria-label="Isian untuk disisipkan" value={chosen} onChange={(event) => choose(event.target.value)}>
            <option value="">Pilih isian</option>
            <optgroup label="Jawaban pada permohonan dan tugas">
              {byKind('answer').map(({ name, label }) => (
                <option key={name} value={name}>
                  {label}
                </option>
              ))}
            </optgroup>
            <optgroup label="Tentang surat dan permohonan">
              {byKind('case').map(({ name, label }) => (
                <option key={name} value={name}>
                  {label}
                </option>
              ))}
            </optgroup>
          </select>
          <button type="button" className="button" disabled={chosen === ''} onClick={() => put(`{{${chosen}}}`, false)}>
            Sisipkan isian
          </button>
          {marks.map(({ words, text: piece, isLine }) => (
            <button key={words} type="button" className="button" onClick={() => put(piece, isLine)}>
              {words}
            </button>
          ))}
        </div>
      )}
      <textarea
        {...inputOf(at, { hint })}
        ref={area}
        className="letter-area"
        rows={22}
        value={text}
        spellCheck
        lang="id"
        onChange={(event) => at.set(event.target.value)}
      />
      {unknown.length > 0 && (
        <ul className="faults" aria-live="polite">
          {unknown.map((message) => (
            <li key={message} className="fault">
              {message}
            </li>
          ))}
        </ul>
      )}
    </Frame>
  );
}
