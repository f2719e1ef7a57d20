import type {
  GeneticProfile,
  MitochondrialHaplotype,
  Pedigree,
  Relative,
} from '../../kernel/contract/index.js';
import type { SeededGenerator } from '../../kernel/numbers/seeded-generator.js';
import type { SimulatedSex } from './appearance.js';
import {
  childGenotype,
  childX,
  degraded,
  founderGenotype,
  founderX,
  maternalLine,
  paternalLine,
  sampleOf,
  type SimulatedGenotype,
  type SimulatedSample,
  type XGenotype,
} from './genetics.js';

/** The genes of a person whose relatives gave samples, and of both parents. */
export interface SimulatedTypedFamily {
  readonly sex: SimulatedSex;
  readonly own: SimulatedGenotype;
  readonly ownX: XGenotype;
  readonly mt: MitochondrialHaplotype;
  readonly yStr: NonNullable<GeneticProfile['yStr']>;
  readonly mother: SimulatedGenotype;
  readonly motherX: XGenotype;
  readonly father: SimulatedGenotype;
  readonly fatherX: XGenotype;
}

export function typedFamilyOf(sex: SimulatedSex, chance: SeededGenerator): SimulatedTypedFamily {
  const mother = founderGenotype(chance);
  const father = founderGenotype(chance);
  const motherX = founderX(2, chance);
  const fatherX = founderX(1, chance);
  return {
    sex,
    mother,
    motherX,
    father,
    fatherX,
    own: childGenotype(mother, father, chance),
    ownX: childX(motherX, fatherX, sex, chance),
    mt: maternalLine(chance),
    yStr: paternalLine(chance),
  };
}

/**
 * Mother, a brother and a maternal half-sister, typed; their profiles agree with the missing person's by
 * descent.
 */
export function typedRelatives(
  family: SimulatedTypedFamily,
  reportId: string,
  facts: Omit<SimulatedSample, 'code'>,
  country: string,
  chance: SeededGenerator,
): { relatives: Relative[]; pedigree: Pedigree } {
  const { mother, father, motherX, fatherX, mt, yStr } = family;
  const sample = (id: string) => sampleOf({ ...facts, code: `${reportId}-${id}` });
  const halfSister = childGenotype(mother, founderGenotype(chance), chance);
  const relatives: Relative[] = [
    {
      id: 'R1',
      relationship: 'mother',
      biological: 'confirmed',
      sex: 'female',
      country,
      profile: { sample: sample('R1'), autosomal: mother, xStr: motherX, mt },
      consents: [
        { id: 'C1', purpose: 'forensic_matching', decision: 'granted', basis: 'consent' },
        { id: 'C2', purpose: 'cross_border', decision: 'granted', basis: 'consent', countries: ['*'] },
      ],
    },
    {
      id: 'R2',
      relationship: 'full_sibling',
      sex: 'male',
      country,
      profile: {
        sample: sample('R2'),
        autosomal: childGenotype(mother, father, chance),
        xStr: childX(motherX, fatherX, 'male', chance),
        yStr,
        mt,
      },
    },
    {
      id: 'R3',
      relationship: 'half_sibling_maternal',
      sex: 'female',
      country,
      profile: {
        sample: sample('R3'),
        autosomal: halfSister,
        xStr: childX(motherX, founderX(1, chance), 'female', chance),
        mt,
      },
    },
  ];
  return { relatives, pedigree: pedigreeOf(family.sex) };
}

function pedigreeOf(sex: SimulatedSex): Pedigree {
  return {
    missing: 'MISSING',
    individuals: [
      { id: 'R1', sex: 'female' },
      { id: 'FATHER', sex: 'male' },
      { id: 'OTHER-FATHER', sex: 'male' },
      { id: 'MISSING', mother: 'R1', father: 'FATHER', sex },
      { id: 'R2', mother: 'R1', father: 'FATHER', sex: 'male' },
      { id: 'R3', mother: 'R1', father: 'OTHER-FATHER', sex: 'female' },
    ],
  };
}

/** The person's own profile, whole from fresh material and with gaps (`failureShare`) from old. */
export function ownProfile(
  family: SimulatedTypedFamily,
  failureShare: number,
  facts: SimulatedSample,
  chance: SeededGenerator,
): GeneticProfile {
  const male = family.sex === 'male';
  return {
    sample: sampleOf(facts),
    autosomal: { ...degraded(family.own, failureShare, chance), AMEL: male ? ['X', 'Y'] : ['X', 'X'] },
    xStr: family.ownX,
    ...(male ? { yStr: family.yStr } : {}),
    mt: family.mt,
  };
}
