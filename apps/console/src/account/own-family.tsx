import { useQueryClient } from '@tanstack/react-query';
import { ask } from '../api/client.js';
import { Notice } from '../parts/notice.js';
import { TextField } from './text-field.js';
import { useSending } from './use-sending.js';

/** On which family card the officer stands, so that requests of their own family are not theirs to handle. */
export function OwnFamily({ declared }: { readonly declared: boolean }) {
  const client = useQueryClient();
  const { problem, busy, send } = useSending();
  const faults = problem?.fields ?? {};
  return (
    <section className="card" aria-labelledby="keluarga-sendiri">
      <h2 id="keluarga-sendiri">Keluarga sendiri</h2>
      <p>
        Anda tidak boleh menangani permohonan keluarga sendiri. Isi nomor Kartu Keluarga Anda, supaya sistem
        mencegahnya. Nomornya tidak disimpan, hanya tandanya, dan tidak dapat dibaca lagi oleh siapa pun.
      </p>
      {declared && <Notice kind="good" title="Sudah diisi. Isi lagi bila Kartu Keluarga Anda berganti." />}
      <form
        className="own-form"
        onSubmit={(event) => {
          event.preventDefault();
          const form = event.currentTarget;
          const body = Object.fromEntries(new FormData(form));
          void send(async () => {
            await ask('/auth/account/family', { method: 'PUT', body });
            form.reset();
            await client.invalidateQueries({ queryKey: ['own-account'] });
          });
        }}
      >
        {problem && Object.keys(faults).length === 0 && <Notice kind="bad" title={problem.detail} />}
        <TextField
          name="familyCard"
          label="Nomor Kartu Keluarga"
          hint="16 angka, di bagian atas kartu."
          autoComplete="off"
          {...(faults['familyCard'] ? { error: faults['familyCard'] } : {})}
        />
        <TextField
          name="nik"
          required={false}
          label="NIK Anda"
          hint="Boleh kosong. Berguna untuk layanan yang tidak menanyakan Kartu Keluarga."
          autoComplete="off"
          {...(faults['nik'] ? { error: faults['nik'] } : {})}
        />
        <button type="submit" className="button-primary" disabled={busy}>
          Simpan
        </button>
      </form>
    </section>
  );
}
