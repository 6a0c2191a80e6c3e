import { useState } from 'react';
import { FormField } from './form-field.js';
import { proposedId } from './proposed-id.js';

export interface NewServiceValue {
  readonly id: string;
  readonly name: string;
}

export interface NewServiceState extends NewServiceValue {
  readonly faults: Readonly<Record<string, string>>;
  setName(name: string): void;
  setId(id: string): void;
  /** What is to be sent; nothing while something is missing, which is then said. */
  checked(): NewServiceValue | undefined;
}

/** The code follows the name until somebody writes one. */
export function useNewService(): NewServiceState {
  const [name, setName] = useState('');
  const [written, setId] = useState<string>();
  const [isTried, setTried] = useState(false);
  const id = written ?? proposedId(name);
  const missing = {
    ...(name.trim() === '' ? { name: 'Tulis nama layanannya.' } : {}),
    ...(id.trim() === '' ? { id: 'Tulis kode layanannya.' } : {}),
  };
  return {
    id,
    name,
    faults: isTried ? missing : {},
    setName,
    setId,
    checked() {
      setTried(true);
      return Object.keys(missing).length > 0 ? undefined : { id: id.trim(), name: name.trim() };
    },
  };
}

export function NewServiceFields({
  service: { id, name, faults, setName, setId },
  refused,
}: {
  readonly service: NewServiceState;
  /** What the server said of single fields. */
  readonly refused: Readonly<Record<string, string>>;
}) {
  return (
    <>
      <FormField
        id="nama-layanan"
        label="Nama layanan"
        fault={faults['name'] ?? refused['name']}
        render={(input) => <input {...input} value={name} onChange={(event) => setName(event.target.value)} />}
      />
      <FormField
        id="kode-layanan"
        label="Kode layanan"
        hint="Dipakai di alamat dan nama berkas. Huruf kecil, angka, dan tanda hubung."
        fault={faults['id'] ?? refused['id']}
        render={(input) => <input {...input} value={id} onChange={(event) => setId(event.target.value)} />}
      />
    </>
  );
}
