import { PartEditor } from '../../editing/part-context.js';
import { TextAt } from '../../editing/fields.js';
import { LinesAt } from '../../editing/lines-at.js';
import { ListAt } from '../../editing/list-at.js';
import type { EditorProps } from '../editors.js';
import { About } from '../parts/about.js';
import { Duration } from './duration.js';
import { Complaints, Fee, LegalBases, Products } from './standard-lists.js';

/** The 14 components of Permenpan-RB 15/2014, in its order and by its names. */
export const StandardEditor = ({ draftId }: EditorProps) => (
  <PartEditor draftId={draftId} part="standard">
    <About seen="Enam yang pertama tampil lengkap di halaman layanan; delapan lainnya di bawahnya, terlipat.">
      Empat belas komponen standar pelayanan menurut Permenpan-RB 15/2014.
    </About>
    <section aria-labelledby="penyampaian" className="components">
      <h3 id="penyampaian">Penyampaian layanan, dibaca warga</h3>
      <ListAt
        path={['requirements']}
        title="1. Persyaratan"
        item="syarat"
        hint="Hanya yang benar-benar diminta. Sebut juga apa yang tidak perlu dibawa."
        create={() => ({ text: '' })}
        render={(path, index) => (
          <>
            <TextAt path={[...path, 'text']} label="Syarat" of={`syarat ${String(index + 1)}`} />
            <TextAt path={[...path, 'note']} label="Keterangan" of={`syarat ${String(index + 1)}`} optional />
          </>
        )}
      />
      <LinesAt
        path={['procedure']}
        title="2. Sistem, mekanisme, dan prosedur"
        item="langkah"
        hint="Langkah demi langkah dari sisi warga, dengan kata sehari-hari."
        isLong
      />
      <Duration draftId={draftId} />
      <Fee />
      <Products />
      <Complaints />
    </section>
    <section aria-labelledby="pengelolaan" className="components">
      <h3 id="pengelolaan">Pengelolaan layanan, di dalam instansi</h3>
      <LegalBases />
      <LinesAt path={['facilities']} title="8. Sarana, prasarana, dan/atau fasilitas" item="sarana" />
      <LinesAt path={['competence']} title="9. Kompetensi pelaksana" item="kompetensi" />
      <TextAt path={['supervision']} label="10. Pengawasan internal" multiline />
      <TextAt path={['staffing']} label="11. Jumlah pelaksana" multiline />
      <TextAt path={['guarantee']} label="12. Jaminan pelayanan" multiline />
      <TextAt path={['safety']} label="13. Jaminan keamanan dan keselamatan pelayanan" multiline />
      <TextAt path={['evaluation']} label="14. Evaluasi kinerja pelaksana" multiline />
    </section>
  </PartEditor>
);
