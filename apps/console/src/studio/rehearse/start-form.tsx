import { localDate } from '@alur/calendar';
import type { Field } from '@alur/forms';
import { exampleAnswers } from '@alur/forms';
import type { Json } from '@alur/kernel';
import type { Refusal, ServiceVersion, Start } from '@alur/scenarios';
import { formContextOf } from '@alur/service';
import { Play } from 'lucide-react';
import { useState } from 'react';
import { Notice } from '../../parts/notice.js';
import { RehearsalField } from './rehearsal-field.js';
import { decidingFields, shownQuestions, withAnswer } from './start-values.js';

interface StartFormProps {
  readonly version: ServiceVersion;
  readonly refusal: Refusal | undefined;
  onBegin(start: Start): void;
}

/** Filled by example already: whoever wants to see something begin presses one button. */
export function StartForm({ version, refusal, onBegin }: StartFormProps) {
  const { bundle, city } = version;
  const [at, setAt] = useState(() => `${localDate(city.zone, new Date().toISOString())}T09:00`);
  const context = formContextOf(city, at.slice(0, 10));
  const [answers, setAnswers] = useState(() => exampleAnswers(bundle.form.pages, {}, context));
  const deciding = decidingFields(version);
  const shown = shownQuestions(bundle.form, answers);
  const field = (one: Field, change: (value: unknown) => void) => (
    <RehearsalField
      key={one.id}
      field={one}
      value={answers[one.id]}
      faults={refusal?.fields ?? {}}
      context={context}
      onChange={change}
    />
  );
  return (
    <form
      className="rehearsal-start"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onBegin({ at: `${at}:00${offsetOf(city.zone, at)}`, data: answers });
      }}
    >
      <p className="quiet">
        Permohonan contoh dijalankan di peramban ini dengan mesin yang sama seperti nanti. Tidak ada yang tersimpan dan
        tidak ada yang menerima pesan.
      </p>
      {refusal && <Notice kind="bad" title={refusal.message} />}
      <div className="field">
        <label htmlFor="mulai-pada">Diajukan pada</label>
        <input
          id="mulai-pada"
          type="datetime-local"
          value={at}
          required
          onChange={(event) => event.target.value && setAt(event.target.value.slice(0, 16))}
        />
      </div>
      {shown
        .filter(({ id }) => deciding.has(id))
        .map((one) => field(one, (value) => setAnswers(withAnswer(bundle.form, answers, [one.id, value], context))))}
      <details>
        <summary>Isian lain, sudah diisi contoh</summary>
        {shown
          .filter(({ id }) => !deciding.has(id))
          .map((one) =>
            field(one, (value) =>
              setAnswers(
                Object.fromEntries(
                  Object.entries({ ...answers, [one.id]: value as Json }).filter(
                    ([, given]) => given !== undefined && given !== '',
                  ),
                ),
              ),
            ),
          )}
      </details>
      <button type="submit" className="button-primary">
        <Play size={16} strokeWidth={1.75} aria-hidden="true" /> Mulai uji coba
      </button>
    </form>
  );
}

/** `+07:00` on that day, so that a scenario says it outright. */
function offsetOf(zone: string, at: string): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' }).formatToParts(
    new Date(at),
  );
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return name.replace('GMT', '') || '+00:00';
}
