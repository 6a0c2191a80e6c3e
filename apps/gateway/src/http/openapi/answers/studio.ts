import type { Approved } from '@alur/application';
import type {
  AssumedValue,
  CityEffect,
  CitySettingView,
  CityVersionSummary,
  DraftHistoryRow,
  DraftListItem,
  DraftPart,
  DraftProposals,
  DraftView,
  FindingPlace,
  LetterPreview,
  OfferedService,
  PublicationView,
  SavedPart,
  SopReading,
  StudioService,
  StudioTemplate,
} from '@alur/contracts';
import type { Schema } from '../schema.js';
import { anything, list, mapOf, maybe, number, object, oneOf, text, textOrNull, yesNo } from '../schema.js';
import { dataOf, diagnostic, named } from './named.js';

const place = object<FindingPlace>({ part: text, path: list({ json: { type: ['string', 'number'] } }) });

/** All ways in which a draft begins, with what each says of itself. */
const origin: Schema = {
  json: {
    type: 'object',
    required: ['kind'],
    properties: {
      ...{ kind: oneOf('empty', 'sop', 'template', 'version', 'bundle', 'folder').json, file: text.json },
      ...{ template: text.json, serviceId: text.json, hash: text.json, folder: text.json },
      assumed: list(object<AssumedValue>({ sentence: text, place: maybe(place) })).json,
    },
    additionalProperties: false,
  },
};

const draftSummary = {
  id: text,
  name: text,
  origin,
  state: oneOf('draft', 'in-review', 'published', 'discarded'),
  revision: number,
  createdBy: text,
  createdAt: text,
  changedBy: text,
  changedAt: text,
  contributors: list(text),
  handedIn: maybe(object<NonNullable<DraftView['handedIn']>>({ by: text, at: text, note: maybe(text) })),
};

const draft = object<DraftView>({ ...draftSummary, tags: mapOf(text) });

const part = { part: text, value: anything, tag: text };

const setting = object<CitySettingView>({ setting: text, value: anything, tag: text, version: number });

const cityEffect = object<CityEffect>({
  findings: list({
    json: {
      ...diagnostic.json,
      additionalProperties: undefined,
      unevaluatedProperties: false,
      allOf: [{ properties: { setting: textOrNull.json }, required: ['setting'] }],
    },
  }),
  services: list(
    object<CityEffect['services'][number]>({
      service: named,
      troubles: list(text),
      promise: maybe(object<NonNullable<CityEffect['services'][number]['promise']>>({ from: text, to: text })),
    }),
  ),
  vacated: list(
    object<CityEffect['vacated'][number]>({ agency: named, role: named, scope: maybe(text), tasks: number }),
  ),
});

const publication = object<PublicationView>({
  id: text,
  number,
  hash: text,
  state: oneOf('coming', 'offered', 'retired', 'replaced', 'cancelled'),
  offeredFrom: text,
  publishedAt: text,
  publishedBy: text,
  draftId: maybe(text),
  note: maybe(text),
  affects: text,
  changes: list(object<PublicationView['changes'][number]>({ class: text, sentence: text })),
  retired: maybe(object<NonNullable<PublicationView['retired']>>({ at: text, by: text, reason: text })),
});

const sopReading = object<SopReading>({
  ok: yesNo,
  sheets: list(text),
  sheet: maybe(text),
  rows: list(list(text)),
  header: maybe(object<NonNullable<SopReading['header']>>({ row: number, height: number })),
  title: maybe(text),
  steps: number,
  understood: list(text),
  findings: list(diagnostic),
});

const historyRow = object<DraftHistoryRow>({
  revision: number,
  at: text,
  by: named,
  what: oneOf('begun', 'changed', 'handed-in', 'taken-back', 'given-back', 'published', 'discarded'),
  parts: list(text),
  note: maybe(text),
  number: maybe(number),
  from: maybe(text),
});

/** Routes that answer with the draft as it is afterwards. */
const drafts = Object.fromEntries(
  [
    ...['beginServiceDraft', 'beginDraftFromSop', 'beginDraftFromTemplate', 'beginNextVersion', 'beginCopy'],
    ...['beginDraftFromZip', 'getServiceDraft', 'renameDraftField', 'handInServiceDraft', 'takeServiceDraftBack'],
    ...['giveServiceDraftBack', 'discardServiceDraft'],
  ].map((operation) => [operation, draft]),
);

export const studioAnswers: Readonly<Record<string, Schema>> = {
  ...drafts,
  listServiceTemplates: dataOf(object<StudioTemplate>({ id: text, name: text, summary: text })),
  listServicesToBeginWith: dataOf(
    object<OfferedService>({ id: text, name: text, owner: text, hash: text, openDraft: maybe(text) }),
  ),
  listServiceDrafts: dataOf(object<DraftListItem>({ ...draftSummary, serviceId: maybe(text), owner: maybe(text) })),
  readSopTable: sopReading,
  getDraftPart: object<DraftPart>(part),
  changeDraftPart: object<SavedPart>({ ...part, draft }),
  approveServiceDraft: object<Approved>({ serviceId: text, number, hash: text }),
  listDraftHistory: dataOf(historyRow),
  proposeDraftScenarios: object<DraftProposals>({ revision: number, data: list(anything), isComplete: yesNo }),
  previewDraftLetter: object<LetterPreview>({ svg: maybe(text), words: list(text), findings: list(diagnostic) }),
  listStudioServices: dataOf(
    object<StudioService>({
      id: text,
      name: text,
      agency: named,
      state: oneOf('offered', 'retired', 'new'),
      publications: list(publication),
    }),
  ),
  listCityVersions: dataOf(
    object<CityVersionSummary>({
      number,
      hash: text,
      origin: oneOf('folder', 'studio'),
      by: text,
      at: text,
      parts: list(text),
      note: maybe(text),
    }),
  ),
  getCitySetting: setting,
  changeCitySetting: setting,
  previewCityChange: cityEffect,
};
