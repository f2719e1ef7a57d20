import { JAWS, teethOf } from './teeth-of.js';

const item = (field: string, reason: string, values: unknown, log10LR: number | null = 0.5) => ({
  ...{ group: 'dental', field, reason, values, log10LR, agreement: 'agrees' as const },
});

describe('the teeth of a comparison', () => {
  it('are those of which both charts speak, with what is held of each', () => {
    const teeth = teethOf([
      item('dental.teeth.36', 'DENTAL.UNEXPLAINABLE', { a: 'missing', b: 'present' }, -1),
      item('dental.teeth.11', 'DENTAL.SAME', { a: 'crown_gold', b: 'crown_gold' }, 1.7),
      item('dental.teeth', 'DENTAL.SOUND_IN_BOTH', { a: ['12', '21'], b: ['12', '21'] }),
      item('dental', 'DENTAL.MAY_BE_ANOTHER', null),
      item('marks', 'MARKS.SAME_SITE', { a: 'x', b: 'y' }),
    ]);
    expect(teeth.map(({ tooth, verdict }) => `${tooth} ${verdict}`)).toEqual([
      ...['11 same', '12 same', '21 same', '36 unexplainable'],
    ]);
    expect(teeth[0]).toMatchObject({ a: 'crown_gold', b: 'crown_gold', log10LR: 1.7 });
  });

  it('have no state where the values may not be seen', () => {
    const [tooth] = teethOf([item('dental.teeth.11', 'DENTAL.EXPLAINABLE', null, null)]);
    expect(tooth).toEqual({ tooth: '11', a: undefined, b: undefined, verdict: 'explainable', log10LR: null });
  });

  it('stand in a mouth of thirty-two', () => {
    const all = [...JAWS.upper, ...JAWS.lower].flat();
    expect(new Set(all).size).toBe(32);
    expect(JAWS.upper[0][0]).toBe('18');
    expect(JAWS.lower[1][7]).toBe('38');
  });
});
