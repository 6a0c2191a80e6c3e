import { useState } from 'react';
import { Link } from 'react-router';
import { useOutline, usePartQuery, useStudioCity } from '../../draft/draft-queries.js';
import { valueAt } from '../../editing/at-path.js';
import { SelectAt, TextAt } from '../../editing/fields.js';
import { LinesAt } from '../../editing/lines-at.js';
import { PartEditor } from '../../editing/part-context.js';
import { PartFindings } from '../parts/part-findings.js';
import { LetterBody } from './letter-body.js';
import { LetterPreview } from './letter-preview.js';
import { ValidityAt } from './validity-at.js';

export function LetterEditor({ draftId, name }: { readonly draftId: string; readonly name: string }) {
  const city = useStudioCity().data;
  const outline = useOutline(draftId).data;
  const participants = usePartQuery(draftId, 'participants').data?.value;
  const issuing = outline?.elements.filter(({ letter }) => letter === name) ?? [];
  const [names, setNames] = useState<readonly string[]>([]);
  return (
    <PartEditor draftId={draftId} part={`letter:${name}`}>
      <p className="crumbs">
        <Link to={`/studio/${draftId}/surat`}>Semua surat</Link>
      </p>
      <h3 className="part-title">{outline?.titles.letters[name] ?? name}</h3>
      <p className="about">
        {issuing.length > 0
          ? `Diterbitkan di langkah ${issuing.map((step) => `"${step.name}"`).join(', ')}.`
          : 'Belum diterbitkan oleh langkah mana pun. Di alur, pilih surat ini pada langkah yang menerbitkannya.'}
      </p>
      <PartFindings paths={[['front']]} />
      <div className="letter">
        <div className="letter-text">
          <TextAt path={['front', 'title']} label="Judul surat" />
          <div className="pair">
            <SelectAt
              path={['front', 'series']}
              label="Seri nomor"
              hint="Nomor urut surat, dari tata naskah kota."
              choices={Object.entries(city?.letterSeries ?? {}).map(([key, { classification }]) => ({
                value: key,
                label: `${key} (${classification})`,
              }))}
            />
            <SelectAt
              path={['front', 'signer']}
              label="Penanda tangan"
              hint="Instansinya menjadi kop surat."
              choices={Object.keys((participants ?? {}) as object).map((id) => {
                const called = valueAt(participants, [id, 'name']);
                return { value: id, label: typeof called === 'string' ? called : id };
              })}
            />
          </div>
          <ValidityAt path={['front', 'validity']} />
          <LetterBody names={outline?.letterNames ?? []} unknown={names} />
          <LinesAt path={['front', 'copies']} title="Tembusan" item="tembusan" />
        </div>
        <LetterPreview draftId={draftId} name={name} onUnknown={setNames} />
      </div>
    </PartEditor>
  );
}
