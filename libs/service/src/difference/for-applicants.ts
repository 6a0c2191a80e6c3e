import type { Difference, Place } from './difference.js';

const ofApplicants: ReadonlySet<Place> = new Set(['standard', 'form', 'privacy', 'correction']);
const ofReaders: ReadonlySet<Place> = new Set([...ofApplicants, 'identity', 'letters', 'words']);

type Where = Pick<Difference, 'place' | 'subject' | 'kind'>;

/** What is asked, promised and done with the answers; how offices work among themselves is theirs. */
export const concernsApplicants = ({ place, subject, kind }: Where): boolean =>
  kind !== 'field-perhaps-renamed' &&
  ((ofApplicants.has(place) && !subject.startsWith('tasks/')) || kind === 'participant-sees');

/** What anybody notices who reads about the service or gets an answer from it. */
export const concernsReaders = (difference: Where): boolean =>
  concernsApplicants(difference) ||
  (ofReaders.has(difference.place) &&
    !difference.subject.startsWith('tasks/') &&
    !['field-perhaps-renamed', 'service-architecture', 'service-keyword', 'service-id'].includes(difference.kind));
