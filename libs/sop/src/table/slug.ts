import { plainWords } from './sheet.js';

const longest = 48;

/** Words in kebab-case, cut between words; a name that BPMN takes as an id. */
export function slugOf(text: string, instead: string): string {
  const words = plainWords(text).split(' ');
  let slug = words[0]?.slice(0, longest) ?? '';
  for (const word of words.slice(1)) {
    if (slug.length + word.length >= longest) break;
    slug = `${slug}-${word}`;
  }
  if (slug === '') return instead;
  return /^[a-z]/.test(slug) && !(slug in {}) ? slug : `${instead}-${slug}`;
}

/** The same name again gets the next number behind it. */
export function freeId(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let count = 2; taken.has(id); count += 1) id = `${wanted}-${count}`;
  taken.add(id);
  return id;
}
