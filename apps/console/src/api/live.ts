import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

const retryAfterMs = 5_000;

/** Listens for changed queues and has them read again. False while the stream is down. */
export function useLiveQueues(): boolean {
  const client = useQueryClient();
  const [live, setLive] = useState(true);
  useEffect(() => {
    let stream: EventSource;
    let retry: ReturnType<typeof setTimeout> | undefined;
    const refresh = (): void => {
      void client.invalidateQueries({ queryKey: ['tasks'] });
      void client.invalidateQueries({ queryKey: ['task'] });
    };
    const open = (): void => {
      stream = new EventSource('/api/v1/queues/stream');
      stream.addEventListener('queues', refresh);
      stream.addEventListener('open', () => setLive(true));
      stream.addEventListener('error', () => {
        setLive(false);
        // The browser tries again after a lost connection, but never after a refusal such as an ended session.
        if (stream.readyState === EventSource.CLOSED) retry = setTimeout(open, retryAfterMs);
      });
    };
    open();
    return () => {
      clearTimeout(retry);
      stream.close();
    };
  }, [client]);
  return live;
}
