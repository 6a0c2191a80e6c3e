import { NumberAt, SelectAt, TextAt } from '../editing/fields.js';
import { ListAt } from '../editing/list-at.js';
import { useAt } from '../editing/part-context.js';
import { LinesAt } from './lines-at.js';
import { SettingEditor } from './setting-editor.js';

const kinds = [
  { value: 'requirement', label: 'Syarat yang tidak boleh diminta' },
  { value: 'fee', label: 'Biaya tanpa dasar hukum' },
  { value: 'promise', label: 'Janji yang lebih lama dari aturan' },
  { value: 'twice', label: 'Hal yang ditanyakan dua kali' },
  { value: 'visit', label: 'Kedatangan yang tidak disebut di prosedur' },
];
const levels = [
  { value: 'error', label: 'Menahan penerbitan' },
  { value: 'warning', label: 'Mengingatkan saja' },
];

export const RequirementsScreen = () => (
  <SettingEditor setting="requirements">
    <ListAt
      path={['rules']}
      title="Aturan"
      item="aturan"
      create={() => ({
        id: '',
        kind: 'requirement',
        phrases: [],
        level: 'warning',
        basis: [{ title: '' }],
        advice: '',
      })}
      nameOf={(value, index) => (value as { readonly id?: string }).id || `aturan ${String(index + 1)}`}
      render={(path) => <Rule path={path} />}
    />
  </SettingEditor>
);

function Rule({ path }: { readonly path: readonly (string | number)[] }) {
  const rule = useAt(path).value as { readonly id?: string; readonly kind?: string };
  const name = rule.id ?? '';
  return (
    <details>
      <summary>{name || 'Aturan baru'}</summary>
      <TextAt path={[...path, 'id']} label="Nama pendek" hint="Huruf kecil dan tanda hubung." of={name} />
      <SelectAt path={[...path, 'kind']} label="Yang diperiksa" choices={kinds} of={name} />
      {rule.kind === 'requirement' && (
        <>
          <LinesAt path={[...path, 'phrases']} label="Kata yang tidak boleh diminta" of={name} />
          <LinesAt path={[...path, 'files']} label="Kata pada nama berkas yang diunggah" of={name} />
        </>
      )}
      {rule.kind === 'promise' && (
        <NumberAt path={[...path, 'workingDays']} label="Paling lama" unit="hari kerja" of={name} />
      )}
      <SelectAt path={[...path, 'level']} label="Akibatnya" choices={levels} of={name} />
      <ListAt
        path={[...path, 'basis']}
        title="Dasar hukum"
        item="dasar hukum"
        create={() => ({ title: '' })}
        render={(basis) => (
          <>
            <TextAt path={[...basis, 'title']} label="Peraturan" of={name} />
            <TextAt path={[...basis, 'about']} label="Tentang" of={name} />
            <TextAt path={[...basis, 'since']} label="Berlaku sejak" hint="Tahun-bulan-tanggal." of={name} />
          </>
        )}
      />
      <TextAt path={[...path, 'advice']} label="Saran untuk perancang" multiline of={name} />
      <TextAt path={[...path, 'notNeeded']} label="Yang dibaca warga: tidak perlu membawa" of={name} />
      <LinesAt path={[...path, 'services', 'owners']} label="Hanya layanan milik instansi" of={name} />
      <LinesAt path={[...path, 'services', 'keywords']} label="Hanya layanan dengan kata kunci" of={name} />
      <LinesAt path={[...path, 'services', 'ids']} label="Hanya layanan dengan kode" of={name} />
      <LinesAt path={[...path, 'except', 'phrases']} label="Kecuali bila disebut" of={name} />
    </details>
  );
}
