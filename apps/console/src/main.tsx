import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import '@fontsource-variable/plus-jakarta-sans/wght.css';
import { ApiProblem } from './api/client.js';
import { watchPresence } from './api/presence.js';
import { Console } from './shell/console.js';
import './console.css';

watchPresence(window);

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      // A refusal is an answer; only what may heal by itself is asked again.
      retry: (count, error) =>
        count < 3 && (!(error instanceof ApiProblem) || error.status >= 500 || error.status === 0),
    },
  },
});

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <BrowserRouter basename="/konsol">
          <Console />
        </BrowserRouter>
      </QueryClientProvider>
    </StrictMode>,
  );
}
