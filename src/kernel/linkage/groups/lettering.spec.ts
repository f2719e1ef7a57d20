import fc from 'fast-check';
import { Background } from '../background.js';
import type { ComparableMark } from '../comparable-record.js';
import type { FieldEvidence } from '../evidence.js';
import { explain } from '../explain.js';
import { letteringIn } from './lettering.js';

const nobody = Background.empty();

function marks(told: ComparableMark, seen: ComparableMark): readonly FieldEvidence[] {
  const tattoo = (mark: ComparableMark): ComparableMark => ({ type: 'tattoo', region: 'forearm', ...mark });
  const report = { recordType: 'report', marks: [tattoo(told)] };
  const body = { recordType: 'remains', condition: 'fresh', marks: [tattoo(seen)] };
  return explain(report, body, nobody, 'identification').filter(({ group }) => group === 'marks');
}

const weigh = (told: ComparableMark, seen: ComparableMark): number =>
  marks(told, seen).reduce((sum, { log10LR }) => sum + log10LR, 0);

describe('lettering of a mark in its free text', () => {
  it.each([
    ['tatuaje que dice "Mi Vida" en el brazo', ['mi', 'vida']],
    ['letras XIV', ['xiv']],
    ['tattoo of the name Yoselin', ['yoselin']],
    ['nombre de Kevin con una rosa', ['kevin']],
    ['una rosa roja en el antebrazo izquierdo', []],
    ['letras rojas', []],
    ['iniciales en el brazo', []],
    ['angel', []],
    ['', []],
  ])('of "%s" is %j', (text, words) => {
    expect(letteringIn(text)).toEqual(words);
  });

  it('weighs what it weighs in its own field', () => {
    const own = weigh({ text: 'Yoselin' }, { text: 'YOSELIN' });
    expect(weigh({ description: 'dice Yoselin' }, { text: 'YOSELIN' })).toBeCloseTo(own, 9);
    expect(weigh({ text: 'Yoselin' }, { design: 'lettering "Yoselin"' })).toBeCloseTo(own, 9);
  });

  it('is no other name than the one that is mentioned in passing', () => {
    const straight = weigh({ description: 'Kevin' }, { description: 'Kevin' });
    expect(weigh({ description: 'dice Kevin' }, { description: 'Kevin' })).toBeCloseTo(straight, 9);
    expect(straight).toBeGreaterThan(
      weigh({ description: 'dice Kevin' }, { description: 'dice Wilmer' }) + 1,
    );
  });
});

describe('letters read in a mirror', () => {
  const letters = fc.string({
    unit: fc.constantFrom(...'abcdeiklmnopqrstuvxyz'),
    minLength: 3,
    maxLength: 9,
  });
  const turned = (word: string): string => Array.from(word).reverse().join('');

  it('speak for a pair, and less than the same letters read straight', () => {
    const straight = weigh({ text: 'AMOR' }, { text: 'AMOR' });
    const mirrored = weigh({ text: 'AMOR' }, { text: 'ROMA' });
    expect(straight - mirrored).toBeGreaterThan(1.4);
    expect(mirrored).toBeGreaterThan(weigh({ text: 'AMOR' }, { text: 'XIV' }));
  });

  it('change nothing where the letters agree straight, and are never worth more than these', () => {
    fc.assert(
      fc.property(letters, letters, (word, other) => {
        const straight = weigh({ text: word }, { text: word });
        expect(weigh({ text: word }, { text: turned(word) })).toBeLessThanOrEqual(straight + 1e-9);
        const beside = weigh({ text: `${word} ${other}` }, { text: `${word} ${other}` });
        expect(beside).toBeGreaterThanOrEqual(straight - 1e-9);
      }),
      { numRuns: 60 },
    );
  });

  it('of a word without any likeness make no match', () => {
    const nothing = weigh({ text: 'AMOR' }, { text: 'XIV' });
    expect(weigh({ text: 'AMOR' }, { text: 'zzzz' })).toBeCloseTo(nothing, 9);
  });
});
