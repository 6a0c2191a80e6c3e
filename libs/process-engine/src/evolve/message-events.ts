import type { Folds } from './fold.js';
import { counterAfter } from './records.js';

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
  MessageThrown: (state, { key }) => ({ ...state, counter: counterAfter(state, key) }),
  SignalBroadcast: (state, { key }) => (key === undefined ? state : { ...state, counter: counterAfter(state, key) }),
  ErrorThrown: (state) => state,
  EscalationThrown: (state) => state,
};
