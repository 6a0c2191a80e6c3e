import { isDisguised, noRoomFor, safeName } from './file-rules.js';

describe('what a file says it is', () => {
  it.each([
    ['foto.jpg', 'image/jpeg', 'image/jpeg'],
    ['FOTO.JPEG', 'image/jpg', 'image/jpeg'],
    ['foto', 'application/octet-stream', 'image/png'],
    ['surat.PDF', undefined, 'application/pdf'],
    ['surat.pdf', 'application/pdf; charset=binary', 'application/pdf'],
    ['image', '', 'image/jpeg'],
  ])('%s (%s) may be %s', (name, declared, mediaType) => {
    expect(isDisguised({ name, ...(declared === undefined ? {} : { declared }) }, mediaType)).toBe(false);
  });

  it.each([
    ['foto.exe', 'image/jpeg', 'image/jpeg'],
    ['foto.jpg', 'image/png', 'image/jpeg'],
    ['foto.png', 'image/jpeg', 'image/jpeg'],
    ['foto.jpg.html', 'image/jpeg', 'image/jpeg'],
    ['foto.jpg', 'text/html', 'image/jpeg'],
    ['surat.pdf', 'application/x-msdownload', 'application/pdf'],
    ['surat\u202Efdp.exe', 'application/pdf', 'application/pdf'],
  ])('%s (%s) is not %s', (name, declared, mediaType) => {
    expect(isDisguised({ name, declared }, mediaType)).toBe(true);
  });
});

describe('the name to show', () => {
  it.each([
    ['../../etc/passwd', 'passwd.jpg'],
    ['..\\..\\windows\\system32\\foto.jpg', 'foto.jpg'],
    ['foto\u202Egpj.exe', 'fotogpj.jpg'],
    ['foto\0.exe', 'foto.jpg'],
    ['foto\r\nSet-Cookie: a=b.jpg', 'fotoSet-Cookie ab.jpg'],
    ['\uD800.jpg', 'berkas.jpg'],
    ['<script>alert(1)</script>.jpg', 'script.jpg'],
    ['', 'berkas.jpg'],
    ['.jpg', 'berkas.jpg'],
    ['  ꦥꦺꦴꦠꦺꦴ   rumah .jpg', 'ꦥꦺꦴꦠꦺꦴ rumah.jpg'],
    [`${'n'.repeat(300)}.jpg`, `${'n'.repeat(80)}.jpg`],
    ['😀 foto.jpg', 'foto.jpg'],
  ])('%j becomes %s', (name, shown) => {
    expect(safeName(name, 'image/jpeg')).toBe(shown);
  });
});

describe('room in a case', () => {
  const held = (count: number, bytes = 1): { field: string; bytes: number }[] =>
    Array.from({ length: count }, (_, at) => ({ field: `f${String(at)}`, bytes }));

  it('is for twenty files, the newest of each field; letters do not count', () => {
    const letter = { field: 'letter:sktm', bytes: 1 };
    expect(noRoomFor([...held(19), letter], { field: 'new', bytes: 1 })).toBeUndefined();
    expect(noRoomFor(held(20), { field: 'new', bytes: 1 })).toMatchObject({ code: 'FILES_TOO_MANY' });
    expect(noRoomFor(held(20), { field: 'f3', bytes: 1 })).toBeUndefined();
  });

  it('is for a hundred megabytes', () => {
    const megabytes = (count: number): number => count * 1_048_576;
    expect(noRoomFor(held(9, megabytes(10)), { field: 'new', bytes: megabytes(10) })).toBeUndefined();
    expect(noRoomFor(held(10, megabytes(10)), { field: 'new', bytes: 1 })).toMatchObject({ code: 'FILES_TOO_LARGE' });
  });

  it('is over for who sends a field again and again', () => {
    const again = Array.from({ length: 100 }, () => ({ field: 'photo', bytes: 1 }));
    expect(noRoomFor(again, { field: 'photo', bytes: 1 })).toMatchObject({ code: 'FILES_TOO_MANY' });
    expect(noRoomFor(again.slice(1), { field: 'photo', bytes: 1 })).toBeUndefined();
  });
});
