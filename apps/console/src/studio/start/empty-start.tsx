import { useState } from 'react';
import { Trouble } from '../trouble/trouble.js';
import { FormField } from './form-field.js';
import { useBegin } from './use-begin.js';

export function EmptyStart() {
  const [name, setName] = useState('');
  const [fault, setFault] = useState<string>();
  const { begin, isSending, problem, retry } = useBegin();
  return (
    <>
      {/* Beside the form: signing in again is a form of its own. */}
      {problem && <Trouble error={problem} retry={retry} />}
      <form
        className="card start-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() === '') return setFault('Tulis nama layanannya.');
          setFault(undefined);
          void begin('', { body: { name: name.trim() } });
        }}
      >
        <FormField
          id="nama-layanan"
          label="Nama layanan"
          fault={fault}
          render={(input) => <input {...input} value={name} onChange={(event) => setName(event.target.value)} />}
        />
        <button type="submit" className="button-primary" disabled={isSending}>
          Mulai dari kosong
        </button>
      </form>
    </>
  );
}
