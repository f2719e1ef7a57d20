export { taggedLetter, type TaggedLetter, type LetterPart } from './tagged-letter.js';
