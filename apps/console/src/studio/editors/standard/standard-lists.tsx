import { NumberAt, TextAt } from '../../editing/fields.js';
import { LinesAt } from '../../editing/lines-at.js';
import { ListAt } from '../../editing/list-at.js';
import { useAt } from '../../editing/part-context.js';

const third = (what: string, index: number): string => `${what} ${String(index + 1)}`;

export function Fee() {
  const amount = useAt(['fee', 'amount']).value;
  const costs = typeof amount === 'number' && amount > 0;
  return (
    <fieldset className="editor-group">
      <legend>4. Biaya/tarif</legend>
      <NumberAt path={['fee', 'amount']} label="Biaya" unit="rupiah" hint="Isi 0 bila tidak ada biaya." />
      {amount === 0 && (
        <p>
          Warga membaca: <strong className="free">GRATIS</strong>
        </p>
      )}
      {costs && (
        <TextAt
          path={['fee', 'legalBasis']}
          label="Dasar hukum biaya"
          hint="Biaya tanpa dasar hukum adalah pungutan liar. Sebut peraturan dan pasalnya."
        />
      )}
      <TextAt path={['fee', 'note']} label="Keterangan biaya" optional />
    </fieldset>
  );
}

export const Products = () => (
  <ListAt
    path={['products']}
    title="5. Produk pelayanan"
    item="produk"
    create={() => ({ name: '' })}
    render={(path, index) => (
      <>
        <TextAt path={[...path, 'name']} label="Produk" of={third('produk', index)} />
        <TextAt path={[...path, 'validity']} label="Masa berlaku" of={third('produk', index)} optional />
      </>
    )}
  />
);

export const Complaints = () => (
  <fieldset className="editor-group">
    <legend>6. Penanganan pengaduan, saran, dan masukan</legend>
    <TextAt path={['complaints', 'unit']} label="Unit yang menangani" />
    <LinesAt path={['complaints', 'channels']} title="Saluran" item="saluran" suggestions={channels} />
    <NumberAt path={['complaints', 'workingDays']} label="Dijawab paling lama" unit="hari kerja" />
  </fieldset>
);

const channels = [
  'Tombol "Adukan" pada halaman permohonan Anda',
  'SP4N-LAPOR! di lapor.go.id',
  'Loket desa atau kelurahan Anda',
];

export const LegalBases = () => (
  <ListAt
    path={['legalBases']}
    title="7. Dasar hukum"
    item="dasar hukum"
    create={() => ({ title: '' })}
    render={(path, index) => (
      <>
        <div className="pair">
          <TextAt
            path={[...path, 'title']}
            label="Peraturan"
            hint="Misalnya UU 25/2009"
            of={third('dasar hukum', index)}
          />
          <TextAt
            path={[...path, 'since']}
            label="Berlaku sejak"
            hint="Tahun-bulan-tanggal, misalnya 2009-07-18"
            of={third('dasar hukum', index)}
            optional
          />
        </div>
        <TextAt path={[...path, 'about']} label="Tentang" of={third('dasar hukum', index)} optional />
      </>
    )}
  />
);
