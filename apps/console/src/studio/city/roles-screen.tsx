import { Trash2 } from 'lucide-react';
import { CheckAt, TextAt } from '../editing/fields.js';
import { useAt } from '../editing/part-context.js';
import { AddByKey } from './add-by-key.js';
import { SettingEditor } from './setting-editor.js';

export const RolesScreen = () => (
  <SettingEditor setting="roles">
    <Roles />
  </SettingEditor>
);

/** Few enough to stand one below the other. */
function Roles() {
  const at = useAt([]);
  const roles = (at.value ?? {}) as Readonly<Record<string, { readonly name?: string }>>;
  return (
    <>
      {Object.entries(roles).map(([key, { name = key }]) => (
        <fieldset className="list-at card-like" key={key}>
          <legend>{name}</legend>
          <TextAt path={[key, 'name']} label="Nama jabatan" of={key} />
          <CheckAt path={[key, 'leads']} label="Memimpin instansinya" of={name} />
          <CheckAt path={[key, 'byLink']} label="Menjawab lewat tautan di ponsel, tanpa akun" of={name} />
          <CheckAt path={[key, 'operates']} label="Mengelola sistem untuk seluruh kota" of={name} />
          <button
            type="button"
            className="button"
            onClick={() => at.set(Object.fromEntries(Object.entries(roles).filter(([other]) => other !== key)))}
          >
            <Trash2 size={16} strokeWidth={1.75} aria-hidden="true" /> Hapus {name}
          </button>
        </fieldset>
      ))}
      <AddByKey what="jabatan" taken={Object.keys(roles)} onAdd={(key) => at.set({ ...roles, [key]: { name: '' } })} />
    </>
  );
}
