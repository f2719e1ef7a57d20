import { requirePlan, requireTold, type TellingPlan, type TellingRecord } from './telling.js';

const PLAN: TellingPlan = {
  ...{ tellerId: 'x', inPerson: true, notInPersonReason: undefined, language: 'quc', companion: true },
  ...{ interpreter: 'ordered', support: 'arranged', placeKind: 'home' },
  ...{ plannedFor: undefined, guardianshipAuthority: undefined },
};
const at = (day: number): Date => new Date(Date.UTC(2026, 0, day));
const TOLD: TellingRecord = {
  ...{ toldAt: at(3), present: ['family', 'teller'], effects: 'none', disposition: 'undecided' },
  ...{ questions: undefined, followUpOn: undefined, words: undefined },
};

describe('telling a family', () => {
  it('is planned in person, or with a reason why not, in a language', () => {
    expect(() => requirePlan(PLAN)).not.toThrow();
    expect(() => requirePlan({ ...PLAN, inPerson: false })).toThrow('TELLINGS.IN_PERSON_REASON_MISSING');
    expect(() => requirePlan({ ...PLAN, inPerson: false, notInPersonReason: 'danger' })).not.toThrow();
    expect(() => requirePlan({ ...PLAN, plannedFor: new Date('x') })).toThrow('TELLINGS.DAY_REFUSED');
    expect(() => requirePlan({ ...PLAN, language: 'the one they speak' })).toThrow(
      'TELLINGS.LANGUAGE_REFUSED',
    );
  });

  it('was to the family, after there was something to tell and not ahead', () => {
    expect(() => requireTold(TOLD, at(2), at(4))).not.toThrow();
    expect(() => requireTold(TOLD, at(4), at(5))).toThrow('TELLINGS.TOLD_AT_REFUSED');
    expect(() => requireTold(TOLD, at(1), at(2))).toThrow('TELLINGS.TOLD_AT_REFUSED');
    expect(() => requireTold({ ...TOLD, toldAt: new Date('x') }, at(2), at(4))).toThrow(
      'TELLINGS.TOLD_AT_REFUSED',
    );
    for (const followUpOn of ['2026-02-30', '2026-1-1', 'soon'])
      expect(() => requireTold({ ...TOLD, followUpOn }, at(2), at(4))).toThrow('TELLINGS.DAY_REFUSED');
    expect(() => requireTold({ ...TOLD, followUpOn: '2026-02-28' }, at(2), at(4))).not.toThrow();
    expect(() => requireTold({ ...TOLD, present: ['teller'] }, at(2), at(4))).toThrow(
      'TELLINGS.FAMILY_NOT_PRESENT',
    );
  });
});
