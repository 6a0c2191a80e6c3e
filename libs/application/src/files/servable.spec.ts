import type { FileState, StoredFile } from '../ports/files.js';
import { refusedFiles, servable } from './servable.js';

const file = (state: FileState): StoredFile => ({
  id: state,
  subjectId: 's',
  caseId: 'c',
  field: 'photo',
  name: 'foto.jpg',
  mediaType: 'image/jpeg',
  bytes: 1,
  sha256: '00',
  state,
});

it('only a file that was found clean is handed out', () => {
  expect(servable(file('clean'))).toEqual({ ok: true, value: file('clean') });
  expect(servable(file('quarantined'))).toMatchObject({ ok: false, error: { code: 'FILE_BEING_CHECKED' } });
  expect(servable(file('infected'))).toMatchObject({ ok: false, error: { code: 'FILE_INFECTED' } });
  expect(servable(file('failed'))).toMatchObject({ ok: false, error: { code: 'FILE_UNCHECKABLE' } });
});

it('answers whose file was refused are named; one that is still being checked is not', () => {
  const files = [file('clean'), file('quarantined'), file('infected'), file('failed')];
  const answers = { a: 'clean', b: 'quarantined', c: 'infected', d: 'failed', e: 12, f: 'unknown' };
  expect(Object.keys(refusedFiles(answers, files))).toEqual(['c', 'd']);
});
