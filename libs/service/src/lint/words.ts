// Whatever people read is written for people: no placeholder that was to be replaced, no id of the drawing.
import type { PlacedYaml } from '@alur/yaml-files';
import type { Lint, Review } from './review.js';
import { findingIn } from './review.js';

export const words: Lint = (review) =>
  textsIn(review).flatMap(({ yaml, path, text, id }) => {
    const what = path.join('.');
    if (isPlaceholder(text))
      return [
        findingIn(yaml, path, {
          code: codeAt(yaml, path),
          message: `"${what}" masih berisi "${text.trim().slice(0, 40)}", bukan isi yang sebenarnya. Ganti dengan kalimat untuk masyarakat.`,
        }),
      ];
    return id !== undefined && isTechnical(text, id)
      ? [
          findingIn(yaml, path, {
            code: 'WORDS_UNFIT',
            element: id,
            message: `"${what}" berisi "${text}", yaitu id pada gambar proses. Ganti dengan kalimat yang dimengerti pemohon.`,
          }),
        ]
      : [];
  });

interface Text {
  readonly yaml: PlacedYaml;
  readonly path: readonly (string | number)[];
  readonly text: string;
  /** What it is said of, where the words could be taken for its id. */
  readonly id?: string;
}

const codeAt = ({ file }: PlacedYaml, [part]: Text['path']): string => {
  if (file !== 'service.yaml') return 'WORDS_UNFIT';
  return part === 'standard' ? 'STANDARD_INCOMPLETE' : part === 'privacy' ? 'PRIVACY_INCOMPLETE' : 'WORDS_UNFIT';
};

/** Nothing but signs, or what people write who mean to come back. */
const isPlaceholder = (text: string): boolean => {
  const bare = text.trim().replace(/^[[(<{]+|[\])>}.:]+$/gu, '');
  return (
    !/[\p{L}\p{N}]/u.test(text) ||
    /^(?:todo|tbd|tba|fixme|lorem ipsum)\b/iu.test(bare) ||
    /^(?:x{2,}|n\/a|isi (?:di ?sini|nanti|dulu)|(?:akan )?diisi nanti|belum (?:ada|diisi|ditentukan)|menyusul|kosong|placeholder)$/iu.test(
      bare,
    )
  );
};

const isTechnical = (text: string, id: string): boolean => text === id || /^[a-z0-9]+(?:_[a-z0-9]+)+$/.test(text);

function textsIn({ service, form, bundle }: Review): readonly Text[] {
  const { standard, privacy, outcomes, steps, name, summary, keywords } = bundle;
  const inService = (path: Text['path'], value: unknown): readonly Text[] => under(service, path, value);
  return [
    ...inService([], { name, summary, keywords }),
    ...inService([], { standard, privacy }),
    ...Object.entries(outcomes).flatMap(([id, { title, text }]) => [
      { yaml: service, path: ['outcomes', id, 'title'], text: title, id },
      { yaml: service, path: ['outcomes', id, 'text'], text, id },
    ]),
    ...Object.entries(steps).map(([id, text]) => ({ yaml: service, path: ['steps', id], text, id })),
    ...Object.entries(bundle.participants).map(([id, one]) => ({
      yaml: service,
      path: ['participants', id, 'name'],
      text: one.name,
    })),
    ...under(form, [], form.data).filter(({ path }) => shown.has(String(path.at(-1)))),
  ];
}

/** Keys of the form whose values people read. */
const shown: ReadonlySet<string> = new Set(['title', 'help', 'label', 'hint', 'statement', 'action', 'itemLabel']);

/** Every text below, wherever it lies. */
function under(yaml: PlacedYaml, path: Text['path'], value: unknown): readonly Text[] {
  if (typeof value === 'string') return [{ yaml, path, text: value }];
  if (Array.isArray(value)) return value.flatMap((item: unknown, index) => under(yaml, [...path, index], item));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => under(yaml, [...path, key], item));
}
