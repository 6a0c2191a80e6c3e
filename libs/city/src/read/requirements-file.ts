// `requirements.yaml`: rules about what may be asked. A city without it is told so; what it asks then is nobody's business here.
import type { Diagnostic } from '@alur/kernel';
import { hasErrors } from '@alur/kernel';
import type { PlacedYaml } from '@alur/yaml-files';
import { checkShape, readYaml } from '@alur/yaml-files';
import type { RequirementRule, RequirementRules, RequirementWords } from '../contract/requirement-rules.js';
import { cityPatterns } from './city-schema.js';
import { requirementsSchema } from './requirements-schema.js';

const file = 'requirements.yaml';

interface RequirementsFile {
  readonly words?: Partial<RequirementWords>;
  readonly rules: readonly RequirementRule[];
}

/** Findings: `REQUIREMENT_RULES_MISSING`, `YAML_INVALID`, `SHAPE_INVALID`, `DUPLICATE_ID`, `RULE_INCOMPLETE`, `DATE_INVALID`, `AGENCY_UNKNOWN`. */
export function readRequirements(
  text: string | undefined,
  isAgency: (key: string) => boolean,
): { readonly rules?: RequirementRules; readonly diagnostics: readonly Diagnostic[] } {
  if (text === undefined) return { diagnostics: [missing] };
  const { yaml, diagnostics } = readYaml({ file, text });
  if (!yaml) return { diagnostics };
  const shape = checkShape(yaml, requirementsSchema, { patterns: cityPatterns, guide: 'config/city/README.md' });
  if (shape.length > 0) return { diagnostics: shape };
  const { words = {}, rules } = yaml.data as RequirementsFile;
  const faults = rules.flatMap((rule, index) => faultsOf(rule, { index, rules, yaml, isAgency }));
  if (hasErrors(faults)) return { diagnostics: faults };
  return {
    rules: { words: { synonyms: {}, negations: [], numbers: [], breaks: [], ...words }, rules },
    diagnostics: faults,
  };
}

const missing: Diagnostic = {
  code: 'REQUIREMENT_RULES_MISSING',
  severity: 'warning',
  file,
  message:
    'Kota ini belum punya requirements.yaml, jadi syarat layanan tidak diperiksa terhadap aturan. Buat berkas itu, lihat config/city/README.md.',
};

interface Placed {
  readonly index: number;
  readonly rules: readonly RequirementRule[];
  readonly yaml: PlacedYaml;
  readonly isAgency: (key: string) => boolean;
}

function faultsOf(rule: RequirementRule, { index, rules, yaml, isAgency }: Placed): readonly Diagnostic[] {
  const say = (code: string, path: readonly (string | number)[], message: string): Diagnostic => ({
    code,
    severity: 'error',
    file,
    ...yaml.placeOf(['rules', String(index), ...path.map(String)]),
    element: rule.id,
    message,
  });
  const wanted = wants[rule.kind].filter((keys) => keys.every((key) => rule[key] === undefined));
  return [
    ...(rules.findIndex(({ id }) => id === rule.id) < index
      ? [say('DUPLICATE_ID', ['id'], `Aturan "${rule.id}" tertulis dua kali. Beri id lain pada salah satunya.`)]
      : []),
    ...wanted.map((keys) =>
      say(
        'RULE_INCOMPLETE',
        [],
        `Aturan "${rule.id}" berjenis ${rule.kind}, jadi perlu ${keys.join(' atau ')}. Tambahkan.`,
      ),
    ),
    ...rule.basis.flatMap(({ since }, at) =>
      since === undefined || isDate(since)
        ? []
        : [say('DATE_INVALID', ['basis', at, 'since'], `Tanggal ${since} tidak ada di kalender. Perbaiki tanggalnya.`)],
    ),
    ...(rule.services?.owners ?? []).flatMap((owner, at) =>
      isAgency(owner)
        ? []
        : [
            say(
              'AGENCY_UNKNOWN',
              ['services', 'owners', at],
              `Instansi "${owner}" tidak ada di agencies.yaml. Tambahkan di sana atau perbaiki ejaannya.`,
            ),
          ],
    ),
  ];
}

/** What a rule of a kind cannot do without; of each list one is enough. */
const wants: Readonly<Record<RequirementRule['kind'], readonly (readonly ('phrases' | 'files' | 'workingDays')[])[]>> =
  {
    requirement: [['phrases', 'files']],
    fee: [],
    promise: [['workingDays']],
    twice: [],
    visit: [['phrases']],
  };

const isDate = (text: string): boolean => {
  const parsed = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text);
};
