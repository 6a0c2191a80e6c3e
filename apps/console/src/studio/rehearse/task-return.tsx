import { returnableFields } from '@alur/case';
import type { OpenTask } from '@alur/scenarios';
import { fieldsSeenAt } from '@alur/scenarios';
import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { ReasonFields } from '../../correction/reason-fields.js';
import type { ChosenReasons } from '../../correction/return-values.js';
import { returnFaults, toggled } from '../../correction/return-values.js';
import { useRehearsal } from './rehearsal-context.js';

/** As officers send a request back; a second round needs a superior's written reason, which no scenario can give. */
export function TaskReturn({
  task,
  isOpen,
  onOpen,
}: {
  readonly task: OpenTask;
  readonly isOpen: boolean;
  onOpen(open: boolean): void;
}) {
  const { version, walk, act } = useRehearsal();
  const [chosen, setChosen] = useState<ChosenReasons>({});
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({});
  const file = walk.here.service?.file;
  if (!file) return null;
  const seen = fieldsSeenAt(version, task.element);
  const returnable = returnableFields(version.bundle, file.state, file.sections['application'] ?? {}, seen);
  if (returnable.fields.length === 0 || returnable.anotherRound) return null;
  if (!isOpen)
    return (
      <button type="button" className="button return-open" onClick={() => onOpen(true)}>
        <Undo2 size={16} strokeWidth={1.75} aria-hidden="true" /> Kembalikan ke pemohon
      </button>
    );
  const count = Object.keys(chosen).length;
  const send = (): void => {
    const found = returnFaults(chosen);
    setFaults(found);
    if (Object.keys(found).length > 0) return;
    const fields = Object.fromEntries(Object.entries(chosen).map(([field, { reason }]) => [field, reason]));
    act({ verb: 'return', with: { task: task.element, fields } });
  };
  return (
    <form
      className="return-form"
      noValidate
      aria-label="Kembalikan ke pemohon"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <ReasonFields
        returnable={returnable}
        chosen={chosen}
        faults={faults}
        onToggle={(field) => setChosen((before) => toggled(before, field))}
        onReason={(field, reason) => setChosen((before) => ({ ...before, [field]: reason }))}
      />
      <div className="return-acts">
        <button type="submit" className="button-primary" disabled={count === 0}>
          {count === 0 ? 'Pilih isian dulu' : `Kembalikan ${String(count)} isian`}
        </button>
        <button type="button" className="button" onClick={() => onOpen(false)}>
          Tidak jadi
        </button>
      </div>
    </form>
  );
}
