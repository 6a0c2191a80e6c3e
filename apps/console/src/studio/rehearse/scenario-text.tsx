import { PartEditor, usePartScope } from '../editing/part-context.js';

interface ScenarioTextProps {
  readonly draftId: string;
  readonly part: string;
  onLeave(): void;
}

/** The file itself, for those who know how scenarios are written. */
export const ScenarioText = ({ draftId, part, onLeave }: ScenarioTextProps) => (
  <PartEditor draftId={draftId} part={part}>
    <Text onLeave={onLeave} />
  </PartEditor>
);

function Text({ onLeave }: Pick<ScenarioTextProps, 'onLeave'>) {
  const { editing, part } = usePartScope();
  const id = `teks-${part}`;
  return (
    <div className="field scenario-text">
      <label htmlFor={id}>Isi berkas skenario</label>
      <textarea
        id={id}
        rows={20}
        spellCheck={false}
        disabled={editing.readOnly}
        value={typeof editing.value === 'string' ? editing.value : ''}
        onChange={(event) => editing.change(event.target.value, 'text')}
      />
      <button type="button" className="button" onClick={onLeave}>
        Tutup teks
      </button>
    </div>
  );
}
