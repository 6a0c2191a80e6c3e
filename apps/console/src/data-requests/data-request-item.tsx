import type { SeenDataRequest } from '@alur/contracts';
import { formatDateTime } from '@alur/forms';
import { AnswerForm } from './answer-form.js';
import { clockWords } from './clock-words.js';

interface DataRequestItemProps {
  readonly request: SeenDataRequest;
  readonly zone: string;
  onAnswered(title: string): void;
}

/** One request: what, by when, and what can be answered. */
export function DataRequestItem({ request, zone, onAnswered }: DataRequestItemProps) {
  const { title, fields, service, reference, agency, note, answer, askedAt, decidedAt, state, hindrance } = request;
  return (
    <li>
      <h3>
        {title}
        {fields.length > 0 && `: ${fields.join(', ')}`}
      </h3>
      {reference !== undefined && (
        <p>
          {service} <span className="reference">{reference}</span>
        </p>
      )}
      <p className="quiet">
        Diminta {formatDateTime(askedAt, zone)}. {agency ? `Dijawab ${agency.name}.` : 'Dijawab pengelola sistem.'}
      </p>
      {note !== undefined && <blockquote>{note}</blockquote>}
      {state === 'open' ? (
        <>
          <Clock request={request} zone={zone} />
          {hindrance !== undefined && <p className="data-request-hindrance">{hindrance}</p>}
          {request.may.answer.allowed ? (
            <AnswerForm request={request} onAnswered={() => onAnswered(title)} />
          ) : (
            <p className="quiet">{request.may.answer.reason}</p>
          )}
        </>
      ) : (
        <p>
          <strong>{state === 'accepted' ? '✓ Dipenuhi' : '× Ditolak'}</strong>
          {decidedAt !== undefined && ` ${formatDateTime(decidedAt, zone)}. `}
          {answer}
        </p>
      )}
    </li>
  );
}

const Clock = ({
  request: { hoursLeft = 0, dueAt },
  zone,
}: {
  readonly request: SeenDataRequest;
  readonly zone: string;
}) => {
  const { words, kind } = clockWords(hoursLeft);
  return (
    <p className={`data-request-clock data-request-${kind}`}>
      <strong>{words}</strong> Paling lambat {formatDateTime(dueAt, zone)}.
    </p>
  );
};
