import { DAYS_PER_YEAR } from './calendar.js';
import type { SimulationContext } from './desk.js';
import { childOf, descentOf, unrelated, type Descent } from './gene-drop.js';
import type { GroupCustoms } from './group-customs.js';
import type { SimulatedJourney } from './journey.js';
import type { FiledRecord } from './permission.js';
import { travellerOf, type TravellerSettings, type Traveller } from './traveller.js';

/** The kinds of households that set out together within a group. */
export const HOUSEHOLDS = ['alone', 'siblings', 'parent_and_child', 'couple', 'twins'] as const;
export type HouseholdTie = (typeof HOUSEHOLDS)[number];

/** Somebody of a group, with what an institution has come to know of them first. */
export interface HouseholdMember {
  readonly traveller: Traveller;
  readonly group: number;
  readonly household: number;
  readonly tie: HouseholdTie;
  /** Genes that the household shares; none where no laboratory is simulated. */
  readonly genes?: Descent | undefined;
  /** True where a laboratory has the samples of this family. */
  readonly isTyped: boolean;
  report?: FiledRecord;
}

/** The village is what everybody of one group has in common. */
export interface Village {
  readonly group: number;
  readonly settled: TravellerSettings;
  /** The surnames that the village has: few. */
  readonly surnames: readonly string[];
  readonly journey: SimulatedJourney;
}

/** Share of twins who are of one egg: they look alike and share all genes. */
const MONOZYGOTIC = 1 / 3;

interface Family {
  readonly settled: TravellerSettings;
  readonly tie: HouseholdTie;
  readonly names: readonly string[];
  readonly isTyped: boolean;
}

/** Makes the households of groups: one person, or two or three of one family. */
export class Households {
  private people = 0;
  private households = 0;

  constructor(
    private readonly desk: SimulationContext,
    private readonly customs: GroupCustoms,
  ) {}

  traveller(settled: TravellerSettings): Traveller {
    this.people += 1;
    const key = `${this.customs.keyPrefix}${this.people}`;
    return travellerOf(key, this.desk.endDay, this.desk.chance, settled);
  }

  of(village: Village): HouseholdMember[] {
    const { chance, endDay } = this.desk;
    this.households += 1;
    const tie = HOUSEHOLDS[chance.weightedIndex(this.customs.householdWeights)]!;
    // Families hear last from one call, a day or two sooner or later than from others of the group.
    const journey = calledOn(village.journey, chance.integer(-2, 2));
    const grown = endDay - Math.floor((20 + chance.uniform() * 25) * DAYS_PER_YEAR);
    const names = [chance.pick(village.surnames), chance.pick(village.surnames)];
    const settled = { ...village.settled, journey, surnames: names };
    const isTyped = this.customs.typedFamilies > 0 && chance.chance(this.customs.typedFamilies);
    const family = { settled, tie, names, isTyped };
    switch (tie) {
      case 'alone':
        return [this.member(village, family, {})];
      case 'siblings':
        return this.siblings(village, family, grown);
      case 'twins':
        return this.twins(village, family, grown);
      case 'couple':
        return this.couple(village, family, grown);
      case 'parent_and_child':
        return this.parentAndChild(village, family, journey);
    }
  }

  private member(
    village: Village,
    family: Family,
    more: TravellerSettings,
    genes?: Descent,
  ): HouseholdMember {
    const traveller = this.traveller({ ...family.settled, ...more });
    const { tie, isTyped } = family;
    const own = genes ?? (this.hasLaboratory ? descentOf(this.desk) : undefined);
    return { traveller, group: village.group, household: this.households, tie, genes: own, isTyped };
  }

  private siblings(village: Village, family: Family, grown: number): HouseholdMember[] {
    const { chance } = this.desk;
    const eldest = this.member(village, family, { birthDay: grown });
    const { motherName, fatherName, kinNames } = eldest.traveller;
    const others = Array.from({ length: chance.integer(1, 2) }, (_, at) =>
      this.member(
        village,
        family,
        { motherName, fatherName, kinNames, birthDay: grown - (at + 1) * chance.integer(400, 1800) },
        this.siblingOf(eldest.genes),
      ),
    );
    return [eldest, ...others];
  }

  /**
   * Two of one birth; those of one egg are of one sex and look alike to a hair, but for scars, tattoos and
   * teeth.
   */
  private twins(village: Village, family: Family, grown: number): HouseholdMember[] {
    const { chance } = this.desk;
    const first = this.member(village, family, { birthDay: grown });
    const { motherName, fatherName, kinNames, sex, appearance } = first.traveller;
    const shared = { motherName, fatherName, kinNames, birthDay: grown };
    if (!chance.chance(MONOZYGOTIC))
      return [first, this.member(village, family, shared, this.siblingOf(first.genes))];
    const second = this.member(village, family, { ...shared, sex }, first.genes);
    const heightCm = appearance.heightCm + chance.integer(-1, 1);
    return [
      first,
      { ...second, traveller: { ...second.traveller, appearance: { ...appearance, heightCm } } },
    ];
  }

  private couple(village: Village, family: Family, grown: number): HouseholdMember[] {
    const { chance } = this.desk;
    const surnames = [chance.pick(village.surnames), chance.pick(village.surnames)];
    return [
      this.member(village, family, { sex: 'male', birthDay: grown }),
      this.member(village, family, {
        sex: 'female',
        birthDay: grown + chance.integer(-1500, 2500),
        surnames,
      }),
    ];
  }

  /** A father and his son, who bears the father's first surname and the mother's. */
  private parentAndChild(village: Village, family: Family, journey: SimulatedJourney): HouseholdMember[] {
    const { chance } = this.desk;
    const others = [chance.pick(village.surnames), chance.pick(village.surnames)];
    const age = Math.floor(chance.integer(19, 30) * DAYS_PER_YEAR);
    const young = journey.lastContactDay - Math.floor(chance.integer(10, 17) * DAYS_PER_YEAR);
    const father = this.member(village, family, { sex: 'male', birthDay: young - age });
    const { given, surnames } = father.traveller;
    const son = this.member(
      village,
      family,
      {
        sex: 'male',
        birthDay: young,
        surnames: [family.names[0]!, others[0]!],
        fatherName: [...given, ...surnames].join(' '),
      },
      this.childOf(father.genes),
    );
    // The father of this family is missing himself: he has given no sample.
    return [father, { ...son, isTyped: false }];
  }

  private get hasLaboratory(): boolean {
    return this.customs.typedFamilies > 0 || this.customs.typedRemains > 0;
  }

  private siblingOf(genes: Descent | undefined): Descent | undefined {
    return genes && { ...genes, own: childOf(genes.mother, genes.father, this.desk) };
  }

  private childOf(father: Descent | undefined): Descent | undefined {
    if (!father) return undefined;
    const mother = unrelated(this.desk.chance);
    return { mother, father: father.own, own: childOf(mother, father.own, this.desk) };
  }
}

function calledOn(journey: SimulatedJourney, later: number): SimulatedJourney {
  return { ...journey, lastContactDay: journey.lastContactDay + later };
}
