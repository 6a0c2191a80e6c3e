import type { SopReading } from '@alur/contracts';
import { useState } from 'react';
import { Loading } from '../../../parts/loading.js';
import { useStudioCity } from '../../draft/draft-queries.js';
import { Trouble } from '../../trouble/trouble.js';
import { FormField } from '../form-field.js';
import { OwnerField } from '../owner-field.js';
import { useBegin } from '../use-begin.js';
import type { SopOnScreen } from './use-sop-reading.js';
import { sopForm } from './use-sop-reading.js';

/** The name is that of the table until somebody writes another. */
export function BeginForm({
  given,
  reading,
}: {
  readonly given: NonNullable<SopOnScreen['given']>;
  readonly reading: SopReading;
}) {
  const city = useStudioCity();
  const [written, setWritten] = useState<string>();
  const [owner, setOwner] = useState('');
  const [isTried, setTried] = useState(false);
  const { begin, isSending, problem, retry } = useBegin();
  if (!city.data) return city.error ? <Trouble error={city.error} /> : <Loading what="perangkat daerah" />;
  const name = written ?? reading.title ?? '';
  const isMissing = { name: name.trim() === '', owner: owner === '' };
  const send = (): void => {
    setTried(true);
    if (isMissing.name || isMissing.owner || !reading.ok) return;
    void begin('/from-sop', { form: sopForm(given, { owner, name: name.trim() }), screen: 'temuan' });
  };
  return (
    <>
      {/* Beside the form: signing in again is a form of its own. */}
      {problem && <Trouble error={problem} retry={retry} />}
      <form
        className="card start-form"
        noValidate
        aria-labelledby="jadikan"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <h2 id="jadikan">Jadikan rancangan layanan</h2>
        <FormField
          id="nama-layanan"
          label="Nama layanan"
          hint="Seperti yang dicari warga."
          fault={isTried && isMissing.name ? 'Tulis nama layanannya.' : undefined}
          render={(input) => <input {...input} value={name} onChange={(event) => setWritten(event.target.value)} />}
        />
        <OwnerField
          city={city.data}
          value={owner}
          onChange={setOwner}
          fault={isTried && isMissing.owner ? 'Pilih perangkat daerahnya.' : undefined}
        />
        {!reading.ok && (
          <p className={isTried ? 'fault' : 'quiet'}>
            Rancangan dapat dibuat setelah semua yang harus dijawab terjawab.
          </p>
        )}
        <button type="submit" className="button-primary" disabled={isSending}>
          {isSending ? 'Membuat rancangan …' : 'Buat rancangan'}
        </button>
      </form>
    </>
  );
}
