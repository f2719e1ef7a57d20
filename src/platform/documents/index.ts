export { taggedLetter, type Letter, type LetterPart } from './tagged-letter.js';
