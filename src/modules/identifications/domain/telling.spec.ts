import { isInCatalogue, message, SPOKEN_LANGUAGES } from '../../../platform/catalogue/index.js';
import {
  DISPOSITIONS,
  EFFECTS_HANDED,
  INTERPRETERS,
  NOT_IN_PERSON_REASONS,
  PLACE_KINDS,
  PRESENT_ROLES,
  requirePlan,
  requireTold,
  SUPPORTS,
  type TellingPlan,
  type ToldFamily,
} from './telling.js';

const PLAN: TellingPlan = {
  ...{ tellerId: 'x', inPerson: true, notInPersonReason: undefined, language: 'quc', companion: true },
  ...{ interpreter: 'ordered', support: 'arranged', placeKind: 'home' },
  ...{ plannedFor: undefined, guardianshipAuthority: undefined },
};
const at = (day: number): Date => new Date(Date.UTC(2026, 0, day));
const TOLD: ToldFamily = {
  ...{ toldAt: at(3), present: ['family', 'teller'], effects: 'none', disposition: 'undecided' },
  ...{ questions: undefined, followUpOn: undefined, words: undefined },
};

describe('telling a family', () => {
  it('is planned in person, or with a reason why not, in a language', () => {
    expect(() => requirePlan(PLAN)).not.toThrow();
    expect(() => requirePlan({ ...PLAN, inPerson: false })).toThrow('TELLINGS.IN_PERSON_REASON_MISSING');
    expect(() => requirePlan({ ...PLAN, inPerson: false, notInPersonReason: 'danger' })).not.toThrow();
    expect(() => requirePlan({ ...PLAN, language: 'the one they speak' })).toThrow(
      'TELLINGS.LANGUAGE_REFUSED',
    );
  });

  it('was to the family, after there was something to tell and not ahead', () => {
    expect(() => requireTold(TOLD, at(2), at(4))).not.toThrow();
    expect(() => requireTold(TOLD, at(4), at(5))).toThrow('TELLINGS.TOLD_AT_REFUSED');
    expect(() => requireTold(TOLD, at(1), at(2))).toThrow('TELLINGS.TOLD_AT_REFUSED');
    expect(() => requireTold({ ...TOLD, present: ['teller'] }, at(2), at(4))).toThrow(
      'TELLINGS.FAMILY_NOT_PRESENT',
    );
  });

  it.each(
    [
      NOT_IN_PERSON_REASONS,
      INTERPRETERS,
      SUPPORTS,
      PLACE_KINDS,
      PRESENT_ROLES,
      EFFECTS_HANDED,
      DISPOSITIONS,
    ].flat(),
  )('says %s in every language, and not in English', (word) => {
    const code = `CASEWORK.${word.toUpperCase()}`;
    expect([code, isInCatalogue(code)]).toEqual([code, true]);
    const said = SPOKEN_LANGUAGES.map((language) => message(code, language));
    expect(said.filter((text) => text === message(code, 'en'))).toHaveLength(1);
  });
});
