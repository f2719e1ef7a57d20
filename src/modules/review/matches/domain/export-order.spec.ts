import { byShownFigures, type ExportedLine } from './export-order.js';

const line = (a: string, said: Pick<ExportedLine, 'band' | 'probability'>): ExportedLine => ({
  ...{ kind: 'identification', a: { institution: 'AA', id: a }, b: { institution: 'BB', id: '1' } },
  ...said,
});

describe('the order of exported pairs', () => {
  it('is that of own figures, then of bands, then of codes, from whatever order they come', () => {
    const told = [
      line('9', { probability: 0.97 }),
      line('8', { probability: 0.2 }),
      line('2', { band: 'strong' }),
      line('3', { band: 'strong' }),
      line('1', { band: 'moderate' }),
      line('0', { band: 'weak' }),
      line('4', {}),
    ];
    for (let from = 0; from < told.length; from += 1) {
      const turned = [...told.slice(from), ...told.slice(0, from)];
      expect(turned.toSorted(byShownFigures)).toEqual(told);
      expect(turned.toReversed().toSorted(byShownFigures)).toEqual(told);
    }
  });
});
