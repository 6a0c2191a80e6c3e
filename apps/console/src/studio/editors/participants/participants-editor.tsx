import type { StudioCity } from '@alur/contracts';
import { Loading } from '../../../parts/loading.js';
import { useOutline, useStudioCity } from '../../draft/draft-queries.js';
import type { Path } from '../../editing/at-path.js';
import { valueAt } from '../../editing/at-path.js';
import { TextAt } from '../../editing/fields.js';
import { MapAt } from '../../editing/map-at.js';
import { PartEditor, usePartScope } from '../../editing/part-context.js';
import type { EditorProps } from '../editors.js';
import { About } from '../parts/about.js';
import { agencyGroups } from '../parts/agency-groups.js';
import { ComputedAt } from './computed-at.js';
import type { AskedNames } from './performer-choices.js';
import { followingAgencies, roleChoices, rolesByVillage, scopeChoices } from './performer-choices.js';
import { WhoToday } from './who-today.js';

/** Who does the work: an agency and a role, never a person. */
export const ParticipantsEditor = ({ draftId }: EditorProps) => {
  const outline = useOutline(draftId).data;
  const city = useStudioCity().data;
  // Without the city's roles a chosen one would look like something only an expert could have written.
  if (!outline || !city) return <Loading what="pelaksana" />;
  const whyKept = (key: string) => {
    const waiting = outline.performers[key]?.waiting ?? [];
    return waiting.length === 0 ? undefined : (
      <p>Belum dapat dihapus, karena dipakai oleh {waiting.join(', ')}. Pindahkan dulu ke pelaksana lain.</p>
    );
  };
  return (
    <PartEditor draftId={draftId} part="participants">
      <About seen="Warga melihat nama pelaksana di garis estafet permohonannya, tanpa nama orang.">
        Siapa yang mengerjakan setiap langkah: sebuah jabatan di sebuah instansi, bukan orangnya.
      </About>
      <MapAt
        path={[]}
        title="Pelaksana"
        item="pelaksana"
        hint="Nama boleh diganti kapan saja: langkah dan surat yang memakainya tetap terhubung."
        create={(name) => ({ name, agency: '', role: '', sees: [] })}
        nameOf={(value, key) => textOf(valueAt(value, ['name'])) || key}
        render={(path, key) => <Participant path={path} id={key} draftId={draftId} />}
        whyKept={whyKept}
      />
    </PartEditor>
  );
};

function Participant({ path, id, draftId }: { readonly path: Path; readonly id: string; readonly draftId: string }) {
  const city = useStudioCity().data;
  const outline = useOutline(draftId).data;
  const value = valueAt(usePartScope().editing.value, path);
  const fields = outline?.fields ?? [];
  const ofType = (type: string): readonly string[] =>
    fields.filter((field) => field.type === type).map((field) => field.id);
  const names: AskedNames = { villages: ofType('village'), rt: ofType('rt'), rw: ofType('rw') };
  const name = textOf(valueAt(value, ['name'])) || id;
  return (
    <>
      <TextAt path={[...path, 'name']} label="Nama" of={name} />
      <div className="pair">
        <ComputedAt
          path={[...path, 'agency']}
          label="Instansi"
          of={name}
          groups={[{ title: 'Mengikuti pemohon', choices: followingAgencies(names) }, ...agencyGroups(city)]}
        />
        <ComputedAt
          path={[...path, 'role']}
          label="Jabatan"
          of={name}
          groups={[
            { title: 'Menurut jenis desa', choices: rolesByVillage(names) },
            { title: 'Jabatan kota', choices: roleChoices(city) },
          ]}
        />
      </div>
      {needsScope(value, city) && (
        <ComputedAt
          path={[...path, 'scope']}
          label="Cakupan"
          of={name}
          hint="RT atau RW yang mana. Tanpa cakupan, siapa pun yang memegang jabatan ini di instansinya."
          none="Tanpa cakupan"
          groups={[{ title: 'Mengikuti pemohon', choices: scopeChoices(names) }]}
        />
      )}
      {outline && <WhoToday performer={outline.performers[id]} outline={outline} />}
    </>
  );
}

/** Roles that answer by a link have a part of a village to themselves. */
function needsScope(value: unknown, city: StudioCity | undefined): boolean {
  const role = textOf(valueAt(value, ['role']));
  return valueAt(value, ['scope']) !== undefined || city?.roles[role]?.byLink === true;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
