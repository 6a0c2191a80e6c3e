import type {
  AskedConsent,
  DataRequestView,
  KeptRecord,
  KeptRow,
  LookView,
  OwnAccountView,
  OwnDataView,
  RevealedView,
  SeenDataRequest,
} from '@alur/contracts';
import type { Shape } from '../schema.js';
import { list, maybe, number, object, oneOf, text, yesNo } from '../schema.js';
import { session } from './accounts.js';
import { answerShape } from './cases.js';
import { dataOf, named, permission } from './named.js';

const record = object<KeptRecord>({
  id: text,
  reference: maybe(text),
  service: named,
  at: text,
  purpose: text,
  basis: text,
  recipients: list(text),
  retention: object<KeptRecord['retention']>({ words: text, basis: text, since: text }),
  keptUntil: maybe(text),
  answers: list(
    object<KeptRecord['answers'][number]>({
      title: text,
      rows: list(object<KeptRow>({ ...answerShape, class: text, own: yesNo, earlier: maybe(list(text)) })),
    }),
  ),
  letters: list(object<KeptRecord['letters'][number]>({ title: text, number: text, url: text })),
});

const requestShape: Shape<DataRequestView> = {
  id: text,
  kind: oneOf('correct', 'erase', 'restrict'),
  title: text,
  reference: maybe(text),
  service: maybe(text),
  fields: list(text),
  state: oneOf('open', 'accepted', 'refused'),
  askedAt: text,
  dueAt: text,
  decidedAt: maybe(text),
  answer: maybe(text),
};
const request = object<DataRequestView>(requestShape);

const revealed = object<RevealedView>({
  seconds: number,
  values: list(object<RevealedView['values'][number]>({ field: text, text, erased: yesNo })),
});

export const ownDataAnswers = {
  getOwnData: object<OwnDataView>({
    at: text,
    phone: text,
    drafts: list(record),
    cases: list(record),
    looks: list(object<LookView>({ at: text, who: text, what: text, reference: text })),
    requests: list(request),
  }),
  listOwnDataRequests: dataOf(request),
  askAboutOwnData: object<Pick<DataRequestView, 'id' | 'state' | 'dueAt' | 'answer'>>({
    id: text,
    state: requestShape.state,
    dueAt: text,
    answer: maybe(text),
  }),
  listCitizenSessions: object<{ readonly data: OwnAccountView['sessions'] }>({ data: list(session) }),
  eraseOwnDrafts: object<{ readonly erased: number }>({ erased: number }),
  sendPhoneCode: object<{ readonly sent: boolean }>({ sent: yesNo }),
  listDataRequests: dataOf(
    object<SeenDataRequest>({
      ...requestShape,
      agency: maybe(named),
      note: maybe(text),
      hoursLeft: maybe(number),
      may: object<SeenDataRequest['may']>({ answer: permission }),
      hindrance: maybe(text),
    }),
  ),
  revealInTask: revealed,
  revealInCase: revealed,
  askConsent: object<AskedConsent>({ id: text, sentTo: text, until: text }),
};
