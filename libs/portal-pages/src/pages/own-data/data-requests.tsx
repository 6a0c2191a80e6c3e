import type { DataRequestView } from '@alur/contracts';
import { formatDateTime } from '@alur/forms';
import type { IconName } from '../../parts/icon.js';
import { Icon } from '../../parts/icon.js';
import type { Site } from '../../shell/site.js';

const states: Readonly<Record<DataRequestView['state'], { readonly words: string; tone: string; icon: IconName }>> = {
  open: { words: 'Sedang kami kerjakan', tone: 'sky', icon: 'hourglass' },
  accepted: { words: 'Dipenuhi', tone: 'leaf', icon: 'done' },
  refused: { words: 'Tidak dapat dipenuhi', tone: 'amber', icon: 'refused' },
};

/** What somebody asked about their data, by when it is answered, and the answer. */
export const DataRequests = ({
  requests,
  site,
}: {
  readonly requests: readonly DataRequestView[];
  readonly site: Site;
}) => (
  <section aria-labelledby="permintaan">
    <h2 id="permintaan">Permintaan Anda</h2>
    <ul className="own-list">
      {requests.map((request) => (
        <li key={request.id}>
          <State state={request.state} />
          <p className="strong">
            {request.title}
            {request.fields.length > 0 && `: ${request.fields.join(', ')}`}
          </p>
          {request.reference !== undefined && (
            <p className="soft">
              {request.service} <span className="code">{request.reference}</span>
            </p>
          )}
          <p className="soft">
            Diminta {formatDateTime(request.askedAt, site.zone)}.{' '}
            {request.decidedAt === undefined
              ? `Dijawab paling lambat ${formatDateTime(request.dueAt, site.zone)}.`
              : `Dijawab ${formatDateTime(request.decidedAt, site.zone)}.`}
          </p>
          {request.answer !== undefined && <p className="answer-words">{request.answer}</p>}
        </li>
      ))}
    </ul>
  </section>
);

const State = ({ state }: Pick<DataRequestView, 'state'>) => {
  const { words, tone, icon } = states[state];
  return (
    <p>
      <span className={`tag tone-${tone}`}>
        <Icon name={icon} />
        {words}
      </span>
    </p>
  );
};
