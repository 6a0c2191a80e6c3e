import type { Folds } from './fold.js';

export const messageEvents: Folds<
  'MessagePublished' | 'BufferedMessageTaken' | 'MessageThrown' | 'SignalBroadcast' | 'ErrorThrown' | 'EscalationThrown'
> = {
  MessagePublished: (state, { id, buffered }) => ({
    ...state,
    ...(id === undefined ? {} : { messageIds: [...state.messageIds, id] }),
    ...(buffered ? { messages: [...state.messages, buffered] } : {}),
  }),
  BufferedMessageTaken: (state, { place }) => ({
    ...state,
    messages: state.messages.filter((_message, at) => at !== place),
  }),
  MessageThrown: (state) => state,
  SignalBroadcast: (state) => state,
  ErrorThrown: (state) => state,
  EscalationThrown: (state) => state,
};
