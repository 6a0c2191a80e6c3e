export { lettersAside } from './letters/letters-aside.js';
export { typstLetterRenderer } from './letters/typst-letter-renderer.js';
export type { Connector, ConnectorCall, ConnectorSettings } from './outgoing/connector.js';
export { connectorLimits, openConnector } from './outgoing/connector.js';
