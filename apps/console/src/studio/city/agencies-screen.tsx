import { useStudioCity } from '../draft/draft-queries.js';
import { SelectAt, TextAt } from '../editing/fields.js';
import { useAt } from '../editing/part-context.js';
import { AddByKey } from './add-by-key.js';
import { ChooseOne } from './choose-one.js';
import { RecordAt } from './record-at.js';
import { SettingEditor } from './setting-editor.js';

const kinds = [
  { value: 'department', label: 'Dinas, badan, atau bagian' },
  { value: 'district', label: 'Kecamatan' },
  { value: 'kelurahan', label: 'Kelurahan' },
  { value: 'desa', label: 'Desa' },
];

export const AgenciesScreen = () => (
  <SettingEditor setting="agencies">
    <Agencies />
  </SettingEditor>
);

function Agencies() {
  const at = useAt([]);
  const calendars = Object.keys(useStudioCity().data?.calendars ?? {});
  const agencies = (at.value ?? {}) as Readonly<
    Record<string, { readonly shortName?: string; readonly fullName?: string }>
  >;
  const items = Object.entries(agencies).map(([key, { shortName = key, fullName = '' }]) => ({
    key,
    name: shortName,
    hint: fullName,
  }));
  return (
    <ChooseOne
      items={items}
      what="instansi"
      actions={
        <AddByKey
          what="instansi"
          taken={Object.keys(agencies)}
          onAdd={(key) =>
            at.set({ ...agencies, [key]: { shortName: '', fullName: '', kind: 'department', address: '' } })
          }
        />
      }
    >
      {(key) => (
        <>
          <h3>{agencies[key]?.shortName || key}</h3>
          <p className="quiet">
            Kode <code>{key}</code>. Dipakai oleh layanan, jadi tidak berubah.
          </p>
          <TextAt path={[key, 'shortName']} label="Nama singkat" />
          <TextAt path={[key, 'fullName']} label="Nama lengkap" hint="Seperti tertulis di kop surat." />
          <SelectAt path={[key, 'kind']} label="Jenis" choices={kinds} />
          <TextAt path={[key, 'region']} label="Kode wilayah" hint="Hanya untuk kecamatan, kelurahan, dan desa." />
          <TextAt path={[key, 'address']} label="Alamat" />
          <TextAt path={[key, 'phone']} label="Telepon" />
          <SelectAt
            path={[key, 'calendar']}
            label="Kalender kerja"
            none="Kalender umum kota"
            choices={calendars.filter((name) => name !== 'default').map((name) => ({ value: name, label: name }))}
          />
          <RecordAt
            path={[key, 'units']}
            title="Unit atau bidang"
            item="unit"
            keyLabel="Kode unit"
            valueLabel="Nama unit"
          />
        </>
      )}
    </ChooseOne>
  );
}
