import { agencyNamed, toldCase } from '@alur/case';
import type { OpenTask } from '@alur/scenarios';
import { openWorkOf } from '@alur/scenarios';
import { useState } from 'react';
import { CorrectionPanel } from './correction-panel.js';
import { useRehearsal, useTitles } from './rehearsal-context.js';
import { TaskPanel } from './task-panel.js';
import { Awaited, HandOffs, Incident, Job, Transit } from './waiting-panels.js';

/** Everything that can be done now, and by whom. */
export function OpenWorkPanel() {
  const { version, walk, act } = useRehearsal();
  const { here } = walk;
  const { tasks, jobs, awaited, inTransit, incidents } = openWorkOf(here);
  const file = here.service?.file;
  const mayWithdraw = file && toldCase(version, { ...file, answers: {} }).mayWithdraw;
  const waiting = [...jobs, ...awaited, ...inTransit, ...incidents];
  if (here.state?.status === 'ended') return null;
  return (
    <section aria-labelledby="dapat-dilakukan">
      <h3 id="dapat-dilakukan">Yang dapat dilakukan</h3>
      {tasks.length === 0 && waiting.length === 0 && (
        <p className="quiet">Tidak ada tugas yang terbuka. Majukan jam di atas.</p>
      )}
      {tasks.length > 0 && <Tasks key={walk.moment} tasks={tasks} />}
      <CorrectionPanel key={`perbaikan-${String(walk.moment)}`} />
      {waiting.length > 0 && (
        <ul className="waiting">
          {incidents.map((incident) => (
            <Incident key={incident.key} incident={incident} />
          ))}
          {jobs.map((job) => (
            <Job key={job.key} job={job} />
          ))}
          {awaited.map((one) => (
            <Awaited key={one.key} awaited={one} />
          ))}
          {inTransit.map((handOff) => (
            <Transit key={handOff.key} handOff={handOff} />
          ))}
        </ul>
      )}
      <HandOffs />
      {mayWithdraw && (
        <button type="button" className="button-plain" onClick={() => act({ verb: 'withdraw', with: true })}>
          Batalkan permohonan sebagai pemohon
        </button>
      )}
    </section>
  );
}

/** One at a time: whoever performs it sees nothing of the others either. */
function Tasks({ tasks }: { readonly tasks: readonly OpenTask[] }) {
  const { city } = useRehearsal().version;
  const titleOf = useTitles();
  const [chosen, choose] = useState(tasks.find(({ suspendedSince }) => suspendedSince === undefined)?.key);
  const task = tasks.find(({ key }) => key === chosen) ?? tasks[0];
  const nameOf = ({ performer }: OpenTask): string =>
    performer
      ? `${city.roles[performer.role]?.name ?? performer.role}, ${agencyNamed(city, performer.agency).name}`
      : 'siapa saja';
  return (
    <div className="rehearsal-tasks">
      <div className="filters" role="group" aria-label="Bekerja sebagai">
        {tasks.map((one) => (
          <button
            key={one.key}
            type="button"
            className="filter"
            aria-pressed={one.key === task?.key}
            onClick={() => choose(one.key)}
          >
            Sebagai {nameOf(one)}
            <span className="quiet">{titleOf(one.element)}</span>
          </button>
        ))}
      </div>
      {task && <TaskPanel key={task.key} task={task} />}
    </div>
  );
}
