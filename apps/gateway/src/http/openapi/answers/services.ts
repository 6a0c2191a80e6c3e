import type { RepairDone } from '@alur/application';
import type {
  IncidentView,
  PublicVersion,
  RepairItem,
  RepairReport,
  ServiceChanges,
  ServiceStatus,
  StepAfterRepair,
} from '@alur/contracts';
import { anything, list, mapOf, maybe, number, object, oneOf, text, yesNo } from '../schema.js';
import { dataOf, diagnostic, named, pageOf } from './named.js';

const incident = object<IncidentView>({
  id: text,
  caseId: text,
  reference: text,
  service: named,
  code: text,
  element: text,
  title: text,
  message: text,
  agency: maybe(named),
  raisedAt: text,
  ageHours: number,
  may: list(oneOf('retry', 'resolve', 'skip', 'move', 'cancel')),
});

const step = { element: text, title: text, phase: text };

const repairDone = object<RepairDone>({
  caseId: text,
  reference: text,
  isDry: yesNo,
  open: list(object<RepairDone['open'][number]>({ id: text, ...step })),
});

const repairItem = object<RepairItem>({
  id: text,
  reference: text,
  code: text,
  element: text,
  ok: yesNo,
  open: maybe(list(object<StepAfterRepair>(step))),
  refusal: maybe(object<NonNullable<RepairItem['refusal']>>({ code: text, message: text, fields: maybe(mapOf(text)) })),
});

interface ServiceSummary {
  readonly id: string;
  readonly name: string;
  readonly summary: string;
  readonly owner: string;
  readonly keywords: readonly string[];
  readonly version: string;
  readonly workingDays: number;
  readonly fee: number;
}

const summary = {
  id: text,
  name: text,
  summary: text,
  owner: text,
  keywords: list(text),
  version: text,
  workingDays: number,
  fee: number,
};

interface ServiceInFull extends ServiceSummary {
  readonly standard: unknown;
  readonly privacy: unknown;
  readonly form: unknown;
  readonly answersSchema: unknown;
}

const publicVersion = object<PublicVersion>({
  number,
  state: oneOf('coming', 'offered', 'retired', 'replaced'),
  from: text,
  changes: list(object<PublicVersion['changes'][number]>({ sentence: text, class: text, affects: text })),
  workChanges: yesNo,
  closed: maybe(object<NonNullable<PublicVersion['closed']>>({ at: text, reason: text })),
});

export const serviceAnswers = {
  getCity: object<Readonly<Record<'name' | 'zone' | 'villages' | 'tokens' | 'revealReasons', unknown>>>({
    name: text,
    zone: text,
    villages: anything,
    tokens: anything,
    revealReasons: anything,
  }),
  listServices: dataOf(object<ServiceSummary>(summary)),
  getService: object<ServiceInFull>({
    ...summary,
    standard: anything,
    privacy: anything,
    form: anything,
    answersSchema: anything,
  }),
  listServiceChanges: object<ServiceChanges>({ id: text, name: text, versions: list(publicVersion) }),
  listServiceStatus: list(
    object<ServiceStatus>({
      folder: text,
      service: maybe(named),
      state: oneOf('published', 'left-alone', 'drafted', 'refused'),
      hash: maybe(text),
      importedAt: text,
      findings: list(diagnostic),
    }),
  ),
  listIncidents: pageOf(incident),
  repairIncidents: object<RepairReport>({
    dryRun: yesNo,
    done: number,
    refused: number,
    more: yesNo,
    items: list(repairItem),
  }),
  retryIncident: repairDone,
  resolveIncident: repairDone,
  skipElement: repairDone,
  moveToken: repairDone,
  cancelCase: repairDone,
};
