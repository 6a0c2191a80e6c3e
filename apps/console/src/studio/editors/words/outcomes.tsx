import type { DraftOutline, OutlineField } from '@alur/contracts';
import type { Path } from '../../editing/at-path.js';
import { valueAt } from '../../editing/at-path.js';
import { SelectAt, TextAt } from '../../editing/fields.js';
import { MapAt } from '../../editing/map-at.js';
import { usePartScope } from '../../editing/part-context.js';
import { RadioAt } from '../../editing/radio-at.js';

const kinds = [
  { value: 'granted', label: 'Dikabulkan' },
  { value: 'refused', label: 'Tidak dapat dikabulkan', hint: 'Perlu dasar hukum dan alasan yang ditulis petugas.' },
  { value: 'withdrawn', label: 'Dibatalkan pemohon' },
];

/** Each end of the process is an answer. */
export function Outcomes({ outline }: { readonly outline: DraftOutline }) {
  const ends = outline.elements.filter(({ outcome }) => outcome !== undefined);
  return (
    <MapAt
      path={[]}
      title="Jawaban akhir"
      item="jawaban"
      create={(title) => ({ kind: 'granted', title, text: '' })}
      nameOf={(value, key) => {
        const title = valueAt(value, ['title']);
        return typeof title === 'string' && title !== '' ? title : key;
      }}
      render={(path, key) => <Outcome path={path} fields={outline.fields} id={key} />}
      whyKept={(key) => {
        const reached = ends.filter(({ outcome }) => outcome === key);
        return reached.length === 0 ? undefined : (
          <p>
            Belum dapat dihapus, karena alur berakhir di sini: {reached.map(({ name }) => `"${name}"`).join(', ')}. Ubah
            dulu akhirnya di alur.
          </p>
        );
      }}
    />
  );
}

function Outcome({
  path,
  fields,
  id,
}: {
  readonly path: Path;
  readonly fields: readonly OutlineField[];
  readonly id: string;
}) {
  const kind = valueAt(usePartScope().editing.value, [...path, 'kind']);
  const byOfficers = fields.filter(({ by }) => by !== undefined);
  const asChoices = (some: readonly OutlineField[]) => some.map((field) => ({ value: field.id, label: field.label }));
  return (
    <>
      <TextAt path={[...path, 'title']} label="Judul" of={id} />
      <TextAt
        path={[...path, 'text']}
        label="Isi"
        hint="Apa yang terjadi sekarang, dan apa yang dapat dilakukan warga."
        of={id}
        multiline
      />
      <RadioAt path={[...path, 'kind']} label="Jenis jawaban" choices={kinds} />
      {kind === 'refused' && (
        <div className="pair">
          <SelectAt
            path={[...path, 'ground']}
            label="Isian dasar penolakan"
            hint="Isian pilihan dari tugas petugas."
            of={id}
            choices={asChoices(
              byOfficers.filter(({ type, class: dataClass }) => type === 'choice' && dataClass === 'none'),
            )}
          />
          <SelectAt
            path={[...path, 'reason']}
            label="Isian alasan"
            hint="Isian tulisan dari tugas petugas."
            of={id}
            choices={asChoices(byOfficers.filter(({ type }) => type === 'textarea' || type === 'text'))}
          />
        </div>
      )}
    </>
  );
}
