import type { PublicationView, StudioService } from '@alur/contracts';
import { formatDateTime } from '@alur/forms';
import { Link } from 'react-router';
import { CancelVersion } from './retire.js';
import { publicationWords } from './draft-words.js';

/** What was, is and will be offered of one service, the newest first. */
export const Versions = ({ service, zone }: { readonly service: StudioService; readonly zone: string }) => (
  <table className="queue versions">
    <caption className="unseen">Versi {service.name}</caption>
    <thead>
      <tr>
        <th scope="col">Versi</th>
        <th scope="col">Keadaan</th>
        <th scope="col">Mulai berlaku</th>
        <th scope="col">Diterbitkan oleh</th>
        <th scope="col">Yang berubah</th>
      </tr>
    </thead>
    <tbody>
      {service.publications.map((publication) => (
        <Version key={publication.id} publication={publication} service={service} zone={zone} />
      ))}
    </tbody>
  </table>
);

interface Props {
  readonly publication: PublicationView;
  readonly service: StudioService;
  readonly zone: string;
}

const Version = ({ publication, service, zone }: Props) => {
  const { number, state, offeredFrom, publishedBy, publishedAt, draftId, note, retired } = publication;
  return (
    <tr>
      <th scope="row">Versi {number}</th>
      <td data-label="Keadaan">
        <span className={`badge badge-${state}`}>{publicationWords[state]}</span>
        {retired && (
          <span className="quiet">
            oleh {retired.by}, {formatDateTime(retired.at, zone)}: {retired.reason}
          </span>
        )}
        {state === 'coming' && <CancelVersion publication={publication} service={service} />}
      </td>
      <td data-label="Mulai berlaku">{formatDateTime(offeredFrom, zone)}</td>
      <td data-label="Diterbitkan oleh">
        {publishedBy}
        <span className="quiet">{formatDateTime(publishedAt, zone)}</span>
        {draftId !== undefined && (
          <Link to={`/studio/${draftId}/terbitkan`}>
            Rancangannya<span className="unseen"> untuk versi {number}</span>
          </Link>
        )}
        {note !== undefined && <blockquote>{note}</blockquote>}
      </td>
      <td data-label="Yang berubah">
        <Changes publication={publication} />
      </td>
    </tr>
  );
};

const Changes = ({ publication: { number, changes, affects } }: { readonly publication: PublicationView }) =>
  changes.length === 0 ? (
    <span className="quiet">{number === 1 ? 'Versi pertama' : 'Tidak ada'}</span>
  ) : (
    <details>
      <summary>
        {changes.length} perubahan<span className="unseen"> di versi {number}</span>
      </summary>
      <p className="quiet">Terkena: {affects.toLowerCase()}</p>
      <ul>
        {changes.map(({ sentence }) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </details>
  );
