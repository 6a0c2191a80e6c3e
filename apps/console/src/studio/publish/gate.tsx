import type { DraftJudgement, PlacedFinding } from '@alur/contracts';
import { CircleAlert, CircleCheck, CircleDashed, TriangleAlert } from 'lucide-react';
import { Link } from 'react-router';
import { Loading } from '../../parts/loading.js';
import { useJudgement } from '../draft/draft-queries.js';
import { editors } from '../editors/editors.js';
import { mendingOf } from '../findings/editor-of.js';

/** The nine chapters of the gate, and where each finding is mended. */
export function Gate({ draftId }: { readonly draftId: string }) {
  const { data } = useJudgement(draftId);
  if (!data) return <Loading what="hasil pemeriksaan" />;
  return (
    <ul className="gate">
      {data.chapters.map((chapter) => (
        <Chapter key={chapter.id} chapter={chapter} />
      ))}
    </ul>
  );
}

type ChapterView = DraftJudgement['chapters'][number];

function Chapter({ chapter }: { readonly chapter: ChapterView }) {
  const state = stateOf(chapter);
  const { Icon, words } = states[state];
  return (
    <li className={`gate-chapter gate-chapter-${state}`}>
      <Icon size={18} strokeWidth={1.75} aria-hidden="true" />
      <div>
        <strong>{chapter.title}</strong> <span className="gate-chapter-state">{words(countsOf(chapter))}</span>
        {chapter.findings.length > 0 && <Places findings={chapter.findings} />}
      </div>
    </li>
  );
}

interface Counts {
  readonly errors: number;
  readonly warnings: number;
}

const states = {
  waiting: { Icon: CircleDashed, words: () => 'Belum dapat diperiksa' },
  wrong: { Icon: CircleAlert, words: ({ errors }: Counts) => `${String(errors)} harus diperbaiki` },
  doubtful: { Icon: TriangleAlert, words: ({ warnings }: Counts) => `${String(warnings)} perlu diperhatikan` },
  right: { Icon: CircleCheck, words: () => 'Terbukti' },
} as const;

function stateOf(chapter: ChapterView): keyof typeof states {
  const { errors, warnings } = countsOf(chapter);
  if (errors > 0) return 'wrong';
  if (!chapter.judged) return 'waiting';
  return warnings > 0 ? 'doubtful' : 'right';
}

const countsOf = ({ findings }: ChapterView): Counts => {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: findings.length - errors };
};

const Places = ({ findings }: { readonly findings: readonly PlacedFinding[] }) => (
  <ul>
    {findings.map((finding) => {
      const mending = mendingOf(editors, finding.place);
      return (
        <li key={`${finding.code} ${finding.file} ${finding.message}`}>
          {finding.message}{' '}
          {mending && (
            <Link to={mending.to} relative="path">
              Buka {mending.where}
              <span className="unseen">: {finding.message}</span>
            </Link>
          )}
        </li>
      );
    })}
  </ul>
);
