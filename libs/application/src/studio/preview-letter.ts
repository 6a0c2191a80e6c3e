// A letter as it would be printed, filled with an example: nobody's data, no number of the city's series, nothing kept.
import { localDate } from '@alur/calendar';
import type { Agency, City, OfficeHolder } from '@alur/city';
import { holdersOf } from '@alur/city';
import type { LetterPreview } from '@alur/contracts';
import type { Answers, Field } from '@alur/forms';
import { exampleFields } from '@alur/forms';
import type { Diagnostic, Instant, Json, Rejection, Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import type { LetterTemplate, ReadLetter, ServiceBundle } from '@alur/service';
import { availableLetterNames, formContextOf, parseLetter } from '@alur/service';
import { performersToday } from '@alur/service-check';
import { parsePart, writePart } from '@alur/studio';
import { fillLetter, formatNumber } from '../letters/compose-letter.js';
import type { LetterDocument, LetterDrawing, LetterRenderer } from '../ports/letters.js';
import type { GatePorts } from '../publishing/judge-service.js';
import { allFields } from '../turn/turn-context.js';
import { draftSoFar } from './draft-so-far.js';
import type { StudioPorts } from './edit-draft.js';
import { getServiceDraft } from './edit-draft.js';
import { letterWords } from './letter-words.js';
import { misfit } from './misfit.js';

export type PreviewPorts = StudioPorts & GatePorts;

export interface LetterOnScreen {
  readonly draftId: string;
  readonly name: string;
  readonly front: Readonly<Record<string, Json>>;
  readonly body: string;
  /** Code of the village of the example; the first one of the city without. */
  readonly village?: string;
  readonly answered: 'all' | 'least';
}

interface Specimen {
  /** Absent while the letter cannot be read. */
  readonly document?: LetterDocument;
  readonly findings: readonly Diagnostic[];
}

/** Rejections: `SERVICE_DRAFT_NOT_FOUND`, `PART_NOT_FOUND`, `PART_MISFIT`. */
export const previewLetter =
  (ports: PreviewPorts, drawing: LetterDrawing) =>
  async (letter: LetterOnScreen): Promise<Result<LetterPreview, Rejection>> => {
    const specimen = await specimenOf(ports, letter);
    if (!specimen.ok) return specimen;
    const { document, findings } = specimen.value;
    if (!document) return ok({ words: [], findings });
    return ok({ svg: await drawing.draw(document), words: letterWords(document), findings });
  };

/** The same as PDF. Rejections: as above, and `LETTER_UNREADABLE`. */
export const printSpecimen =
  (ports: PreviewPorts, renderer: LetterRenderer) =>
  async (letter: LetterOnScreen): Promise<Result<Uint8Array, Rejection>> => {
    const specimen = await specimenOf(ports, letter);
    if (!specimen.ok) return specimen;
    const { document, findings } = specimen.value;
    if (document) return ok(await renderer.render(document));
    const [first] = findings;
    return err({ code: 'LETTER_UNREADABLE', message: first?.message ?? 'Surat ini belum dapat dibaca.' });
  };

async function specimenOf(ports: PreviewPorts, letter: LetterOnScreen): Promise<Result<Specimen, Rejection>> {
  const draft = await getServiceDraft(ports, letter.draftId);
  if (!draft.ok) return draft;
  const part = parsePart(`letter:${letter.name}`);
  if (part?.kind !== 'letter') return err({ code: 'PART_NOT_FOUND', message: 'Surat ini tidak ada pada rancangan.' });
  const { front, body } = letter;
  const written = writePart({}, part, { front, body });
  if (!written.ok) return err(misfit);
  const bundle = await draftSoFar(ports, draft.value.files);
  const read = parseLetter(part.file, written.value[part.file] ?? '');
  const findings = [...read.diagnostics, ...unknownNames(read, part.file, bundle)];
  const template = read.template ?? bodyAlone(part.file, body, front);
  if (!template) return ok({ findings });
  return ok({ document: specimen(ports.city, { bundle, template, letter, day: ports.today() }), findings });
}

/** The body shows itself while the head is not complete yet. */
function bodyAlone(file: string, body: string, { title }: LetterOnScreen['front']): LetterTemplate | undefined {
  const head = `---\ntitle: ${JSON.stringify(typeof title === 'string' && title.trim() ? title : 'Judul surat')}\nseries: belum\nsigner: belum\n---\n\n`;
  return parseLetter(file, head + body).template;
}

const unknownNames = ({ uses }: ReadLetter, file: string, bundle: ServiceBundle): readonly Diagnostic[] => {
  const known = new Set(availableLetterNames(bundle));
  return uses
    .filter(({ name, kind, within }) => kind === 'list' || (within === undefined && !known.has(name)))
    .map(({ name, line, column }) => ({
      code: 'LETTER_UNKNOWN_NAME',
      severity: 'error' as const,
      file,
      line,
      column,
      message: `Nama "${name}" tidak ada di layanan ini. Pilih dari daftar nama, atau hapus.`,
    }));
};

interface Asked {
  readonly bundle: ServiceBundle;
  readonly template: LetterTemplate;
  readonly letter: LetterOnScreen;
  readonly day: string;
}

const mark = 'CONTOH';

function specimen(city: City, { bundle, template, letter, day }: Asked): LetterDocument {
  const village = Object.hasOwn(city.villages, letter.village ?? '') ? letter.village : Object.keys(city.villages)[0];
  const issuedAt: Instant = `${day}T03:00:00.000Z`;
  const answers = exampleFor(bundle, city, { village, answered: letter.answered, day });
  const { agency, signer } = signerOf(city, { bundle, template, village, day });
  const series = city.letterSeries[template.series];
  return {
    ...fillLetter({
      city,
      bundle,
      template,
      agency,
      signer,
      answers,
      reference: 'CONTOH-0000-0000',
      number: series
        ? formatNumber(series, { serial: 0, agency, year: Number(localDate(city.zone, issuedAt).slice(0, 4)) })
        : mark,
      issuedAt,
      verification: { url: 'contoh', code: mark },
    }),
    mark,
  };
}

/** Every question, also those that are asked only of some; or only what everybody must answer. */
function exampleFor(
  bundle: ServiceBundle,
  city: City,
  { village, answered, day }: { village: string | undefined; answered: 'all' | 'least'; day: string },
): Answers {
  const ofSome = new Set(bundle.form.pages.flatMap(({ showWhen, fields }) => (showWhen ? fields : [])));
  const asked = allFields(bundle)
    .filter((field) => answered === 'all' || (field.required && !field.showWhen && !ofSome.has(field)))
    .map(({ showWhen: _showWhen, ...field }) => field as Field);
  const villages = asked.filter(({ type }) => type === 'village').map(({ id }) => [id, village ?? null]);
  return exampleFields(asked, Object.fromEntries(villages) as Answers, formContextOf(city, day));
}

/** Whoever would sign for somebody of the village today. */
function signerOf(
  city: City,
  { bundle, template, village, day }: Omit<Asked, 'letter'> & { readonly village: string | undefined },
): { readonly agency: Agency; readonly signer: OfficeHolder | undefined } {
  const here = village === undefined ? undefined : city.villages[village];
  const offices = performersToday(bundle, city, day)[template.signer]?.offices ?? [];
  const near = [here?.office, here?.district.office];
  const office = offices.find(({ agency }) => near.includes(agency)) ?? offices[0];
  const agency = city.agencies[office?.agency ?? ''] ?? nobody;
  return { agency, signer: office && holdersOf(city, office, day)[0] };
}

/** A letter that nobody signs yet has a head all the same. */
const nobody: Agency = {
  key: '-',
  shortName: 'Instansi penanda tangan',
  fullName: 'Instansi penanda tangan',
  kind: 'department',
  address: 'belum dipilih',
  units: [],
  calendar: 'default',
};
