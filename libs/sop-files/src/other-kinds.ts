// Files that carry the name of a table and are something else; whoever sends one is told what it is.

const oldContainer = [0xd0, 0xcf];
const pdf = '%PDF';

/** A sentence, where the bytes are of a kind that is known and not read. */
export function otherKindOf(bytes: Uint8Array): string | undefined {
  const beginning = Buffer.from(bytes.subarray(0, 512)).toString('latin1');
  if (oldContainer.every((byte, index) => bytes[index] === byte)) return inOldContainer(bytes);
  if (beginning.startsWith(pdf))
    return 'Berkas ini PDF. Di mana tabel aslinya? Kirim berkas XLSX atau CSV yang menjadi sumbernya.';
  if (/^[\s\u00ef\u00bb\u00bf]*<(?:!doctype|html|table|meta|\?xml)/i.test(beginning))
    return 'Berkas ini sebenarnya halaman web atau XML, meskipun namanya lain. Apakah hasil unduhan dari aplikasi? Buka di Excel lalu simpan sebagai XLSX.';
  return undefined;
}

/** Excel locks a new file by putting it into the container of the old ones. */
const inOldContainer = (bytes: Uint8Array): string =>
  Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'))
    ? 'Berkas ini dikunci dengan kata sandi. Bisakah kuncinya dibuka? Buka di Excel, hapus kata sandinya, lalu simpan sebagai XLSX.'
    : 'Berkas ini berformat Excel lama (XLS), meskipun mungkin bernama .xlsx. Apakah bisa dibuka di Excel? Buka lalu simpan sebagai XLSX.';
