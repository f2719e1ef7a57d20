import { EVIDENCE_GROUPS } from '../kernel/linkage/index.js';
import { labelOf } from '../modules/matches/api/explanation-words.js';
import { en } from '../web/words/en.js';
import { es } from '../web/words/es.js';
import { fr } from '../web/words/fr.js';
import { ht } from '../web/words/ht.js';
import { pt } from '../web/words/pt.js';

type Texts = ReadonlyMap<string, string>;

function textsOf(value: object, path = ''): Texts {
  return new Map(
    Object.entries(value).flatMap(([key, one]) =>
      typeof one === 'string'
        ? [[`${path}${key}`, one] as const]
        : [...textsOf(one as object, `${path}${key}.`)],
    ),
  );
}

const places = (text: string): string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name).sort();

/** Words that two languages write alike, and names that are the same in all. */
const ALIKE = new Set([
  ...['product', 'nav.candidates', 'channel.webhook', 'group.dna', 'group.dental', 'group.stature', 'menu'],
  ...['compare.plausible', 'alert.owner', 'candidates.title', 'group.time', 'nav.explorer', 'language'],
  ...['report.contact.no', 'report.consent.refused'],
]);

describe('the words of the console', () => {
  const english = textsOf(en);

  describe.each([
    ['es', es],
    ['pt', pt],
    ['fr', fr],
    ['ht', ht],
  ] as const)('in %s', (language, words) => {
    const texts = textsOf(words);

    it('have the same keys and the same places to fill in', () => {
      expect([...texts.keys()].sort()).toEqual([...english.keys()].sort());
      for (const [key, text] of english)
        expect([key, places(texts.get(key) ?? '')]).toEqual([key, places(text)]);
    });

    it('are not English', () => {
      const left = [...english].filter(([key, text]) => texts.get(key) === text && !ALIKE.has(key));
      expect(left).toEqual([]);
      expect([...texts.values()].filter((text) => /\b(?:the|and|with|your|this)\b/i.test(text))).toEqual([]);
    });

    it('call the groups of evidence as the explanations do', () => {
      for (const group of EVIDENCE_GROUPS) expect(words.group[group]).toBe(labelOf(group, language));
    });
  });
});
