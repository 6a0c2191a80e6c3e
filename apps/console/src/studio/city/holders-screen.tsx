import { Plus, Trash2 } from 'lucide-react';
import { useStudioCity } from '../draft/draft-queries.js';
import { CheckAt, SelectAt, TextAt } from '../editing/fields.js';
import { useAt } from '../editing/part-context.js';
import { ChooseOne } from './choose-one.js';
import { SettingEditor } from './setting-editor.js';

interface Holder {
  readonly id: string;
  readonly name?: string;
  readonly position?: string;
  readonly agency?: string;
  readonly until?: string;
  readonly role?: string;
  readonly acting?: string;
}

const acting = [
  { value: 'Plt.', label: 'Plt. (pelaksana tugas)' },
  { value: 'Plh.', label: 'Plh. (pelaksana harian)' },
];

export const HoldersScreen = () => (
  <SettingEditor setting="holders">
    <Holders />
  </SettingEditor>
);

function Holders() {
  const at = useAt([]);
  const city = useStudioCity().data;
  const holders = (Array.isArray(at.value) ? at.value : []) as readonly Holder[];
  const items = holders.map(({ id, name = '', position = '', until }) => ({
    key: id,
    name: name || 'Pejabat baru',
    hint: until ? `${position}, sampai ${until}` : position,
  }));
  const add = (): void => {
    const number = holders.reduce((most, { id }) => Math.max(most, Number(/^pejabat-(\d+)$/.exec(id)?.[1] ?? 0)), 0);
    at.set([
      ...holders,
      { id: `pejabat-${String(number + 1)}`, name: '', agency: '', role: '', position: '', from: '' },
    ]);
  };
  return (
    <ChooseOne
      items={items}
      what="pejabat"
      actions={
        <button type="button" className="button" onClick={add}>
          <Plus size={16} strokeWidth={1.75} aria-hidden="true" /> Tambah pejabat
        </button>
      }
    >
      {(id) => {
        const index = holders.findIndex((holder) => holder.id === id);
        const name = holders[index]?.name || 'pejabat ini';
        return (
          <>
            <h3>{holders[index]?.name || 'Pejabat baru'}</h3>
            <TextAt path={[index, 'name']} label="Nama dengan gelar" />
            <TextAt path={[index, 'nip']} label="NIP" hint="18 angka. Kosongkan untuk ketua RT dan RW." />
            <TextAt
              path={[index, 'phone']}
              label="Nomor ponsel"
              hint="Untuk yang menjawab lewat tautan, misalnya +6281200000103."
            />
            <SelectAt
              path={[index, 'agency']}
              label="Instansi"
              choices={Object.values(city?.agencies ?? {}).map(({ key, shortName }) => ({
                value: key,
                label: shortName,
              }))}
            />
            <SelectAt
              path={[index, 'role']}
              label="Jabatan di sistem"
              choices={Object.values(city?.roles ?? {}).map((role) => ({ value: role.key, label: role.name }))}
            />
            <TextAt path={[index, 'scope']} label="RW atau RT" hint="Misalnya 007 atau 007/003." />
            <TextAt path={[index, 'position']} label="Nama jabatan di surat" />
            <SelectAt path={[index, 'acting']} label="Pelaksana" none="Pejabat tetap" choices={acting} />
            {holders[index]?.acting === 'Plh.' ? (
              <SelectAt
                path={[index, 'standsFor']}
                label="Menggantikan"
                none="Satu-satunya pejabatnya"
                choices={holders
                  .filter(
                    (one) => !one.acting && one.agency === holders[index]?.agency && one.role === holders[index]?.role,
                  )
                  .map(({ id: value, name: label = value }) => ({ value, label }))}
              />
            ) : null}
            <TextAt path={[index, 'from']} label="Mulai menjabat" hint="Tahun-bulan-tanggal, misalnya 2026-01-05." />
            <TextAt
              path={[index, 'until']}
              label="Sampai"
              hint="Kosongkan bila masih menjabat. Mulai hari sesudahnya ia tidak dapat bekerja lagi."
            />
            <CheckAt path={[index, 'demo']} label="Punya akun di kota peragaan" />
            <button
              type="button"
              className="button"
              onClick={() => at.set(holders.filter((holder) => holder.id !== id))}
            >
              <Trash2 size={16} strokeWidth={1.75} aria-hidden="true" /> Hapus {name}
            </button>
          </>
        );
      }}
    </ChooseOne>
  );
}
