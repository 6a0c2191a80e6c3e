// Drawing without a mouse: what comes next, where a flow leads, and what is taken away.
import { useId, useState } from 'react';
import { nameOf } from './element-list.js';
import type { Drawn, Studio } from './services.js';

const kinds = [
  { value: 'bpmn:UserTask', label: 'Langkah petugas' },
  { value: 'bpmn:ServiceTask', label: 'Langkah sistem' },
  { value: 'bpmn:BusinessRuleTask', label: 'Tabel keputusan' },
  { value: 'bpmn:ExclusiveGateway', label: 'Gerbang: pilih satu jalan' },
  { value: 'bpmn:ParallelGateway', label: 'Gerbang: bersamaan' },
  { value: 'bpmn:EndEvent', label: 'Akhir proses' },
] as const;

interface ActsProps {
  readonly studio: Studio;
  readonly element: Drawn;
  readonly onSelect: (id: string | undefined) => void;
}

export function PanelActs({ studio, element, onSelect }: ActsProps) {
  const [kind, setKind] = useState<string>(kinds[0].value);
  const [target, setTarget] = useState('');
  const id = useId();
  const mayGoOn = /Task$|Activity$|Gateway$|StartEvent$|BoundaryEvent$|Intermediate|SubProcess$/.test(element.type);
  const targets = mayGoOn ? targetsOf(studio, element) : [];
  return (
    <div className="panel-acts" role="group" aria-label={`Tindakan untuk ${nameOf(element)}`}>
      {mayGoOn && (
        <p>
          <label htmlFor={`${id}-kind`}>Tambah setelah ini</label>
          <select id={`${id}-kind`} value={kind} onChange={(event) => setKind(event.target.value)}>
            {kinds.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
          <button
            type="button"
            className="button"
            onClick={() => {
              const shape = studio.get('elementFactory').createShape({ type: kind });
              onSelect(studio.get('autoPlace').append(element, shape).id);
            }}
          >
            Tambah
          </button>
        </p>
      )}
      {targets.length > 0 && (
        <p>
          <label htmlFor={`${id}-target`}>Sambungkan ke</label>
          <select id={`${id}-target`} value={target} onChange={(event) => setTarget(event.target.value)}>
            <option value="">Pilih elemen</option>
            {targets.map((one) => (
              <option key={one.id} value={one.id}>
                {nameOf(one)}
              </option>
            ))}
          </select>
          <button
            type="button"
            className="button"
            disabled={target === ''}
            onClick={() => {
              const to = studio.get('elementRegistry').get(target);
              if (to) studio.get('modeling').connect(element, to);
              setTarget('');
            }}
          >
            Sambungkan
          </button>
        </p>
      )}
      <button
        type="button"
        className="button"
        onClick={() => {
          studio.get('modeling').removeElements([element]);
          onSelect(undefined);
        }}
      >
        Hapus {nameOf(element)}
      </button>
    </div>
  );
}

const targetsOf = (studio: Studio, element: Drawn): readonly Drawn[] =>
  studio
    .get('elementRegistry')
    .filter(
      (one) =>
        one !== element &&
        !one.labelTarget &&
        !one.waypoints &&
        one.parent === element.parent &&
        /Task$|Activity$|Gateway$|EndEvent$|Intermediate|SubProcess$/.test(one.type),
    );
