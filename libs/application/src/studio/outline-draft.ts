// What one part of a draft must know of the others: steps by name, questions, who does what, how long it takes.
import type { DraftOutline, OutlineElement, OutlineField } from '@alur/contracts';
import { factNames } from '@alur/forms';
import type { Field } from '@alur/forms';
import type { Rejection, Result } from '@alur/kernel';
import { ok } from '@alur/kernel';
import { checkSoundness } from '@alur/process-check';
import type { Element } from '@alur/process-model';
import type { ServiceBundle } from '@alur/service';
import { availableLetterNames, compareBundles } from '@alur/service';
import { performersToday, promisedTime } from '@alur/service-check';
import { inReadingOrder } from '@alur/studio';
import type { ServiceVersions } from '../ports/service-versions.js';
import type { GatePorts } from '../publishing/judge-service.js';
import { draftSoFar } from './draft-so-far.js';
import type { StudioPorts } from './edit-draft.js';
import { getServiceDraft } from './edit-draft.js';

/** Rejection: `SERVICE_DRAFT_NOT_FOUND`. */
export const outlineDraft =
  (ports: StudioPorts & GatePorts & { readonly versions: Pick<ServiceVersions, 'findPublished'> }) =>
  async (id: string): Promise<Result<DraftOutline, Rejection>> => {
    const draft = await getServiceDraft(ports, id);
    if (!draft.ok) return draft;
    const bundle = await draftSoFar(ports, draft.value.files);
    const { process } = bundle;
    const published = bundle.id === '' ? undefined : await ports.versions.findPublished(bundle.id);
    const ends = process.starts.length > 0 && checkSoundness([process], { file: 'process.bpmn' }).sound !== false;
    return ok({
      revision: draft.value.revision,
      elements: inReadingOrder(process).map(outlined),
      flows: Object.values(process.flows).map((flow) => ({
        id: flow.id,
        name: flow.name ?? `dari "${nameOf(process, flow.from)}" ke "${nameOf(process, flow.to)}"`,
      })),
      fields: fieldsIn(bundle),
      titles: {
        letters: Object.fromEntries(Object.values(bundle.letters).map(({ id: letter, title }) => [letter, title])),
        decisions: Object.fromEntries(bundle.decisions.map((table) => [table.id, table.name])),
      },
      letterNames: letterNamesIn(bundle),
      performers: performersToday(bundle, ports.city, ports.today()),
      ...(published ? { differences: differencesFrom(published.bundle, bundle) } : {}),
      ...(ends ? { time: promisedTime(bundle, ports.city) } : {}),
    });
  };

/** What a change made by law can be declared for. */
const differencesFrom = (before: ServiceBundle, after: ServiceBundle): NonNullable<DraftOutline['differences']> =>
  compareBundles(before, after).map(({ subject, sentence }) => ({ subject, sentence }));

const nameOf = ({ elements }: ServiceBundle['process'], id: string): string => elements[id]?.name ?? id;

function outlined(element: Element): OutlineElement {
  const { id, type, name } = element;
  return {
    id,
    type,
    name: name ?? id,
    isShown: shown.has(type),
    ...('participant' in element && element.participant !== undefined ? { participant: element.participant } : {}),
    ...(type === 'userTask' && element.standardTime !== undefined ? { standardTime: element.standardTime } : {}),
    ...(type === 'businessRuleTask' ? { decision: element.decisionId } : {}),
    ...(type === 'endEvent' && element.outcome !== undefined ? { outcome: element.outcome } : {}),
    ...(type === 'serviceTask' && element.job.type === 'letter'
      ? { letter: element.job.parameters['letter'] ?? '' }
      : {}),
  };
}

/** A case can be seen standing there. */
const shown: ReadonlySet<Element['type']> = new Set<Element['type']>([
  'userTask',
  'serviceTask',
  'sendTask',
  'receiveTask',
  'businessRuleTask',
  'callActivity',
  'intermediateCatchEvent',
  'eventBasedGateway',
]);

/** Two steps may ask the same. */
function fieldsIn({ form, tasks }: ServiceBundle): readonly OutlineField[] {
  const found = new Map<string, OutlineField>();
  for (const field of form.pages.flatMap(({ fields }) => fields)) found.set(field.id, fieldOf(field));
  for (const { element, fields } of Object.values(tasks))
    for (const field of fields) {
      const known = found.get(field.id);
      if (!known) found.set(field.id, { ...fieldOf(field), by: [element] });
      else if (known.by) found.set(field.id, { ...known, by: [...known.by, element] });
    }
  return [...found.values()];
}

function fieldOf(field: Field): OutlineField {
  const { id, label, type } = field;
  const facts = factNames(field).filter((name) => name !== id);
  return {
    id,
    label,
    type,
    class: field.class,
    ...(type === 'choice'
      ? { options: field.options.map((option) => ({ value: option.value, label: option.label })) }
      : {}),
    ...(facts.length > 0
      ? { facts: facts.map((name) => ({ name, label: factLabel(name.slice(id.length + 1)) })) }
      : {}),
  };
}

const factLabel = (fact: string): string => factLabels[fact] ?? fact;

const factLabels: Readonly<Record<string, string>> = {
  name: 'nama desa atau kelurahan',
  kind: 'jenisnya: desa atau kelurahan',
  office: 'kantor desa atau kelurahan',
  district: 'kecamatan',
  district_office: 'kantor kecamatan',
};

function letterNamesIn(bundle: ServiceBundle): DraftOutline['letterNames'] {
  const fields = new Map(fieldsIn(bundle).map(({ id, label }) => [id, label]));
  return availableLetterNames(bundle).map((name) => {
    const label = fields.get(name);
    return label === undefined
      ? { name, label: caseLabels[name] ?? name, by: 'case' as const }
      : { name, label, by: 'answer' as const };
  });
}

const caseLabels: Readonly<Record<string, string>> = {
  reference: 'Nomor permohonan',
  letter_number: 'Nomor surat',
  letter_date: 'Tanggal surat',
  valid_until: 'Berlaku sampai',
  service_name: 'Nama layanan',
  agency_name: 'Nama instansi penanda tangan',
  village_name: 'Nama desa atau kelurahan',
  district_name: 'Nama kecamatan',
  city_name: 'Nama kota',
  signer_name: 'Nama pejabat',
  signer_position: 'Jabatan pejabat',
};
