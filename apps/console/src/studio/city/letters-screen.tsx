import { TextAt } from '../editing/fields.js';
import { useAt } from '../editing/part-context.js';
import { AddByKey } from './add-by-key.js';
import { SettingEditor } from './setting-editor.js';

export const LettersScreen = () => (
  <SettingEditor setting="letters">
    <p className="hint">
      Nomor surat disusun dari pola. {'{classification}'}, {'{serial}'}, {'{agencyCode}'}, dan {'{year}'} diisi saat
      surat terbit.
    </p>
    <Series />
  </SettingEditor>
);

function Series() {
  const at = useAt([]);
  const series = (at.value ?? {}) as Readonly<Record<string, unknown>>;
  return (
    <>
      {Object.keys(series).map((key) => (
        <fieldset className="list-at card-like" key={key}>
          <legend>{key}</legend>
          <TextAt path={[key, 'pattern']} label="Pola nomor" of={key} />
          <TextAt path={[key, 'classification']} label="Kode klasifikasi" of={key} />
          <TextAt path={[key, 'basis']} label="Dasar" of={key} />
        </fieldset>
      ))}
      <AddByKey
        what="seri nomor"
        taken={Object.keys(series)}
        onAdd={(key) =>
          at.set({ ...series, [key]: { pattern: '{classification}/{serial}/{agencyCode}/{year}', classification: '' } })
        }
      />
    </>
  );
}
