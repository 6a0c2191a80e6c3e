import type { DraftJudgement } from '@alur/contracts';
import { Circle, CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react';
import type { Editor } from '../editors/editors.js';
import { chapterWords } from './chapter-words.js';
import { FindingItem } from './finding-item.js';

type Chapter = DraftJudgement['chapters'][number];

interface ChapterProps {
  readonly chapter: Chapter;
  readonly judgement: DraftJudgement;
  readonly editors: readonly Editor[];
}

export function ChapterSection({ chapter, judgement, editors }: ChapterProps) {
  const { id, title, judged, findings } = chapter;
  const { proves, waits } = chapterWords[id];
  const { Icon, kind, words } = stateOf(chapter);
  return (
    <li className={`chapter chapter-${kind}`}>
      <div className="chapter-head">
        <h3>{title}</h3>
        <p className="chapter-state">
          <Icon size={18} strokeWidth={1.75} aria-hidden="true" /> {words}
        </p>
      </div>
      <p className="quiet">{judged ? proves : waits}</p>
      {findings.length > 0 && (
        <ul className="chapter-findings">
          {findings.map((finding) => (
            <FindingItem
              key={`${finding.code} ${finding.file} ${String(finding.line)} ${finding.message}`}
              finding={finding}
              editors={editors}
            />
          ))}
        </ul>
      )}
      {id === 'scenarios' && judged && <Played judgement={judgement} />}
    </li>
  );
}

function stateOf({ judged, findings }: Chapter) {
  if (!judged) return { Icon: Circle, kind: 'unjudged', words: 'Belum diperiksa' } as const;
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  if (errors > 0) return { Icon: CircleAlert, kind: 'bad', words: `${String(errors)} harus diperbaiki` } as const;
  if (findings.length > 0)
    return {
      Icon: TriangleAlert,
      kind: 'heed',
      words: `Terbukti, ${String(findings.length)} perlu diperhatikan`,
    } as const;
  return { Icon: CircleCheck, kind: 'good', words: 'Terbukti' } as const;
}

function Played({ judgement: { scenarios, coverage } }: { readonly judgement: DraftJudgement }) {
  const { elements, flows, of } = coverage;
  return (
    <>
      <ul className="played">
        {scenarios.map(({ ok, scenario, file }) => (
          <li key={`${file} ${scenario}`}>
            {ok ? 'Berhasil' : 'Belum berhasil'}: {scenario}
          </li>
        ))}
      </ul>
      <p className="quiet">
        Semua contoh bersama-sama melewati {elements.length} dari {of.elements} langkah dan {flows.length} dari{' '}
        {of.flows} alur.
      </p>
    </>
  );
}
