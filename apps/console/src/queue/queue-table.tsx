import type { QueueItem } from '@alur/contracts';
import { formatDateTime } from '@alur/forms';
import { Link } from 'react-router';
import { Due } from '../parts/due.js';

/** A table at a desk, cards on a phone: the same rows, laid out by the style sheet. */
export const QueueTable = ({ tasks, zone }: { readonly tasks: readonly QueueItem[]; readonly zone: string }) => (
  <table className="queue">
    <caption className="unseen">Tugas menurut batas waktu</caption>
    <thead>
      <tr>
        <th scope="col">Tugas</th>
        <th scope="col">Layanan</th>
        <th scope="col">Diterima</th>
        <th scope="col">Batas waktu</th>
        <th scope="col">Dikerjakan</th>
      </tr>
    </thead>
    <tbody>
      {tasks.map((task) => (
        <tr key={task.id}>
          <th scope="row">
            <Link to={`/tugas/${task.id}`}>{task.title}</Link>
            <span className="reference">{task.reference}</span>
            {task.refused && <span className="quiet">{task.refused}</span>}
          </th>
          <td data-label="Layanan">
            {task.service.name}
            <span className="quiet">
              {task.agency.name}, {task.role.name}
            </span>
          </td>
          <td data-label="Diterima">{formatDateTime(task.openedAt, zone)}</td>
          <td data-label="Batas waktu">
            <Due task={task} zone={zone} />
          </td>
          <td data-label="Dikerjakan">
            {task.claimedBy ? (
              task.mine ? (
                <strong>Anda</strong>
              ) : (
                task.claimedBy.name
              )
            ) : (
              <span className="quiet">Belum diambil</span>
            )}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);
