import { DNA_TESTS, EVIDENCE_REASONS, QUESTIONS, RECORD_TYPES } from '../kernel/linkage/index.js';
import { askablesOf } from '../kernel/linkage/questions/askables.js';
import { isInCatalogue, message, SPOKEN_LANGUAGES } from '../platform/catalogue/index.js';
import { messageSpaces } from '../locales/read.js';
import { textsOfSpace } from '../platform/catalogue/every-text.js';

const EVIDENCE_TEXTS = Object.assign(
  {},
  ...messageSpaces()
    .filter((name) => name.startsWith('messages/evidence-'))
    .map(textsOfSpace),
) as ReturnType<typeof textsOfSpace>;
const TEXTS: Readonly<Record<string, Readonly<Record<string, string>>>> = EVIDENCE_TEXTS;

describe('the words of the evidence', () => {
  it('says every reason of evidence in every spoken language, and in no two alike', () => {
    expect(EVIDENCE_REASONS.length).toBeGreaterThan(90);
    const silent = EVIDENCE_REASONS.flatMap((reason) =>
      SPOKEN_LANGUAGES.filter((language) => !TEXTS[reason]?.[language]).map(
        (language) => `${reason} ${language}`,
      ),
    );
    expect(silent).toEqual([]);
    // A sentence that was copied instead of translated would be the same in two languages.
    const copied = EVIDENCE_REASONS.filter(
      (reason) => new Set(SPOKEN_LANGUAGES.map((language) => message(reason, language))).size < 5,
    );
    expect(copied).toEqual([]);
  });

  it('has no sentence for a reason that nothing gives, and no value in any of them', () => {
    const known = new Set<string>(EVIDENCE_REASONS);
    expect(Object.keys(EVIDENCE_TEXTS).filter((code) => !known.has(code))).toEqual([]);
    const withValues = Object.values(EVIDENCE_TEXTS).filter((text) =>
      Object.values(text).some((one) => one.includes('{')),
    );
    expect(withValues).toEqual([]);
  });
});

describe('the words of the questions', () => {
  const asked = RECORD_TYPES.flatMap((recordType) => {
    // An empty record lacks everything, but for what only half a name can lack.
    const halfNamed = { recordType, person: { names: [{ surnames: ['Quispe'] }] } };
    const questions = [{ recordType }, halfNamed].flatMap((record) =>
      askablesOf(record).map(({ question }) => question),
    );
    return [...new Set([...questions, ...DNA_TESTS[recordType]])].map((question) => ({
      recordType,
      question,
    }));
  });

  it('are there for every question that a record of any type can be asked, in every spoken language', () => {
    expect(new Set(asked.map(({ question }) => question))).toEqual(new Set(QUESTIONS));
    for (const { recordType, question } of asked) {
      const code = `ASK.${recordType}_${question}`.toUpperCase();
      expect([code, isInCatalogue(code)]).toEqual([code, true]);
      expect(new Set(SPOKEN_LANGUAGES.map((language) => message(code, language))).size).toBe(5);
    }
  });
});
