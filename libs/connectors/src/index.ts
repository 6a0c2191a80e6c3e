export { typstLetterRenderer } from './letters/typst-letter-renderer.js';
