// One task as whoever performs it finds it: the row of the queue, the answers they may see, their form, and nothing else.
import { dueState } from '@alur/case';
import type { OpenTask } from '@alur/scenarios';
import { seenAnswers } from '@alur/scenarios';
import { useState } from 'react';
import { Due } from '../../parts/due.js';
import { Notice } from '../../parts/notice.js';
import { useRehearsal, useTitles } from './rehearsal-context.js';
import { TaskReturn } from './task-return.js';
import { TaskWork } from './task-work.js';

export function TaskPanel({ task }: { readonly task: OpenTask }) {
  const { version, walk } = useRehearsal();
  const titleOf = useTitles();
  const { performer, suspendedSince } = task;
  const { bundle, city } = version;
  const [returning, setReturning] = useState(false);
  const agency = performer && (city.agencies[performer.agency]?.shortName ?? performer.agency);
  const role = performer && (city.roles[performer.role]?.name ?? performer.role);
  return (
    <section className="rehearsal-task" aria-label={`Tugas ${titleOf(task.element)}`}>
      <table className="queue">
        <caption className="unseen">Seperti di antrean</caption>
        <thead>
          <tr>
            <th scope="col">Tugas</th>
            <th scope="col">Instansi</th>
            <th scope="col">Jabatan</th>
            <th scope="col">Batas waktu</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">
              {titleOf(task.element)}
              <span className="quiet">{bundle.name}</span>
            </th>
            <td>{agency ?? 'Belum ada'}</td>
            <td>
              {role ?? 'Siapa saja'}
              {performer?.scope !== undefined && <span className="quiet">{performer.scope}</span>}
            </td>
            <td>
              <Due
                task={{
                  dueState: dueState(task.due, walk.here.now),
                  ...(task.due === undefined ? {} : { due: task.due }),
                  ...(suspendedSince === undefined ? {} : { suspendedSince }),
                }}
                zone={city.zone}
              />
            </td>
          </tr>
        </tbody>
      </table>
      <Seen element={task.element} />
      {suspendedSince === undefined ? (
        <>
          <div hidden={returning}>
            <TaskWork task={task} />
          </div>
          {task.nth === 1 && walk.here.service !== undefined && (
            <TaskReturn task={task} isOpen={returning} onOpen={setReturning} />
          )}
        </>
      ) : (
        <Notice kind="info" title="Tugas ini menunggu perbaikan dari pemohon." />
      )}
    </section>
  );
}

function Seen({ element }: { readonly element: string }) {
  const { version, walk } = useRehearsal();
  const groups = seenAnswers(version, walk.here, element);
  if (groups.length === 0) return <p className="quiet">Pelaksana ini tidak melihat isian apa pun.</p>;
  return (
    <details className="rehearsal-seen">
      <summary>Isian yang ia lihat</summary>
      {groups.map(({ title, rows }) => (
        <section className="answers" key={title}>
          <h4>{title}</h4>
          <dl>
            {rows.map(({ field, label, text }) => (
              <div key={field}>
                <dt>{label}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </details>
  );
}
