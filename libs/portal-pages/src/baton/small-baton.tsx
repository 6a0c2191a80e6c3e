import type { BatonLink } from '@alur/contracts';
import type { BatonStage, BatonView } from './baton-words.js';
import { batonSentence, batonStages } from './baton-words.js';

const step = 44;
const gap = 20;

/** The baton line as one small drawing, for lists and receipts; its name says the same in words. */
export const SmallBaton = ({ view }: { readonly view: BatonView }) => {
  const stages = batonStages(view.links);
  const most = Math.max(1, ...stages.map((stage) => stage.links.length));
  const height = 24 + (most - 1) * gap;
  const middle = height / 2;
  const width = 24 + stages.length * step;
  return (
    <svg
      className="small-baton"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={batonSentence(view)}
    >
      {stages.map((stage, index) => (
        <StageLines
          key={stage.stage}
          stage={stage}
          from={12 + index * step}
          before={stages[index - 1]}
          middle={middle}
        />
      ))}
      <circle className="dot dot-start" cx={12} cy={middle} r={4} />
      {stages.map((stage, index) =>
        stage.links.map((link, row) => {
          const x = 12 + (index + 1) * step;
          const y = rowAt(stage, row, middle);
          return link.state === 'holding' || link.state === 'in-transit' || link.state === 'paused' ? (
            <rect
              key={link.element}
              className={`dot dot-${link.state}`}
              x={x - 10}
              y={y - 7}
              width={20}
              height={14}
              rx={7}
            />
          ) : (
            <circle key={link.element} className={`dot dot-${link.state}`} cx={x} cy={y} r={6} />
          );
        }),
      )}
    </svg>
  );
};

const rowAt = (stage: BatonStage, row: number, middle: number): number =>
  middle + (row - (stage.links.length - 1) / 2) * gap;

const threads: Partial<Record<BatonLink['state'], string>> = {
  'in-transit': 'thread thread-dashed',
  paused: 'thread thread-paused',
};

interface LinesProps {
  readonly stage: BatonStage;
  readonly before: BatonStage | undefined;
  readonly from: number;
  readonly middle: number;
}

const StageLines = ({ stage, before, from, middle }: LinesProps) => {
  const starts = before ? before.links.map((_, row) => rowAt(before, row, middle)) : [middle];
  return (
    <>
      {stage.links.flatMap((link, row) => {
        const y = rowAt(stage, row, middle);
        return starts.map((start) => (
          <path
            key={`${link.element}-${start}`}
            className={threads[link.state] ?? 'thread'}
            d={`M${from} ${start}C${from + 24} ${start} ${from + 20} ${y} ${from + step} ${y}`}
          />
        ));
      })}
    </>
  );
};
