export { taggedLetter, type TaggedLetter, type LetterPart, type Paper } from './tagged-letter.js';
