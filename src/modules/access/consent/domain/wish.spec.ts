import type { LivingRecord } from '../../../../kernel/contract/index.js';
import { mayBeChild, wishOf } from './wish.js';

const NOW = '2026-06-01T12:00:00Z';
const living = (said: Partial<LivingRecord>): LivingRecord => ({
  ...{ recordType: 'living', institution: 'MX-SHELTER', id: 'L-1' },
  ...said,
});
const born = (birthDate: string) => living({ person: { names: [], sex: 'female', birthDate } });
const aged = (ageYears: object, since?: string) =>
  living({ person: { names: [], sex: 'female', ageYears }, ...(since && { since }) });

describe('who may be a child', () => {
  it('is anybody whom the record allows to be under eighteen', () => {
    expect(mayBeChild(born('2008-06-01'), NOW)).toBe(true);
    expect(mayBeChild(born('2008-05-31'), NOW)).toBe(false);
    expect(mayBeChild(born('2008'), NOW)).toBe(true);
    expect(mayBeChild(born('2007'), NOW)).toBe(false);
    expect(mayBeChild(aged({ min: 15, max: 25 }), NOW)).toBe(true);
    expect(mayBeChild(aged({ max: 25 }), NOW)).toBe(true);
    expect(mayBeChild(aged({ min: 18, max: 25 }), NOW)).toBe(false);
  });

  it('has grown older since the record was made', () => {
    expect(mayBeChild(aged({ min: 15, max: 15 }, '2024-01-01'), NOW)).toBe(true);
    expect(mayBeChild(aged({ min: 15, max: 15 }, '2023-01-01'), NOW)).toBe(false);
  });

  it('is told by the situation where no age is known', () => {
    expect(mayBeChild(living({ situation: 'unaccompanied_child' }), NOW)).toBe(true);
    expect(mayBeChild(living({ situation: 'hospitalised' }), NOW)).toBe(false);
    expect(mayBeChild({ ...born('1980'), situation: 'unaccompanied_child' }, NOW)).toBe(false);
  });
});

describe('a wish', () => {
  const [adult, child] = [born('1990'), born('2015')];
  const saying = (whose: LivingRecord, informFamily: boolean) => ({ ...whose, wishes: { informFamily } });

  it('is open until somebody was asked', () => {
    expect(wishOf(adult, null, NOW)).toBe('open');
    expect(wishOf({ ...adult, wishes: {} }, null, NOW)).toBe('open');
  });

  it('of an adult is the word that was written down', () => {
    expect(wishOf(saying(adult, true), 'person', NOW)).toBe('yes');
    expect(wishOf(saying(adult, true), null, NOW)).toBe('yes');
    expect(wishOf(saying(adult, false), 'person', NOW)).toBe('no');
  });

  it('of a child is for the guardianship authority, and a no always counts', () => {
    expect(wishOf(saying(child, true), 'person', NOW)).toBe('open');
    expect(wishOf(saying(child, true), null, NOW)).toBe('open');
    expect(wishOf(saying(child, true), 'guardianship_authority', NOW)).toBe('yes');
    expect(wishOf(saying(child, true), 'file', NOW)).toBe('yes');
    expect(wishOf(saying(child, false), 'person', NOW)).toBe('no');
  });
});
