import type { KinshipModel } from '../likelihood/kinship-model.js';
import { posteriorTables } from '../likelihood/posterior-tables.js';
import type { LocusFrequencies } from '../loci/locus-frequencies.js';
import type { Profile } from '../loci/profile.js';
import type { CheckedPedigree } from '../pedigree/pedigree.js';
import { LocusPanel, mostInformativeFirst } from './panel.js';
import { ratioRow } from './ratio-row.js';
import { TableBank } from './table-bank.js';

export interface FamilyOfBank {
  readonly id: string;
  readonly pedigree: CheckedPedigree;
  readonly profiles: ReadonlyMap<string, Profile>;
  readonly missing: readonly string[];
}

export interface SoughtMember {
  readonly family: string;
  readonly person: string;
}

/**
 * Bank of the tables of the missing persons of many families, under one model and one set of frequencies.
 *
 * A family that is new or has changed has only its own tables built. The frequencies must hold every allele
 * of the bank before (`withObservedAlleles`): they are part of every table.
 */
export class BankOfFamilies {
  readonly panel: LocusPanel;
  readonly tables: TableBank;
  private readonly loci: readonly LocusFrequencies[];
  private readonly slots = new Map<string, readonly number[]>();
  private readonly bySlot: (SoughtMember | undefined)[] = [];

  /** @param dropoutRates rates of the samples that will be compared */
  constructor(
    loci: readonly LocusFrequencies[],
    private readonly model: KinshipModel,
    dropoutRates: readonly number[] = [],
  ) {
    this.loci = mostInformativeFirst(loci);
    this.panel = new LocusPanel(this.loci, dropoutRates);
    this.tables = new TableBank(this.panel);
  }

  /**
   * Takes a family in, or takes in what has changed of it.
   * @returns the slots of its missing persons
   */
  put({ id, pedigree, profiles, missing }: FamilyOfBank): readonly number[] {
    const { loci, model } = this;
    const rows = missing.map((person) =>
      ratioRow(this.panel, posteriorTables({ pedigree, profiles, loci, model }, person)),
    );
    this.remove(id);
    const slots = rows.map((row) => this.tables.add(row));
    for (const [at, slot] of slots.entries()) this.bySlot[slot] = { family: id, person: missing[at]! };
    this.slots.set(id, slots);
    return slots;
  }

  remove(family: string): void {
    for (const slot of this.slots.get(family) ?? []) {
      this.tables.remove(slot);
      this.bySlot[slot] = undefined;
    }
    this.slots.delete(family);
  }

  /** Returns the missing person in a slot; undefined where a family was taken out. */
  personAt(slot: number): SoughtMember | undefined {
    return this.bySlot[slot];
  }
}
