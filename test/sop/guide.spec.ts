// What the page for agencies says is true.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { compileSop, readSop, sopCodes } from '@alur/sop';

const docs = path.resolve(__dirname, '../../docs');
const guide = readFileSync(path.join(docs, 'panduan/tabel-sop.md'), 'utf8');

const cellsOf = (line: string): readonly string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

it('its example becomes a process without a question', () => {
  const lines = guide.split('\n').filter((line) => /^\| (No {2}|\d)/.test(line) && line.split('|').length > 10);
  const read = readSop(
    [{ name: 'Contoh', rows: lines.map((line) => cellsOf(line).map((text) => ({ text }))) }],
    'a.md',
  );
  const compiled = read.ok ? compileSop(read.value) : undefined;
  expect(compiled?.findings).toEqual([]);
  expect(Object.keys(compiled?.process?.elements ?? {})).toHaveLength(7);
});

it('every phrase it teaches is understood', () => {
  const phrases = [...guide.matchAll(/^- `([^`]+)`|tulis `([^`]+)` atau `([^`]+)`/gm)]
    .flatMap(([, ...found]) => found)
    .filter((phrase) => phrase !== undefined && /\d|selesai/.test(phrase));
  expect(phrases.length).toBeGreaterThan(5);
  for (const phrase of phrases) {
    const isDecision = /:|jika|bila|→/i.test(phrase) && !phrase.includes('belum selesai');
    const note = (row: number) => (row === 5 ? phrase : '');
    const rows = Array.from({ length: 9 }, (_, index) => [
      ...[String(index + 1), 'Bekerja', index === 4 && isDecision ? '?' : 'x', '1 jam', 'Hasil', note(index + 1)],
    ]);
    const sheet = [['No', 'Kegiatan', 'Petugas', 'Waktu', 'Output', 'Keterangan'], ...rows];
    const read = readSop([{ name: 'SOP', rows: sheet.map((row) => row.map((text) => ({ text }))) }], 'a.md');
    const compiled = read.ok ? compileSop(read.value) : undefined;
    const unread = compiled?.findings.filter(({ code }) => !/UNREACHABLE|WITHOUT_END/.test(code));
    expect({ phrase, unread }).toEqual({ phrase, unread: [] });
  }
});

it('the page for engineers names every code', () => {
  const page = readFileSync(path.join(docs, 'sop.md'), 'utf8');
  expect(sopCodes.filter((code) => !page.includes(`\`${code}\``))).toEqual([]);
});
