import { useStudioCity } from '../../draft/draft-queries.js';
import { NumberAt, TextAt } from '../../editing/fields.js';
import { LinesAt } from '../../editing/lines-at.js';
import { PartEditor } from '../../editing/part-context.js';
import { RadioAt } from '../../editing/radio-at.js';
import type { EditorProps } from '../editors.js';
import { About } from '../parts/about.js';

/** The privacy notice of UU 27/2022. */
export const PrivacyEditor = ({ draftId }: EditorProps) => {
  const city = useStudioCity().data;
  return (
    <PartEditor draftId={draftId} part="privacy">
      <About seen="Warga membacanya sebelum mulai mengisi dan sebelum mengirim.">
        Untuk apa data warga dipakai, siapa yang menerimanya, dan berapa lama disimpan (UU 27/2022).
      </About>
      <TextAt
        path={['basis']}
        label="Dasar pemrosesan"
        suggestions={['Pelaksanaan tugas pelayanan publik (UU 27/2022 pasal 20)']}
      />
      <TextAt path={['purpose']} label="Tujuan" hint="Misalnya: menilai permohonan dan menerbitkan surat." multiline />
      <LinesAt
        path={['recipients']}
        title="Penerima data"
        item="penerima"
        hint="Instansi yang melihat data pemohon. Sebut juga bila yang diterima hanya jumlahnya."
        suggestions={[
          'Kantor desa atau kelurahan Anda',
          ...Object.values(city?.agencies ?? {}).map(({ fullName }) => fullName),
        ]}
      />
      <NumberAt
        path={['retention', 'activeYears']}
        label="Disimpan selama"
        unit="tahun"
        hint="Sejak permohonan selesai, menurut jadwal retensi arsip."
      />
      <RadioAt
        path={['retention', 'final']}
        label="Setelah itu"
        choices={[
          { value: 'destroy', label: 'Dimusnahkan' },
          { value: 'permanent', label: 'Disimpan tetap', hint: 'Hanya bila jadwal retensi arsip mengatakannya.' },
        ]}
      />
    </PartEditor>
  );
};
