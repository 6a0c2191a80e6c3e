import type { ReturnableFields } from '@alur/contracts';
import type { ChosenReason, ChosenReasons } from './return-values.js';

interface ReasonFieldsProps {
  readonly returnable: ReturnableFields;
  readonly chosen: ChosenReasons;
  readonly faults: Readonly<Record<string, string>>;
  onToggle(field: string): void;
  onReason(field: string, reason: ChosenReason): void;
}

/** The applicant's answers by page; a chosen one asks for its reason. */
export function ReasonFields({ returnable, chosen, faults, onToggle, onReason }: ReasonFieldsProps) {
  const groups = [...new Set(returnable.fields.map((field) => field.group))];
  return (
    <>
      {groups.map((group) => (
        <fieldset className="return-group" key={group}>
          <legend>{group}</legend>
          {returnable.fields
            .filter((field) => field.group === group)
            .map(({ id, label }) => (
              <div className="return-field" key={id}>
                <label className="choice">
                  <input
                    type="checkbox"
                    name={`return-${id}`}
                    checked={chosen[id] !== undefined}
                    onChange={() => onToggle(id)}
                  />
                  <span>{label}</span>
                </label>
                {chosen[id] && (
                  <Reason
                    id={id}
                    label={label}
                    reasons={returnable.reasons}
                    chosen={chosen[id]}
                    fault={faults[id]}
                    onChange={(reason) => onReason(id, reason)}
                  />
                )}
              </div>
            ))}
        </fieldset>
      ))}
    </>
  );
}

interface ReasonProps {
  readonly id: string;
  readonly label: string;
  readonly reasons: ReturnableFields['reasons'];
  readonly chosen: ChosenReason;
  readonly fault: string | undefined;
  onChange(reason: ChosenReason): void;
}

function Reason({ id, label, reasons, chosen, fault, onChange }: ReasonProps) {
  return (
    <div className={fault ? 'return-reason field-bad' : 'return-reason'}>
      {fault && (
        <p className="fault" id={`${id}-return-fault`}>
          {fault}
        </p>
      )}
      <label htmlFor={`${id}-reason`}>
        Alasan<span className="unseen"> untuk {label}</span>
      </label>
      <select
        id={`${id}-reason`}
        value={chosen.reason}
        aria-invalid={fault ? true : undefined}
        aria-describedby={fault ? `${id}-return-fault` : undefined}
        onChange={(event) => onChange({ ...chosen, reason: event.target.value })}
      >
        <option value="">Pilih alasan</option>
        {reasons.map((reason) => (
          <option key={reason.value} value={reason.value}>
            {reason.label}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}-note`}>
        Keterangan<span className="unseen"> untuk {label}</span>
        {chosen.reason !== 'other' && <span className="optional"> (opsional)</span>}
      </label>
      <input
        id={`${id}-note`}
        type="text"
        maxLength={500}
        value={chosen.note}
        onChange={(event) => onChange({ ...chosen, note: event.target.value })}
      />
    </div>
  );
}
