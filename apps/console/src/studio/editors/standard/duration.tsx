import type { DraftOutline } from '@alur/contracts';
import { useJudgement, useOutline } from '../../draft/draft-queries.js';
import { NumberAt, SelectAt, TextAt } from '../../editing/fields.js';
import { ListAt } from '../../editing/list-at.js';
import { useAt } from '../../editing/part-context.js';
import { RoundAt } from './round-at.js';

/** The promise, with the time that the process may take beside it. */
export function Duration({ draftId }: { readonly draftId: string }) {
  const outline = useOutline(draftId).data;
  return (
    <fieldset className="editor-group">
      <legend>3. Jangka waktu pelayanan</legend>
      <div className="pair">
        <NumberAt path={['duration', 'workingDays']} label="Janji kepada warga" unit="hari kerja" />
        <WorstTime draftId={draftId} />
      </div>
      <TextAt
        path={['duration', 'startsWhen']}
        label="Dihitung sejak"
        suggestions={['permohonan lengkap kami terima']}
      />
      <TextAt path={['duration', 'note']} label="Keterangan waktu" optional />
      <TextAt
        path={['duration', 'legalBasis']}
        label="Dasar hukum jangka waktu"
        hint="Hanya perlu bila janjinya lebih lama dari batas umum UU 30/2014."
        optional
      />
      {outline && <Excluded outline={outline} />}
      {outline && <Rounds outline={outline} />}
    </fieldset>
  );
}

/** As the gate proves it, on the calendars of those who do the work. */
function WorstTime({ draftId }: { readonly draftId: string }) {
  const time = useOutline(draftId).data?.time;
  const judged = useJudgement(draftId).data?.chapters.find(({ id }) => id === 'promise');
  const promised = useAt(['duration', 'workingDays']).value;
  const worst = time?.worst;
  if (!worst)
    return (
      <p className="proof" role="status">
        Waktu terlama belum dapat dihitung. Lengkapi pemilik layanan, alur, dan waktu baku setiap langkah.
      </p>
    );
  const isKept = typeof promised === 'number' && worst.neededDays <= promised;
  return (
    <div className={isKept ? 'proof proof-kept' : 'proof proof-late'} role="status">
      <p>
        <strong>Paling lama {String(worst.neededDays)} hari kerja</strong>
        {typeof promised === 'number' && `; janji ${String(promised)} hari kerja.`}{' '}
        {isKept ? 'Janji dapat ditepati.' : 'Janji belum dapat ditepati.'}
      </p>
      <p className="quiet">
        {worst.where && capital(worst.where)}
        {worst.where ? 'permohonan' : 'Permohonan'} yang diterima {worst.receivedAt}{' '}
        {worst.endedAt ? `selesai ${worst.endedAt}` : 'belum selesai ketika kalender kota berakhir'}.
        {judged && !judged.judged && ' Alur belum terbukti selalu sampai akhir.'}
      </p>
    </div>
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function Excluded({ outline }: { readonly outline: DraftOutline }) {
  const value = useAt(['duration', 'excluded']).value;
  const waits = outline.time?.waits ?? [];
  if (waits.length === 0 && !Array.isArray(value)) return null;
  const nameOf = (id: string): string => outline.elements.find((element) => element.id === id)?.name ?? id;
  return (
    <ListAt
      path={['duration', 'excluded']}
      title="Waktu menunggu yang tidak dihitung"
      item="waktu menunggu"
      hint="Menunggu pemohon atau pihak luar bukan waktu instansi, bila ada aturan yang mengatakannya."
      create={() => ({ element: waits[0] ?? '', ground: '' })}
      render={(path, index) => (
        <>
          <SelectAt
            path={[...path, 'element']}
            label="Langkah menunggu"
            of={`waktu menunggu ${String(index + 1)}`}
            choices={waits.map((id) => ({ value: id, label: nameOf(id) }))}
          />
          <TextAt path={[...path, 'ground']} label="Aturannya" of={`waktu menunggu ${String(index + 1)}`} />
        </>
      )}
    />
  );
}

function Rounds({ outline }: { readonly outline: DraftOutline }) {
  const value = useAt(['duration', 'rounds']).value;
  const repetitions = outline.time?.repetitions ?? [];
  if (repetitions.length === 0 && !Array.isArray(value)) return null;
  const [first] = repetitions;
  return (
    <ListAt
      path={['duration', 'rounds']}
      title="Paling banyak diulang"
      item="putaran"
      hint="Jalan kembali dan langkah berulang, di luar kali yang pertama."
      create={() => ({ ...(first ? { [first.kind]: first.id } : {}), times: 1 })}
      render={(path, index) => (
        <>
          <RoundAt path={path} outline={outline} of={`putaran ${String(index + 1)}`} />
          <NumberAt
            path={[...path, 'times']}
            label="Paling banyak"
            of={`putaran ${String(index + 1)}`}
            unit="kali lagi"
          />
        </>
      )}
    />
  );
}
