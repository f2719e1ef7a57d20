import { isInCatalogue, message, SPOKEN_LANGUAGES } from '../../../platform/catalogue/index.js';
import { ALLOWANCES, CONTEST_REASONS, DECLINE_REASONS, REVIEW_REASONS } from './identification.lists.js';
import { METHODS } from './methods.js';

describe('the lists of an identification', () => {
  it.each([...METHODS, ...ALLOWANCES, ...DECLINE_REASONS, ...CONTEST_REASONS, ...REVIEW_REASONS])(
    'say %s in every language, and not in English',
    (word) => {
      const code = `CASEWORK.${word.toUpperCase()}`;
      expect(isInCatalogue(code)).toBe(true);
      const said = SPOKEN_LANGUAGES.map((language) => message(code, language));
      expect(said.filter((text) => text === message(code, 'en'))).toHaveLength(1);
    },
  );
});
