import type { DecisionSheet, ForeignDecision } from '@alur/contracts';
import type { Json } from '@alur/kernel';
import { Link } from 'react-router';
import { Notice } from '../../../parts/notice.js';
import { useOutline } from '../../draft/draft-queries.js';
import { TextAt } from '../../editing/fields.js';
import { PartEditor, usePartScope } from '../../editing/part-context.js';
import { RadioAt } from '../../editing/radio-at.js';
import { PartFindings } from '../parts/part-findings.js';
import { Columns } from './columns.js';
import { Examination } from './examination.js';
import { hitPolicyChoices } from './hit-policy-words.js';
import { RuleTable } from './rule-table.js';
import { useExamination } from './use-examination.js';

export const DecisionEditor = ({ draftId, name }: { readonly draftId: string; readonly name: string }) => (
  <PartEditor draftId={draftId} part={`decision:${name}`}>
    <p className="crumbs">
      <Link to={`/studio/${draftId}/tabel-keputusan`}>Semua tabel</Link>
    </p>
    <Sheet draftId={draftId} name={name} />
  </PartEditor>
);

function Sheet({ draftId, name }: { readonly draftId: string; readonly name: string }) {
  const { editing } = usePartScope();
  const value = editing.value as unknown as DecisionSheet | ForeignDecision | null;
  if (!value) return <p className="quiet">Tabel ini sudah tidak ada.</p>;
  if ('foreign' in value)
    return (
      <Notice kind="info" title="Berkas ini hanya dapat diubah di tempat ia dibuat.">
        <p>{value.foreign}</p>
        <p>Isinya tetap utuh dan tetap dijalankan.</p>
      </Notice>
    );
  return <Table draftId={draftId} name={name} sheet={value} />;
}

function Table({
  draftId,
  name,
  sheet,
}: {
  readonly draftId: string;
  readonly name: string;
  readonly sheet: DecisionSheet;
}) {
  const { editing } = usePartScope();
  const outline = useOutline(draftId).data;
  const examination = useExamination(draftId, sheet);
  const change = (next: DecisionSheet, key?: string): void => editing.change(next as unknown as Json, key);
  const asking = outline?.elements.filter(({ decision }) => decision === name) ?? [];
  const work = { sheet, outline, examination, readOnly: editing.readOnly, change };
  return (
    <>
      <h3 className="part-title">{sheet.name}</h3>
      <p className="about">
        {asking.length > 0
          ? `Ditanya di langkah ${asking.map((step) => `"${step.name}"`).join(', ')}.`
          : 'Belum ditanya oleh langkah mana pun. Di alur, pilih tabel ini pada langkah aturan.'}
      </p>
      <PartFindings paths={[['x']]} />
      <div className="pair">
        <TextAt path={['name']} label="Nama tabel" />
        <TextAt path={['question']} label="Pertanyaan yang dijawab" optional />
      </div>
      <Columns {...work} />
      <RadioAt path={['hitPolicy']} label="Bila beberapa baris cocok" choices={hitPolicyChoices(sheet.hitPolicy)} />
      <RuleTable {...work} />
      <Examination {...work} />
    </>
  );
}
