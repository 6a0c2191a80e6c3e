// Whether a password may be taken: long, not known to be common, and nothing that belongs to its owner. Pure.
import type { PasswordRules } from '@alur/city';
import { commonPasswords } from './common-passwords.js';

export const longestPassword = 128;

/** What is known of whoever chooses: others know it too. */
export interface PasswordContext {
  readonly nip: string;
  readonly name: string;
  readonly city: string;
}

/** A sentence that says what to change, or nothing where it may be taken. */
export function passwordFault(rules: PasswordRules, password: string, context: PasswordContext): string | undefined {
  const length = [...password].length;
  if (length < rules.minLength)
    return `Kata sandi paling sedikit ${String(rules.minLength)} huruf. Beberapa kata yang tidak berhubungan mudah diingat.`;
  if (length > longestPassword) return `Kata sandi paling banyak ${String(longestPassword)} huruf.`;
  if (rules.mixed && !isMixed(password)) return 'Kata sandi harus memuat huruf besar, huruf kecil, angka, dan tanda.';
  const own = ownWords(context).find((word) => plain(password).includes(word));
  if (own !== undefined) return `Jangan pakai "${own}" di kata sandi: itu mudah ditebak orang yang mengenal Anda.`;
  if (leftOver(password).size < 5)
    return 'Kata sandi ini mudah ditebak: terdiri atas kata, angka, atau urutan yang sering dipakai orang. Pilih yang lain.';
  return undefined;
}

/** What the form says before anybody types. */
export const passwordAdvice = ({ minLength, mixed }: PasswordRules): string =>
  `Paling sedikit ${String(minLength)} huruf${mixed ? ', dengan huruf besar, huruf kecil, angka, dan tanda' : '; spasi boleh'}. Jangan pakai nama, NIP, atau nama kota.`;

const isMixed = (password: string): boolean =>
  [/\p{Ll}/u, /\p{Lu}/u, /\p{N}/u, /[^\p{L}\p{N}]/u].every((kind) => kind.test(password));

const lookAlikes: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
};

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');

/** As one would read it aloud: `P4ssw0rd` is `password`. */
const readAloud = (password: string): string =>
  plain(password.replaceAll(/[013457@$]/g, (sign) => lookAlikes[sign] ?? sign));

function ownWords({ nip, name, city }: PasswordContext): readonly string[] {
  const words = [...name.split(/[\s.,]+/), ...city.split(/\s+/)].map(plain).filter((word) => word.length >= 4);
  return [nip, nip.slice(0, 8), ...words.filter((word) => word !== 'kota'), 'alur'];
}

/** Rows of keys and of the alphabet, both ways. */
const rows = [
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '01234567890',
  '1q2w3e4r5t6y7u8i9o0p',
  'qazwsxedcrfvtgb',
].flatMap((row) => [row, [...row].reverse().join('')]);

/** The different signs of what stands between common words, rows and repetitions: what a guesser does not have already. */
function leftOver(password: string): ReadonlySet<string> {
  const remains = [plain(password), readAloud(password)].map((text) => withoutWords(withoutRows(withoutRepeats(text))));
  const [least = ''] = remains.sort((a, b) => a.length - b.length);
  return new Set(least.replaceAll(/\s/g, ''));
}

/** `abcabcabc` says no more than `abc`. */
const withoutRepeats = (text: string): string =>
  text.replaceAll(/(.{3,12}?)\1+/gu, '$1').replaceAll(/(.{1,2}?)\1{2,}/gu, '$1');

function withoutRows(text: string): string {
  let rest = '';
  for (let at = 0; at < text.length;) {
    const length = rowAt(text, at);
    rest += length >= 4 ? ' ' : (text[at] ?? '');
    at += length >= 4 ? length : 1;
  }
  return rest;
}

function rowAt(text: string, at: number): number {
  let length = 1;
  while (at + length < text.length && rows.some((row) => row.includes(text.slice(at, at + length + 1)))) length += 1;
  return length;
}

/** The longest common word at each place goes; years and other short numbers with it. */
function withoutWords(text: string): string {
  let rest = '';
  for (let at = 0; at < text.length;) {
    const word = longestWordAt(text, at);
    rest += word > 0 ? ' ' : (text[at] ?? '');
    at += Math.max(word, 1);
  }
  return rest.replaceAll(/\d{1,4}/g, ' ');
}

function longestWordAt(text: string, at: number): number {
  for (let length = Math.min(16, text.length - at); length >= 3; length -= 1)
    if (commonPasswords.has(text.slice(at, at + length))) return length;
  return 0;
}
