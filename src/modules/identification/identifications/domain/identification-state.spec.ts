import {
  IDENTIFICATION_STATES,
  isFurther,
  maySay,
  occasionOf,
  OPEN_STATES,
  stateConfirmed,
  type Confirmation,
} from './identification-state.js';
import { areEnough, METHODS, needsJoint } from './methods.js';

const by = (institutionId: string, actorId: string, laboratory: string | null = null): Confirmation => ({
  ...{ institutionId, actorId, laboratory },
});
const TWO = { institutionA: 'A', institutionB: 'B' };
const ONE = { institutionA: 'A', institutionB: 'A' };

describe('methods', () => {
  it('are enough by a primary identifier, and by recognition never', () => {
    const enough = METHODS.filter((method) => areEnough('identification', [method]));
    expect(enough).toEqual(['fingerprint', 'dental', 'dna', 'medical_implant']);
    expect(areEnough('identification', ['visual', 'personal_effects', 'documents', 'circumstances'])).toBe(
      false,
    );
    expect(areEnough('identification', ['anthropology', 'circumstances'])).toBe(true);
    expect(areEnough('living', ['visual'])).toBe(false);
    expect(areEnough('living', ['own_statement'])).toBe(true);
    expect(areEnough('identification', ['own_statement'])).toBe(false);
  });

  it('want to be joint where DNA stands alone among several missing of one family', () => {
    expect(needsJoint(['dna'], true, false)).toBe(true);
    expect(needsJoint(['dna', 'dental'], true, false)).toBe(false);
    expect(needsJoint(['dna'], true, true)).toBe(false);
    expect(needsJoint(['dna'], false, false)).toBe(false);
  });
});

describe('a confirmation', () => {
  it('counts once an institution where there are two', () => {
    expect(isFurther([by('A', 'x')], by('A', 'y', 'Lab'), TWO)).toBe(false);
    expect(isFurther([by('A', 'x')], by('B', 'y'), TWO)).toBe(true);
    // People whose institution has taken over the other's work speak for both, but not twice.
    expect(isFurther([by('A', 'x')], by('B', 'x'), TWO)).toBe(false);
  });

  it('counts by another person or another laboratory where one institution owns both records', () => {
    expect(isFurther([by('A', 'x')], by('A', 'x'), ONE)).toBe(false);
    expect(isFurther([by('A', 'x', 'Lab 1')], by('A', 'x', 'Lab 1'), ONE)).toBe(false);
    expect(isFurther([by('A', 'x')], by('A', 'x', 'Lab 2'), ONE)).toBe(false);
    expect(isFurther([by('A', 'x', 'Lab 1')], by('A', 'x', 'Lab 2'), ONE)).toBe(true);
    expect(isFurther([by('A', 'x')], by('A', 'y'), ONE)).toBe(true);
  });

  it('is preliminary alone', () => {
    expect([1, 2].map(stateConfirmed)).toEqual(['preliminary', 'confirmed']);
  });
});

describe('an identification', () => {
  it('is told of when it is confirmed and when a second examination is over, and not before', () => {
    expect(IDENTIFICATION_STATES.filter((state) => occasionOf(state))).toEqual([
      ...['confirmed', 'reaffirmed', 'revoked'],
    ]);
    expect(IDENTIFICATION_STATES.filter((state) => maySay(state, 'tell'))).toEqual([
      ...['confirmed', 'reaffirmed', 'revoked'],
    ]);
  });

  it('lapses only while it is not confirmed, and is contested only when it is', () => {
    expect(IDENTIFICATION_STATES.filter((state) => maySay(state, 'lapse'))).toEqual(OPEN_STATES);
    expect(IDENTIFICATION_STATES.filter((state) => maySay(state, 'contest'))).toEqual([
      ...['confirmed', 'notified_to_family', 'reaffirmed'],
    ]);
    expect(IDENTIFICATION_STATES.filter((state) => maySay(state, 'revoke'))).toEqual(['contested']);
  });
});
