import type { StudioCity, StudioTemplate } from '@alur/contracts';
import { useState } from 'react';
import { Loading } from '../../parts/loading.js';
import { useStudioCity } from '../draft/draft-queries.js';
import { Trouble } from '../trouble/trouble.js';
import { NewServiceFields, useNewService } from './new-service-fields.js';
import { OwnerField } from './owner-field.js';
import { useTemplates } from './start-queries.js';
import { useBegin } from './use-begin.js';

export function TemplateStart() {
  const templates = useTemplates();
  const city = useStudioCity();
  const error = templates.error ?? city.error;
  if (!templates.data || !city.data) return error ? <Trouble error={error} /> : <Loading what="contoh" />;
  if (templates.data.length === 0) return <p className="card">Kota ini belum menyediakan contoh layanan.</p>;
  return <TemplateForm templates={templates.data} city={city.data} />;
}

function TemplateForm({
  templates,
  city,
}: {
  readonly templates: readonly StudioTemplate[];
  readonly city: StudioCity;
}) {
  const [template, setTemplate] = useState(templates[0]?.id ?? '');
  const [owner, setOwner] = useState('');
  const [isTried, setTried] = useState(false);
  const service = useNewService();
  const { begin, isSending, problem, retry } = useBegin();
  const send = (): void => {
    setTried(true);
    const named = service.checked();
    if (named && owner !== '') void begin('/from-template', { body: { template, owner, ...named } });
  };
  return (
    <>
      {/* Beside the form: signing in again is a form of its own. */}
      {problem && <Trouble error={problem} retry={retry} />}
      <form
        className="card start-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <fieldset className="field">
          <legend>Contoh</legend>
          <div className="choices">
            {templates.map(({ id, name, summary }) => (
              <label key={id} className="choice">
                <input type="radio" name="contoh" checked={template === id} onChange={() => setTemplate(id)} />
                <span>
                  <strong>{name}</strong>
                  <span className="quiet">{summary}</span>
                </span>
              </label>
            ))}
          </div>
        </fieldset>
        <NewServiceFields service={service} refused={problem?.fields ?? {}} />
        <OwnerField
          city={city}
          value={owner}
          onChange={setOwner}
          fault={isTried && owner === '' ? 'Pilih perangkat daerahnya.' : undefined}
        />
        <button type="submit" className="button-primary" disabled={isSending}>
          Mulai dari contoh ini
        </button>
      </form>
    </>
  );
}
