import type { DraftJudgement } from '@alur/contracts';
import { Link } from 'react-router';
import { Loading } from '../../parts/loading.js';
import { PageTitle } from '../../parts/page-title.js';
import { useDraft, useJudgement } from '../draft/draft-queries.js';
import type { Editor } from '../editors/editors.js';
import { Trouble } from '../trouble/trouble.js';
import { AssumedList } from './assumed-list.js';
import { ChapterSection } from './chapter-section.js';
import './findings.css';

/** What the publishing gate says of the draft as it stands: chapter by chapter, each with what is to be mended. */
export function FindingsScreen({
  draftId,
  editors,
}: {
  readonly draftId: string;
  readonly editors: readonly Editor[];
}) {
  const judgement = useJudgement(draftId);
  const origin = useDraft(draftId).data?.origin;
  if (!judgement.data) return judgement.error ? <Trouble error={judgement.error} /> : <Loading what="temuan" />;
  const { chapters } = judgement.data;
  const assumed = origin?.kind === 'sop' ? (origin.assumed ?? []) : [];
  return (
    <section aria-labelledby="layar">
      <PageTitle level={2} id="layar">
        Temuan
      </PageTitle>
      <p className="verdict" role="status">
        {verdictOf(judgement.data)}
        {judgement.isPlaceholderData && <span className="quiet"> Memeriksa perubahan terakhir …</span>}
      </p>
      {judgement.data.ok && (
        <p>
          <Link to={`/studio/${draftId}/terbitkan`}>Periksa dan terbitkan</Link>
        </p>
      )}
      {judgement.error && <Trouble error={judgement.error} />}
      {assumed.length > 0 && <AssumedList assumed={assumed} editors={editors} />}
      <ol className="chapters">
        {chapters.map((chapter) => (
          <ChapterSection key={chapter.id} chapter={chapter} judgement={judgement.data} editors={editors} />
        ))}
      </ol>
    </section>
  );
}

function verdictOf({ ok, chapters, findings }: DraftJudgement): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const notes = findings.length - errors;
  const heed = notes > 0 ? `${String(notes)} hal perlu diperhatikan` : '';
  if (ok) return `Rancangan ini dapat diterbitkan.${heed ? ` ${heed}.` : ''}`;
  const unjudged = chapters.filter(({ judged }) => !judged).length;
  const counts = [
    `${String(errors)} hal harus diperbaiki`,
    heed,
    unjudged > 0 ? `${String(unjudged)} bab belum dapat diperiksa` : '',
  ];
  return `Rancangan ini belum dapat diterbitkan: ${counts.filter(Boolean).join(', ')}.`;
}
