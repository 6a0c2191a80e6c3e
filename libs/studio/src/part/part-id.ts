// A draft is edited in parts: each is what one editor shows, and changes without disturbing the others.

/** Keys of `service.yaml` and `form.yaml` by the part they belong to. A part of one key is the value behind it. */
const sections = {
  identity: { file: 'service.yaml', keys: ['id', 'name', 'summary', 'owner', 'keywords', 'architecture'] },
  standard: { file: 'service.yaml', keys: ['standard'] },
  privacy: { file: 'service.yaml', keys: ['privacy'] },
  participants: { file: 'service.yaml', keys: ['participants'] },
  correction: { file: 'service.yaml', keys: ['correction'] },
  outcomes: { file: 'service.yaml', keys: ['outcomes'] },
  /** Words for the citizen, by element. */
  steps: { file: 'service.yaml', keys: ['steps'] },
  override: { file: 'service.yaml', keys: ['override'] },
  pages: { file: 'form.yaml', keys: ['pages'] },
  tasks: { file: 'form.yaml', keys: ['tasks'] },
} as const satisfies Record<string, { readonly file: string; readonly keys: readonly string[] }>;

export type SectionName = keyof typeof sections;

export interface Section {
  readonly kind: 'section';
  readonly name: SectionName;
  readonly file: string;
  readonly keys: readonly string[];
}

/** The part that a key of a file belongs to. */
export function sectionOfKey(file: string, key: string): { name: SectionName; keys: readonly string[] } | undefined {
  const found = Object.entries(sections).find(
    ([, section]) => section.file === file && (section.keys as readonly string[]).includes(key),
  );
  return found && { name: found[0] as SectionName, keys: found[1].keys };
}

/** Several files of one sort; each is a part of its own. */
const folders = {
  letter: { folder: 'letters', ending: '.md' },
  decision: { folder: 'decisions', ending: '.dmn' },
  scenario: { folder: 'scenarios', ending: '.yaml' },
} as const;

type FolderKind = keyof typeof folders;

export type Part =
  | Section
  /** The process, as the drawing it is stored as. */
  | { readonly kind: 'diagram'; readonly file: string }
  /** The process, as the rows of an SOP table. */
  | { readonly kind: 'table'; readonly file: string }
  | { readonly kind: FolderKind; readonly name: string; readonly file: string };

export const processFile = 'process.bpmn';

const namePattern = /^[a-z0-9][a-z0-9_-]{0,59}$/;

/** `standard`, `diagram`, `letter:surat-penolakan`. Undefined for what is no part. */
export function parsePart(id: string): Part | undefined {
  if (id === 'diagram' || id === 'table') return { kind: id, file: processFile };
  if (Object.hasOwn(sections, id)) {
    const name = id as SectionName;
    return { kind: 'section', name, ...sections[name] };
  }
  const [kind = '', name = '', ...more] = id.split(':');
  if (more.length > 0 || !Object.hasOwn(folders, kind) || !namePattern.test(name)) return undefined;
  const { folder, ending } = folders[kind as FolderKind];
  return { kind: kind as FolderKind, name, file: `${folder}/${name}${ending}` };
}

/** Every part of the files: the sections, the process in both forms, and a part for each letter, decision and scenario. */
export function partIdsOf(files: Readonly<Record<string, string>>): readonly string[] {
  const named = Object.keys(files)
    .sort()
    .flatMap((file) =>
      Object.entries(folders).flatMap(([kind, { folder, ending }]) => {
        const name =
          file.startsWith(`${folder}/`) && file.endsWith(ending) && file.slice(folder.length + 1, -ending.length);
        return name && namePattern.test(name) ? [`${kind}:${name}`] : [];
      }),
    );
  return [...Object.keys(sections), 'table', 'diagram', ...named];
}
