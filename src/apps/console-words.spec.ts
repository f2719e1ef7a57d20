import { LIVING, REMAINS, REPORT } from '../kernel/contract/index.js';
import type { Shape } from '../kernel/contract/shape.js';
import { EVIDENCE_GROUPS } from '../kernel/linkage/index.js';
import { labelOf } from '../modules/review/matches/api/explanation-words.js';
import storyEn from '../locales/en/console/story.json' with { type: 'json' };
import windowEn from '../locales/en/shared/window.json' with { type: 'json' };
import storyEs from '../locales/es/console/story.json' with { type: 'json' };
import windowEs from '../locales/es/shared/window.json' with { type: 'json' };
import storyFr from '../locales/fr/console/story.json' with { type: 'json' };
import windowFr from '../locales/fr/shared/window.json' with { type: 'json' };
import storyHt from '../locales/ht/console/story.json' with { type: 'json' };
import windowHt from '../locales/ht/shared/window.json' with { type: 'json' };
import storyPt from '../locales/pt/console/story.json' with { type: 'json' };
import windowPt from '../locales/pt/shared/window.json' with { type: 'json' };
import { casework as caseworkEn } from '../web/words/bundles/casework.en.js';
import { core as en } from '../web/words/bundles/core.en.js';
import { casework as caseworkEs } from '../web/words/bundles/casework.es.js';
import { core as es } from '../web/words/bundles/core.es.js';
import { casework as caseworkFr } from '../web/words/bundles/casework.fr.js';
import { core as fr } from '../web/words/bundles/core.fr.js';
import { casework as caseworkHt } from '../web/words/bundles/casework.ht.js';
import { core as ht } from '../web/words/bundles/core.ht.js';
import { casework as caseworkPt } from '../web/words/bundles/casework.pt.js';
import { core as pt } from '../web/words/bundles/core.pt.js';

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
  ...['report.contact.no', 'identification.companions.no', 'report.consent.refused', 'colon'],
]);

/** Texts of the lists and screens that another language writes as English does. */
const SAME_TEXT = new Set([
  ...['accident', 'amputation', 'blond', 'Cause', 'code', 'date', 'DNA', 'document', 'homicide', 'hospital'],
  ...['PostgreSQL', '{{kb}} kB'],
  ...['Identification', 'implant', 'institution', 'Institution', 'Locus', 'natural', 'no', 'Notes', 'pelvis'],
  ...['police', 'Questions', 'ranch', 'Signatures', 'Situation', 'suicide', 'version {{version}}, {{when}}'],
  ...['Conditions', 'Institution', 'Places', '{{count}} point', '{{count}} points'],
  ...['WhatsApp', '{{count}} loci', '{{count}} locus', '{{value}} cm', '{{value}} kg'],
]);

/** Every list of words that a record can hold, by its name. */
function listsOf(shape: Shape, lists = new Map<string, readonly string[]>()): Map<string, readonly string[]> {
  if (shape.kind === 'vocabulary') lists.set(shape.name, shape.words);
  if ('of' in shape) listsOf(shape.of, lists);
  if ('fields' in shape) for (const { shape: inner } of Object.values(shape.fields)) listsOf(inner, lists);
  return lists;
}

describe('the words of the console', () => {
  const english = textsOf({ ...en, ...caseworkEn, ...storyEn, window: windowEn });

  it('have one for every value of every list of the exchange format', () => {
    const lists = [REPORT, REMAINS, LIVING].reduce((found, shape) => listsOf(shape, found), new Map());
    const asked = [...lists].filter(([name]) => name !== 'AskedAnswer');
    const told = Object.entries(en.value).map(([name, words]) => [name, Object.keys(words).sort()]);
    expect(told.sort()).toEqual(asked.map(([name, words]) => [name, [...words].sort()]).sort());
  });

  describe.each([
    ['es', { ...es, ...caseworkEs, ...storyEs, window: windowEs }],
    ['pt', { ...pt, ...caseworkPt, ...storyPt, window: windowPt }],
    ['fr', { ...fr, ...caseworkFr, ...storyFr, window: windowFr }],
    ['ht', { ...ht, ...caseworkHt, ...storyHt, window: windowHt }],
  ] as const)('in %s', (language, words) => {
    const texts = textsOf(words);

    it('have the same keys and the same places to fill in', () => {
      expect([...texts.keys()].sort()).toEqual([...english.keys()].sort());
      for (const [key, text] of english)
        expect([key, places(texts.get(key) ?? '')]).toEqual([key, places(text)]);
    });

    it('are not English', () => {
      const left = [...english].filter(
        ([key, text]) => texts.get(key) === text && !ALIKE.has(key) && !SAME_TEXT.has(text),
      );
      expect(left).toEqual([]);
      expect([...texts.values()].filter((text) => /\b(?:the|and|with|your|this)\b/i.test(text))).toEqual([]);
    });

    it('call the groups of evidence as the explanations do', () => {
      for (const group of EVIDENCE_GROUPS) expect(words.group[group]).toBe(labelOf(group, language));
    });
  });
});
