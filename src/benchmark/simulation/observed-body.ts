import type { Mark, RemainsRecord } from '../../kernel/contract/index.js';
import type { SeededGenerator } from '../../kernel/numbers/seeded-generator.js';
import type { Appearance } from './appearance.js';
import type { SimulationContext } from './desk.js';
import { afterTheWay, itemInWords } from './belongings.js';
import { chartedTeeth } from './dentition.js';
import { BONES_ONLY, SKIN_SEEN, type Condition, type FindingOfBody } from './finding.js';
import { tongueOf } from './institutions.js';
import type { Drafted } from './stated.js';
import { toldCondition, toldMark } from './told-body.js';
import type { Traveller } from './traveller.js';
import type { Tongue } from './wording.js';

type Observed = Pick<
  Drafted<RemainsRecord>,
  'physical' | 'marks' | 'medical' | 'dental' | 'fingerprints' | 'effects'
>;

/** The findings of an examiner on a body and on what lay with it, in the words of the examiner's house. */
export function observedBody(
  person: Traveller,
  finding: FindingOfBody,
  bank: string,
  desk: SimulationContext,
): Observed {
  const { chance, manner } = desk;
  const tongue = tongueOf(bank);
  const bones = BONES_ONLY.has(finding.condition);
  const fresh = finding.condition === 'fresh';
  return {
    physical: observedLooks(person.appearance, fresh, bones, chance),
    marks: observedMarks(person, finding.condition, tongue, desk),
    medical: person.conditions
      .filter((each) => each.inTheBody && (!bones || each.kind !== 'surgery') && chance.chance(0.7))
      .map((condition) => toldCondition(condition, tongue, chance)),
    dental: {
      teeth: chance.perhaps(manner.isBenchmark ? 0.66 : 0.5, chartedTeeth(person.teeth, bones, desk)),
      notes: chance.perhaps(0.05, 'invented chart'),
    },
    fingerprints: fingerprintsOf(finding, bank),
    effects: afterTheWay(person.belongings, person.kinNames, desk)
      .filter((item) => item.article.category !== 'document')
      .map((item) => ({ ...itemInWords(item, tongue, chance, !fresh), foundOn: item.article.foundOn })),
  };
}

function observedLooks(
  looks: Appearance,
  fresh: boolean,
  bones: boolean,
  chance: SeededGenerator,
): Drafted<RemainsRecord['physical']> {
  const hair = {
    hairColor: chance.perhaps(bones ? 0.2 : 0.75, looks.hairColor),
    hairLength: chance.perhaps(bones ? 0.1 : 0.4, looks.hairLength),
  };
  if (!fresh) return { ...hair, build: chance.perhaps(0.2, looks.build) };
  return {
    ...hair,
    build: looks.build,
    weightKg: { min: looks.weightKg - 5, max: looks.weightKg + 3 },
    eyeColor: chance.perhaps(0.8, looks.eyeColor),
    skinTone: chance.perhaps(0.4, looks.skinTone),
    facialHair: chance.perhaps(0.6, looks.facialHair),
    bloodGroup: chance.perhaps(0.2, looks.bloodGroup),
  };
}

/** On a fresh body without tattoos their absence is noted; on a decayed one it says nothing. */
function observedMarks(
  person: Traveller,
  condition: Condition,
  tongue: Tongue,
  { chance, manner }: SimulationContext,
): Drafted<Mark>[] {
  const fresh = condition === 'fresh';
  const seen = chance.some(person.marks, manner.tells(SKIN_SEEN[condition])).map((mark) => {
    const told = toldMark(mark, tongue, manner.errs(0.04), chance);
    return { ...told, text: fresh ? mark.text : legible(mark.text, manner.errs(0.45), chance) };
  });
  const untattooed = fresh && !person.marks.some((mark) => mark.type === 'tattoo') && chance.chance(0.5);
  return untattooed ? [...seen, { type: 'tattoo', state: 'absent' }] : seen;
}

/** Decay takes the beginning or the end of a word. */
function legible(text: string | undefined, share: number, chance: SeededGenerator): string | undefined {
  if (text === undefined || text.length < 4 || !chance.chance(share)) return text;
  const kept = Math.ceil(text.length * 0.6);
  return chance.chance(0.5) ? `...${text.slice(-kept)}` : `${text.slice(0, kept)}...`;
}

function fingerprintsOf(finding: FindingOfBody, bank: string): RemainsRecord['fingerprints'] {
  if (finding.condition === 'fresh')
    return { available: true, holder: bank, fingers: [1, 2, 3, 6, 7, 8], format: 'ANSI/NIST-ITL' };
  return BONES_ONLY.has(finding.condition) ? { available: false } : undefined;
}
