// The applicant's side of a return: what is asked again, with the answers they gave.
import { openCorrectionView } from '@alur/case';
import { correctionPage, formatDateTime, visibleFields } from '@alur/forms';
import type { Json, JsonObject } from '@alur/kernel';
import { useState } from 'react';
import { useFormContext, useRehearsal } from './rehearsal-context.js';
import { RehearsalField } from './rehearsal-field.js';

export function CorrectionPanel() {
  const { version, walk, act } = useRehearsal();
  const context = useFormContext();
  const file = walk.here.service?.file;
  const before = file?.sections['application'] ?? {};
  const [typed, setTyped] = useState<Readonly<Record<string, unknown>>>({});
  if (!file?.state.correction) return null;
  const { bundle } = version;
  const view = openCorrectionView(bundle, file.state.correction, undefined);
  const page = correctionPage(
    bundle.form.pages,
    view.fields.map(({ field }) => field),
  );
  const answers = { ...before, ...typed } as JsonObject;
  const shown = visibleFields(page, answers);
  const reasonsOf = (id: string): string | undefined =>
    view.fields.find(({ field }) => field === id)?.reasons.join(' ');
  return (
    <form
      className="rehearsal-correction"
      aria-label="Perbaikan dari pemohon"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const data = shown.flatMap(({ id }) =>
          answers[id] == null || answers[id] === '' ? [] : [[id, answers[id] as Json]],
        );
        act({ verb: 'resubmit', with: { data: Object.fromEntries(data) as JsonObject } });
      }}
    >
      <h4>Pemohon diminta memperbaiki</h4>
      <p className="quiet">Paling lambat {formatDateTime(view.due, walk.here.zone)}.</p>
      {shown.map((field) => (
        <div key={field.id}>
          {reasonsOf(field.id) !== undefined && <p className="asked-reason">{reasonsOf(field.id)}</p>}
          <RehearsalField
            field={field}
            value={answers[field.id]}
            faults={walk.refusal?.fields ?? {}}
            context={context}
            onChange={(value) => setTyped((all) => ({ ...all, [field.id]: value }))}
          />
        </div>
      ))}
      <button type="submit" className="button-primary">
        Kirim perbaikan sebagai pemohon
      </button>
    </form>
  );
}
