import fc from 'fast-check';
import { buildBackground } from './build-background.js';
import type { ComparableRecord } from './comparable-record.js';
import { KINDS, SIDES_OF_KIND } from './kinds.js';
import { nextQuestions, type QuestionRequest, uncertainty } from './next-question.js';
import { askablesOf } from './questions/askables.js';
import { QUESTIONS } from './questions/askable.js';
import { inventedRecord } from './testing/invented-record.js';

const many = (['report', 'remains', 'living'] as const).flatMap((type) =>
  Array.from({ length: 40 }, (_, i) => inventedRecord(type, 3000 + i)),
);
const background = buildBackground(many);

const report = (more: ComparableRecord): ComparableRecord => ({ recordType: 'report', ...more });
const remains = (more: ComparableRecord): ComparableRecord => ({ recordType: 'remains', ...more });
const asked = (
  subject: ComparableRecord,
  candidates: readonly ComparableRecord[],
  more: Partial<QuestionRequest> = {},
): QuestionRequest => ({
  kind: 'identification',
  side: 'a',
  subject,
  candidates: candidates.map((record) => ({ record, probability: 0.9 / candidates.length })),
  others: [],
  background,
  ...more,
});
const bitsOf = (request: QuestionRequest, question: string): number | undefined =>
  nextQuestions(request).find((one) => one.question === question)?.bits;

const told = report({
  person: { names: [{ kind: 'legal', given: 'Ana', surnames: ['García', 'Quispe'] }], sex: 'female' },
});
const tooth = (state: string): ComparableRecord['dental'] => ({
  teeth: { 11: state, 16: 'filled', 26: 'missing', 36: state, 46: state },
});

