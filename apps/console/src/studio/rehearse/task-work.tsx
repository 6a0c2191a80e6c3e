// The form of a task, filled by whoever is chosen among those who hold the office.
import { localDate } from '@alur/calendar';
import { holdersOf } from '@alur/city';
import type { OpenTask } from '@alur/scenarios';
import { useState } from 'react';
import { answersOf, faultsOf, shownFields } from '../../task/task-values.js';
import type { TypedValues } from '../../task/task-values.js';
import { useFormContext, useRehearsal } from './rehearsal-context.js';
import { RehearsalField } from './rehearsal-field.js';

export function TaskWork({ task }: { readonly task: OpenTask }) {
  const { version, walk, act } = useRehearsal();
  const context = useFormContext();
  const form = version.bundle.tasks[task.element];
  const fields = form?.fields ?? [];
  const [typed, setTyped] = useState<TypedValues>({});
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({});
  const [person, setPerson] = useState('');

  const complete = (): void => {
    const found = faultsOf(fields, typed, context);
    setFaults(found);
    if (Object.keys(found).length > 0) return;
    const data = answersOf(fields, typed);
    act({
      verb: 'complete',
      with: {
        task: task.element,
        ...(Object.keys(data).length === 0 ? {} : { data }),
        ...(person === '' ? {} : { as: person }),
        ...(task.nth > 1 ? { nth: task.nth } : {}),
      },
    });
  };

  return (
    <form
      className="task-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        complete();
      }}
    >
      {form?.help && <p className="quiet">{form.help}</p>}
      <Person task={task} person={person} onPerson={setPerson} />
      {shownFields(fields, typed).map((field) => (
        <RehearsalField
          key={field.id}
          field={field}
          value={typed[field.id]}
          faults={{ ...walk.refusal?.fields, ...faults }}
          context={context}
          onChange={(value) => setTyped((before) => ({ ...before, [field.id]: value }))}
        />
      ))}
      <div className="rehearsal-acts">
        <button type="submit" className="button-primary">
          {form?.action ?? 'Selesaikan'}
        </button>
        {task.throws.errors.map((code) => (
          <button
            key={code}
            type="button"
            className="button"
            onClick={() => act({ verb: 'error', with: { at: task.element, code } })}
          >
            Laporkan kesalahan {code}
          </button>
        ))}
        {task.throws.escalations.map((code) => (
          <button
            key={code}
            type="button"
            className="button"
            onClick={() => act({ verb: 'escalate', with: { at: task.element, code } })}
          >
            Laporkan eskalasi {code}
          </button>
        ))}
      </div>
    </form>
  );
}

interface PersonProps {
  readonly task: OpenTask;
  readonly person: string;
  onPerson(id: string): void;
}

/** Whoever holds the office on the day of the rehearsal; with nobody chosen, somebody whom no rule forbids. */
function Person({ task, person, onPerson }: PersonProps) {
  const { version, walk, act } = useRehearsal();
  const { city } = version;
  const persons = task.performer ? holdersOf(city, task.performer, localDate(city.zone, walk.here.now)) : [];
  if (persons.length === 0) return null;
  const { claimedBy } = task;
  const claimer = person === '' ? persons[0]?.id : person;
  return (
    <div className="rehearsal-person">
      <label htmlFor="orang">Dikerjakan oleh</label>
      <select id="orang" value={person} onChange={(event) => onPerson(event.target.value)}>
        <option value="">{claimedBy === undefined ? 'siapa saja yang berhak' : 'yang mengambilnya'}</option>
        {persons.map(({ id, name, position }) => (
          <option key={id} value={id}>
            {name}, {position}
          </option>
        ))}
      </select>
      {claimedBy === undefined && claimer !== undefined && (
        <button
          type="button"
          className="button"
          onClick={() => act({ verb: 'claim', with: { task: task.element, as: claimer } })}
        >
          Ambil tugas
        </button>
      )}
      {claimedBy !== undefined && (
        <button
          type="button"
          className="button"
          onClick={() => act({ verb: 'release', with: { task: task.element, as: claimedBy } })}
        >
          Lepas tugas
        </button>
      )}
    </div>
  );
}
