// What happened, line by line, each a place to go back to.
import { formatDateTime } from '@alur/forms';
import type { StoryLine } from '@alur/scenarios';
import { CornerUpLeft } from 'lucide-react';
import { useRehearsal } from './rehearsal-context.js';

export function StoryPanel({ story }: { readonly story: readonly StoryLine[] }) {
  const { walk, goTo } = useRehearsal();
  const { here, farthest } = walk;
  const places = farthest.trail;
  const reached = places.indexOf(here);
  return (
    <section aria-labelledby="cerita">
      <h3 id="cerita">Yang sudah terjadi</h3>
      <ol className="story">
        {story.map(({ at, text, then }, index) => {
          const place = places[index];
          const isHere = index === reached;
          return (
            <li
              key={String(index)}
              className={index > reached ? 'story-left' : undefined}
              aria-current={isHere ? 'step' : undefined}
            >
              <time dateTime={at}>{formatDateTime(at, here.zone)}</time>
              <p>{text}</p>
              {then.length > 0 && (
                <ul>
                  {then.map((sentence, nth) => (
                    <li key={String(nth)}>{sentence}</li>
                  ))}
                </ul>
              )}
              {isHere ? (
                <span className="story-here">Anda di sini</span>
              ) : (
                place && (
                  <button type="button" className="button-plain" onClick={() => goTo(place)}>
                    <CornerUpLeft size={14} strokeWidth={1.75} aria-hidden="true" />
                    {index < reached ? 'Mundur ke sini' : 'Maju ke sini'}
                    <span className="unseen"> {text}</span>
                  </button>
                )
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
