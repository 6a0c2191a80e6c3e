import { CheckAt, NumberAt, TextAt } from '../editing/fields.js';
import { ListAt } from '../editing/list-at.js';
import { useAt } from '../editing/part-context.js';
import { RecordAt } from './record-at.js';
import { SettingEditor } from './setting-editor.js';

const days = ['Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu'];

export const CalendarScreen = () => (
  <SettingEditor setting="calendar">
    <p className="hint">
      Janji waktu dan batas tugas dihitung dari sini. Janji yang sudah diberikan kepada pemohon tidak berubah.
    </p>
    <TextAt
      path={['coveredUntil']}
      label="Kalender lengkap sampai"
      hint="Tahun-bulan-tanggal. Sesudahnya janji tidak dapat dihitung."
    />
    <TextAt
      path={['cutOff', 'time']}
      label="Batas jam berkas"
      hint="Yang lengkap setelah jam ini dihitung mulai hari kerja berikutnya."
    />
    <CheckAt path={['collectiveLeaveOff']} label="Kantor tutup pada cuti bersama" />
    <ListAt
      path={['decrees']}
      title="Keputusan hari libur"
      item="keputusan"
      create={() => ({ title: '', year: new Date().getFullYear() })}
      nameOf={(value, index) => (value as { readonly title?: string }).title || `keputusan ${String(index + 1)}`}
      render={(path) => <Decree path={path} />}
    />
    <Hours />
  </SettingEditor>
);

const kinds = [
  ['national', 'Libur nasional'],
  ['collectiveLeave', 'Cuti bersama'],
  ['local', 'Libur daerah'],
  ['election', 'Hari pemungutan suara'],
] as const;

/** Closed at first: a decree has dozens of days. */
function Decree({ path }: { readonly path: readonly (string | number)[] }) {
  const { title, year } = useAt(path).value as { readonly title?: string; readonly year?: number };
  return (
    <details open={!title}>
      <summary>
        {year} · {title || 'Keputusan baru'}
      </summary>
      <TextAt path={[...path, 'title']} label="Nomor dan tentang" />
      <NumberAt path={[...path, 'year']} label="Tahun" />
      {kinds.map(([kind, words]) => (
        <RecordAt
          key={kind}
          path={[...path, kind]}
          title={words}
          item="tanggal"
          keyLabel="Tanggal"
          keyType="date"
          valueLabel="Nama hari"
        />
      ))}
    </details>
  );
}

function Hours() {
  const calendars = (useAt(['calendars']).value ?? {}) as Readonly<Record<string, unknown>>;
  return (
    <>
      {Object.keys(calendars).map((name) => (
        <fieldset key={name} className="list-at card-like">
          <legend>Jam kerja: {name === 'default' ? 'umum' : name}</legend>
          {days.map((day, index) => (
            <ListAt
              key={day}
              path={['calendars', name, 'hours', String(index + 1)]}
              title={day}
              item={`jam buka ${day}`}
              create={() => ({ from: '07:30', to: '12:00' })}
              render={(path) => (
                <div className="two">
                  <TextAt path={[...path, 'from']} label="Buka" of={day} />
                  <TextAt path={[...path, 'to']} label="Tutup" of={day} />
                </div>
              )}
            />
          ))}
        </fieldset>
      ))}
    </>
  );
}
