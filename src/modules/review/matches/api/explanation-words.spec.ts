import { EVIDENCE_GROUPS } from '../../../../kernel/linkage/index.js';
import { SPOKEN_LANGUAGES } from '../../../../platform/catalogue/index.js';
import { explainMatch } from '../domain/explanation.js';
import { explanationInWords, labelOf, scaleInWords } from './explanation-words.js';

const given = { group: 'name', field: 'names.given', agreement: 'agrees', reason: 'NAME.GIVEN_SAME' };
const places = { group: 'place', field: 'found.place', agreement: 'differs', reason: 'PLACE.FAR' };
const teeth = {
  group: 'dental',
  field: 'dental',
  agreement: 'no_data',
  reason: 'DENTAL.NO_DATA',
  log10LR: 0,
};
const PAIR = {
  prior: 1 / 4137,
  log10LR: 4.5,
  evidence: [{ ...given, log10LR: 5 }, { ...places, log10LR: -0.5 }, teeth],
};

describe('the explanation in words', () => {
  it('tells prior, for, against, missing, strength, odds and open-set probability, in this order', () => {
    const told = explanationInWords(explainMatch(PAIR), { prior: PAIR.prior, probability: 0.834 }, 'en');
    expect(told).toBe(
      'Before anything is read, about one in 4\u202f100 pairs like this is taken to be of one person. ' +
        'For one person speak above all: names. Against it speak: places and origin. ' +
        'Could not be compared: teeth. ' +
        'What was compared gives very strong support for one person rather than two. ' +
        'Taken alone, prior and evidence make it about 8 to 1 that this pair is one person. ' +
        'Reckoned with all other candidates, and with the chance that the person is in no bank here, the probability is 83 in 100. ' +
        'This ranks a lead and identifies nobody: institutions decide.',
    );
  });

  it('says so where nothing speaks for or against', () => {
    const told = explainMatch({ prior: 0.5, log10LR: 0, evidence: [teeth] });
    const text = explanationInWords(told, { prior: 0.5, probability: 0.001 }, 'es');
    expect(text).toContain('Nada de lo comparado habla a favor de una misma persona.');
    expect(text).toContain('Nada de lo comparado habla en contra.');
    expect(text).toContain('< 1 en 100');
  });

  it.each(SPOKEN_LANGUAGES)('speaks %s throughout: no code and no gap is left', (language) => {
    for (let log10LR = -7; log10LR <= 7; log10LR += 0.5) {
      const told = explainMatch({ ...PAIR, log10LR, evidence: [{ ...given, log10LR }] });
      const text = explanationInWords(told, { prior: PAIR.prior, probability: 0.5 }, language);
      expect(text).not.toMatch(/[A-Z]\.[A-Z_]|\{|\}/);
      expect(text.split('. ').length).toBeGreaterThanOrEqual(6);
    }
  });

  it('has a label for every group in every language, and as many words for strength as the scale has steps', () => {
    const groups = ['prior', ...EVIDENCE_GROUPS];
    for (const language of SPOKEN_LANGUAGES) {
      const labels = groups.map((group) => labelOf(group, language));
      expect(labels.filter((label, at) => label === groups[at] || label.endsWith('.'))).toEqual([]);
      const scale = [-7, -5, -3.5, -2.5, -1.5, -0.5, 0, 0.5, 1.5, 2.5, 3.5, 5, 7].map((log10LR) =>
        scaleInWords(explainMatch({ ...PAIR, log10LR }), language),
      );
      expect(new Set(scale).size).toBe(scale.length);
    }
  });

  it('leaves the name of a group that it does not know', () => {
    expect(labelOf('iris', 'fr')).toBe('iris');
  });
});
