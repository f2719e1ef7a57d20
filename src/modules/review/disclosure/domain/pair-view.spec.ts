import { evidenceView, sideView, type PairView, type SideView } from './pair-view.js';
import type { Release } from './released.js';

/** Invented: an inscription that names a relative, and a language in common. */
const EVIDENCE = [
  {
    ...{ group: 'kin', field: 'relatives.name', log10LR: 1.2, agreement: 'agrees' },
    ...{ reason: 'KIN.INSCRIBED_SAME', a: [{ relationship: 'mother', name: 'Eduvigis' }], b: ['Eduvigis'] },
  },
  {
    ...{ group: 'life', field: 'person.languages', log10LR: 0.9, agreement: 'agrees' },
    ...{ reason: 'LIFE.LANGUAGE_SAME', a: ['mam'], b: ['mam'] },
  },
];

type Level = SideView['level'];

const side = (name: 'a' | 'b', own: boolean, level: Level): SideView => ({
  ...{ side: name, own, level },
  ...{ card: undefined, content: undefined, redactions: [] },
  ...{ release: undefined, handling: undefined, limit: 'LEVEL' },
});

function view(a: SideView, b: SideView, hasEnded = false): PairView {
  const level = hasEnded ? 0 : (Math.min(a.level, b.level) as Level);
  return { hasEnded, a, b, level, dnaLevel: level };
}

describe('the evidence of a pair', () => {
  it('never shows the other side the names of relatives, even with the record', () => {
    const { evidence, redactions } = evidenceView(EVIDENCE, view(side('a', false, 4), side('b', true, 4)));
    expect(evidence[0]).not.toHaveProperty('a');
    expect(evidence[0]).toMatchObject({ b: ['Eduvigis'], reason: 'KIN.INSCRIBED_SAME', log10LR: 1.2 });
    expect(redactions).toContainEqual({ path: 'evidence[0].a', reason: 'LEVEL' });
    expect(evidence[1]).toMatchObject({ a: ['mam'], b: ['mam'] });
  });

  it('shows the values of the own side always, and those of the other from level 3', () => {
    const { evidence } = evidenceView(EVIDENCE, view(side('a', true, 4), side('b', false, 2)));
    expect(evidence[0]).toMatchObject({ a: [{ relationship: 'mother', name: 'Eduvigis' }] });
    expect(evidence[1]).not.toHaveProperty('b');
  });

  it('is empty below level 2, and where the pair has ended', () => {
    const hit = evidenceView(EVIDENCE, view(side('a', true, 4), side('b', false, 1)));
    expect(hit).toEqual({ evidence: [], redactions: [{ path: 'evidence', reason: 'LEVEL' }] });
    const ended = evidenceView(EVIDENCE, view(side('a', true, 4), side('b', true, 4), true));
    expect(ended).toEqual({ evidence: [], redactions: [{ path: 'evidence', reason: 'WITHDRAWN' }] });
  });
});

describe('a side of a pair', () => {
  const card = {
    ...{ recordId: 'R', code: 'C', recordType: 'report' },
    ...{ institutionCode: 'AA', institutionName: 'A', country: 'HN' },
  };
  const recordType = 'report';
  const content = { recordType, person: { sex: 'female', phones: ['1'] }, reporter: { name: 'Eduvigis' } };
  const at = (level: Level, own = false) =>
    sideView('a', { own, level, card, content, release: undefined, isUsable: false });

  it('is nothing at 0, a card below 4, and the record without what never travels at 4', () => {
    expect(at(0)).toMatchObject({ card: undefined, content: undefined });
    expect(at(3)).toMatchObject({
      ...{ card, content: undefined, redactions: [{ path: 'a.content', reason: 'LEVEL' }] },
    });
    expect(at(4).content).toEqual({ recordType, person: { sex: 'female' } });
    expect(at(4).redactions.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['reporter', 'person.phones']),
    );
    expect(at(4, true)).toMatchObject({ content, redactions: [] });
  });

  it('carries what may be done with it, and says when it is released for another purpose', () => {
    const release: Release = {
      ...{ kind: 'identification', recordA: 'R', recordB: 'S', side: 'a', level: 4, purpose: 'search' },
      ...{ handling: { code: 'H2', note: undefined }, until: undefined, releasedAt: new Date(0) },
    };
    const shown = (level: Level, isUsable: boolean) =>
      sideView('a', { own: false, level, card, content, release, isUsable });
    expect(shown(4, true).handling).toEqual({ code: 'H2', note: undefined });
    expect(shown(3, false)).toMatchObject({
      handling: { code: 'H0' },
      redactions: [{ path: 'a.content', reason: 'PURPOSE' }],
    });
    expect(at(3).handling).toEqual({ code: 'H0', note: undefined });
    expect(at(4, true).handling).toBeUndefined();
  });
});
