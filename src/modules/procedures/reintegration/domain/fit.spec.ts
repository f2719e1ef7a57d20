import { ranked } from './fit.js';
import type { HelpOffer } from './offer.js';
import { needsIn } from './needs.js';
import { municipalityOf, placeKey } from './place.js';
import { tradesIn } from './trades.js';

const LEON = { country: 'MX', admin1: 'Guanajuato', municipality: 'León' };
const place = { ...LEON, key: placeKey(LEON) };

function offer(seq: number, more: Partial<HelpOffer> = {}): HelpOffer {
  return {
    ...{ id: `offer-${seq}`, seq, institutionId: 'one', kind: 'training', ...LEON, placeKey: place.key },
    ...{ trades: ['welding'], provides: [], places: 5, opensOn: '2026-01-01', closesOn: '2026-12-31' },
    ...{ languages: [], conditions: null, state: 'open', version: 1, madeAt: new Date(0), taken: 0 },
    ...more,
  };
}

describe('what somebody brings and needs', () => {
  it('is read from the words of the register, in the languages of the region', () => {
    expect(tradesIn(['Albañil', 'soldador, ayudante de cocina'])).toEqual([
      'construction',
      'cooking',
      'welding',
    ]);
    expect(tradesIn(['maçon', 'Pedreiro', 'chofè'])).toEqual(['construction', 'driving']);
    expect(tradesIn(['health_care', 'something else'])).toEqual(['health_care']);
    expect(needsIn(['Quiere estudiar', 'vivienda', 'un empleo'])).toEqual(['housing', 'schooling', 'work']);
    expect(tradesIn([])).toEqual([]);
  });
});

describe('a municipality', () => {
  it('is the same however it is written, and refused where it is none', () => {
    expect(placeKey({ country: 'MX', admin1: 'GUANAJUATO', municipality: ' leon' })).toBe(place.key);
    expect(municipalityOf({ ...LEON, country: 'mx' }, 'place').country).toBe('MX');
    expect(() => municipalityOf({ ...LEON, municipality: ' 12 ' }, 'place')).toThrow(
      expect.objectContaining({ code: 'REINTEGRATION.PLACE' }),
    );
  });
});

describe('offers', () => {
  const person = {
    place,
    trades: ['welding', 'driving'],
    needs: ['work', 'childcare'],
    languages: ['es-MX'],
  } as const;

  it('stand in the order in which they fit, each with its reasons', () => {
    const near = offer(1, { trades: ['sewing'] });
    const far = offer(2, { placeKey: 'HN/yoro/el progreso', kind: 'work', provides: ['childcare'] });
    const both = offer(3, { kind: 'work', languages: ['es'] });
    const shown = ranked(person, [near, far, both]);
    expect(shown.map(({ offer: { seq }, points }) => [seq, points])).toEqual([
      [3, 10],
      [2, 7],
      [1, 5],
    ]);
    expect(shown[1]?.reasons).toEqual([
      { reason: 'elsewhere', points: 0, of: [] },
      { reason: 'brings_trade', points: 3, of: ['welding'] },
      { reason: 'meets_need', points: 4, of: ['work', 'childcare'] },
    ]);
  });

  it('stand by the day on which they close where nothing else tells them apart', () => {
    const shown = ranked(person, [offer(1), offer(2, { closesOn: '2026-02-01' })]);
    expect(shown.map(({ offer: { seq } }) => seq)).toEqual([2, 1]);
  });

  it('count a language that the person does not speak against them, and none that nobody asked for', () => {
    const reasons = (languages: readonly string[], spoken: readonly string[] = ['es']) =>
      ranked({ ...person, languages: spoken }, [offer(1, { languages })])[0]?.reasons.map(
        ({ reason }) => reason,
      );
    expect(reasons(['fr'])).toContain('other_language');
    expect(reasons([])).toEqual(['same_municipality', 'brings_trade']);
    expect(reasons(['fr'], [])).toEqual(['same_municipality', 'brings_trade']);
  });
});