describe('the next best question', () => {
  it('is the one whose answer would tell the candidates apart', () => {
    const [one, other] = [
      remains({ presumedIdentity: { documents: [{ type: 'passport', number: 'A7733991' }] } }),
      remains({ presumedIdentity: { documents: [{ type: 'passport', number: 'B1122558' }] } }),
    ];
    const [first] = nextQuestions(asked(told, [one, other]));
    expect(first?.question).toBe('documents');
    // Two candidates share 0.9 evenly: a number nearly decides between them, and says little else.
    expect(first?.bits).toBeGreaterThan(0.9);
    expect(first?.bits).toBeLessThan(uncertainty(asked(told, [one, other]).candidates));
  });

  it('is worth nothing where no candidate says anything of it', () => {
    const candidates = [remains({ dental: tooth('crown') }), remains({ dental: tooth('present') })];
    const request = asked(told, candidates, {
      others: [report({ physical: { heightCm: { min: 160, max: 160 } } })],
    });
    expect(bitsOf(request, 'stature')).toBeCloseTo(0, 12);
    expect(bitsOf(request, 'dental')).toBeGreaterThan(0.05);
  });

  it('is worth more where the candidates differ than where they say the same', () => {
    const tall = remains({ estimates: { heightCm: { min: 182, max: 188 } } });
    const small = remains({ estimates: { heightCm: { min: 148, max: 154 } } });
    const others = [150, 158, 162, 165, 168, 171, 175, 186].map((height) =>
      report({ physical: { heightCm: { min: height, max: height } } }),
    );
    const different = bitsOf(asked(told, [tall, small], { others }), 'stature') ?? 0;
    const same = bitsOf(asked(told, [tall, { ...tall }], { others }), 'stature') ?? 0;
    expect(different).toBeGreaterThan(same + 0.2);
  });

  it('is not asked for what is known already, and is put to bodies in the words of bodies', () => {
    const body = remains({ found: { date: '2020-02-29' }, dental: tooth('crown') });
    const lastContact = { date: '2020-01-10' };
    const families = [
      report({ person: { birthDate: '1960-03-15', sex: 'male' }, lastContact, dental: tooth('crown') }),
      report({ person: { birthDate: '2001-07-02', sex: 'female' }, lastContact, dental: tooth('missing') }),
    ];
    const request = asked(body, families, { side: 'b' });
    const questions = nextQuestions(request).map(({ question }) => question);
    expect(questions).toEqual(expect.arrayContaining(['age_estimate', 'sex', 'stature', 'marks']));
    expect(questions).not.toEqual(expect.arrayContaining(['birth_date']));
    expect(bitsOf(request, 'age_estimate')).toBeGreaterThan(0.1);
    expect(nextQuestions(asked(told, [body])).map(({ question }) => question)).not.toContain('sex');
  });

  it('finds a second surname and further teeth where a part is known', () => {
    const half = report({ person: { names: [{ kind: 'legal', given: 'Ana', surnames: ['García'] }] } });
    const names = (second: string): ComparableRecord => ({
      ...{ recordType: 'living' },
      person: { names: [{ kind: 'legal', given: 'Ana', surnames: ['García', second] }] },
    });
    const request = asked(half, [names('Zaldívar'), names('Toussaint')], { kind: 'living' });
    expect(bitsOf(request, 'second_surname')).toBeGreaterThan(0.3);
    expect(bitsOf(asked(told, [names('Zaldívar')], { kind: 'living' }), 'second_surname')).toBeUndefined();
    const charted = report({ dental: { teeth: { 16: 'filled' } } });
    const bodies = [remains({ dental: tooth('crown') }), remains({ dental: tooth('missing') })];
    expect(bitsOf(asked(charted, bodies), 'dental')).toBeGreaterThan(0.05);
  });

  it('reckons of things with the half that a family tells, and with none', () => {
    const things = ['clothing', 'footwear', 'jewellery'].map((category) => ({
      category,
      description: 'azul',
    }));
    const body = remains({ effects: things });
    const effects = askablesOf(told).find(({ question }) => question === 'effects');
    const parts = effects?.parts?.(told, body) ?? [];
    expect(parts.map((part) => part.effects?.length)).toEqual([2, 1]);
    expect(new Set(parts.flatMap((part) => part.effects ?? [])).size).toBe(3);
    expect(effects?.parts?.(report({ ...told, effects: things }), body)).toEqual([]);
    // Two bodies with unlike tattoos: told whole, these would be worth 0.83 bits.
    const tattoo = (design: string, region: string) => ({ type: 'tattoo', region, design, text: design });
    const other = remains({ marks: [tattoo('Ximena', 'neck')] });
    const named = remains({ marks: [tattoo('Jehová', 'left_forearm')] });
    const others = [report({ marks: [tattoo('calavera', 'chest')] })];
    const bits = bitsOf(asked(told, [other, named], { others }), 'marks') ?? 0;
    expect(bits).toBeGreaterThan(0.05);
    expect(bits).toBeLessThan(0.7);
  });

  it('asks for what people live by, an event that many shared, a weight and a cause of death', () => {
    const speaker = (language: string, occupation: string): ComparableRecord => ({
      recordType: 'living',
      person: { nationalities: ['GT'], languages: [language], occupation },
      event: { id: `EV-${language}` },
    });
    const others = [report({ person: { languages: ['es'], occupation: 'albañil' }, event: { id: 'EV-9' } })];
    const people = asked(told, [speaker('mam', 'panadero'), speaker('kek', 'pescador')], {
      kind: 'living',
      others,
    });
    for (const question of ['languages', 'occupation', 'event'])
      expect([question, (bitsOf(people, question) ?? 0) > 0.01]).toEqual([question, true]);
    const fresh = (kilos: number, cause: string): ComparableRecord =>
      remains({ condition: 'fresh', physical: { weightKg: { min: kilos, max: kilos } }, cause });
    const bodies = [fresh(52, 'ahogamiento'), fresh(96, 'hipertermia')];
    expect(
      bitsOf(asked(remains({ condition: 'fresh' }), bodies, { kind: 'same_remains' }), 'cause'),
    ).toBeGreaterThan(0.01);
    const families = [60, 70, 80].map((kilos) =>
      report({ physical: { weightKg: { min: kilos, max: kilos } } }),
    );
    expect(bitsOf(asked(told, bodies, { others: families }), 'weight')).toBeGreaterThan(0.01);
  });

  it('is none where there is no candidate', () => {
    expect(nextQuestions(asked(told, []))).toEqual([]);
  });

  it('gains between nothing and the whole uncertainty, the same each time, whatever the records are', () => {
    const seeds = fc.integer({ min: 0, max: 1_000_000 });
    const lists = fc.array(fc.tuple(seeds, fc.double({ min: 0, max: 0.3, noNaN: true })), {
      ...{ minLength: 1, maxLength: 3 },
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...KINDS),
        fc.constantFrom('a', 'b'),
        seeds,
        lists,
        (kind, side, seed, list) => {
          const types = SIDES_OF_KIND[kind];
          const candidates = list.map(([one, probability]) => ({
            record: inventedRecord(types[side === 'a' ? 'b' : 'a'], one),
            probability,
          }));
          const subject = inventedRecord(types[side], seed);
          const others = [1, 2, 3].map((more) => inventedRecord(types[side], seed + more));
          const request = { kind, side, subject, candidates, others, background };
          const found = nextQuestions(request);
          for (const { question, bits } of found) {
            expect(QUESTIONS).toContain(question);
            expect(bits).toBeGreaterThanOrEqual(0);
            expect(bits).toBeLessThanOrEqual(uncertainty(candidates) + 1e-9);
          }
          expect(nextQuestions(request)).toEqual(found);
        },
      ),
      { numRuns: 25 },
    );
  });
});
