import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

/** Listens for changed queues and has them read again. False while the stream is down; the browser reconnects by itself. */
export function useLiveQueues(): boolean {
  const client = useQueryClient();
  const [live, setLive] = useState(true);
  useEffect(() => {
    const stream = new EventSource('/api/v1/queues/stream');
    const refresh = (): void => {
      void client.invalidateQueries({ queryKey: ['tasks'] });
      void client.invalidateQueries({ queryKey: ['task'] });
    };
    stream.addEventListener('queues', refresh);
    stream.addEventListener('open', () => setLive(true));
    stream.addEventListener('error', () => setLive(false));
    return () => stream.close();
  }, [client]);
  return live;
}
