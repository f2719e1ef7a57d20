import type { Evidence } from '../persistence/hypothesis.repository.js';
import { evidenceView, type SideView } from './match-view.js';

/** Invented: an inscription that names a relative, and a language in common. */
const EVIDENCE: Evidence[] = [
  {
    ...{ group: 'kin', field: 'relatives.name', log10LR: 1.2, agreement: 'agrees' },
    ...{ reason: 'KIN.INSCRIBED_SAME', a: [{ relationship: 'mother', name: 'Eduvigis' }], b: ['Eduvigis'] },
  },
  {
    ...{ group: 'life', field: 'person.languages', log10LR: 0.9, agreement: 'agrees' },
    ...{ reason: 'LIFE.LANGUAGE_SAME', a: ['mam'], b: ['mam'] },
  },
];

const side = (name: 'a' | 'b', own: boolean, level: SideView['level']): SideView => ({
  ...{ side: name, own, level },
  ...{ card: undefined, content: undefined, redactions: [] },
});

describe('the evidence of a match', () => {
  it('never shows the other side the names of relatives, even with the record', () => {
    const { evidence, redactions } = evidenceView(EVIDENCE, {
      a: side('a', false, 4),
      b: side('b', true, 4),
    });
    expect(evidence[0]).not.toHaveProperty('a');
    expect(evidence[0]).toMatchObject({ b: ['Eduvigis'], reason: 'KIN.INSCRIBED_SAME', log10LR: 1.2 });
    expect(redactions).toContainEqual({ path: 'evidence[0].a', reason: 'LEVEL' });
    expect(evidence[1]).toMatchObject({ a: ['mam'], b: ['mam'] });
  });

  it('shows the values of the own side always, and those of the other from level 3', () => {
    const { evidence } = evidenceView(EVIDENCE, { a: side('a', true, 4), b: side('b', false, 2) });
    expect(evidence[0]).toMatchObject({ a: [{ relationship: 'mother', name: 'Eduvigis' }] });
    expect(evidence[1]).not.toHaveProperty('b');
  });

  it('is empty below level 2', () => {
    expect(evidenceView(EVIDENCE, { a: side('a', true, 4), b: side('b', false, 1) }).evidence).toEqual([]);
  });
});
