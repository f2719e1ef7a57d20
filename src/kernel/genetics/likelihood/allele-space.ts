import { SILENT } from '../loci/allele.js';
import type { LocusFrequencies } from '../loci/locus-frequencies.js';
import { mutationMatrix, type MutationMatrix } from '../mutation/mutation-matrix.js';
import type { MutationModel, MutationRule } from '../mutation/mutation-model.js';
import type { KinshipModel } from './kinship-model.js';
import { lumpableGroups } from './lumping.js';

/**
 * Allele space of a locus: the alleles that a gene can be, some of them merged, and the matrices by which
 * they pass on.
 */
export interface AlleleSpace {
  readonly size: number;
  /** Frequencies among founders; with merged alleles their sum. */
  readonly frequencies: Float64Array;
  /** Row of the parent's, column of the child's allele; undefined where nothing mutates. */
  readonly fromFather: Float64Array | undefined;
  readonly fromMother: Float64Array | undefined;
  readonly stateOf: ReadonlyMap<string, number>;
  /** State of each allele by place in the whole table; -1 for an allele that is merged with others. */
  readonly stateByAllele: Int32Array;
  /** Frequencies among founders by place in the whole table. */
  readonly allFrequencies: Float64Array;
  /** Place of the silent allele, -1 where there is none. */
  readonly silent: number;
}

/** Locus under a model: the space of all its alleles, and smaller spaces made of it. */
export class LocusSpace {
  readonly full: AlleleSpace;
  /** Names of the alleles, the silent one as the last. */
  readonly alleles: readonly string[];
  /** True where alleles may be merged: nothing mutates, or as if alleles had no likeness (Kemeny & Snell). */
  readonly isLumpable: boolean;
  readonly mutates: boolean;
  /**
   * True where alleles that nobody was seen to have differ in their frequency alone, also in somebody whose
   * genes may have mutated.
   */
  readonly differsByFrequency: boolean;
  private readonly spaces = new Map<string, AlleleSpace>();

  constructor(
    readonly table: LocusFrequencies,
    model: KinshipModel,
  ) {
    const mutation = mutationAt(table.locus, model);
    const { silent } = model;
    this.alleles = silent > 0 ? [...table.alleles, SILENT] : table.alleles;
    const size = this.alleles.length;
    const frequencies = new Float64Array(size);
    table.frequencies.forEach((frequency, at) => (frequencies[at] = frequency * (1 - silent)));
    if (silent > 0) frequencies[size - 1] = silent;
    const father = matrixOf(mutation?.male, table);
    const mother = matrixOf(mutation?.female, table);
    const matrices = [father, mother].filter((matrix) => matrix !== undefined);
    this.mutates = matrices.length > 0;
    this.isLumpable = matrices.every(({ isLumpable }) => isLumpable);
    this.differsByFrequency = matrices.every(({ drawsAnew }) => drawsAnew);
    this.full = {
      size,
      frequencies,
      fromFather: withSilent(father, size),
      fromMother: withSilent(mother, size),
      stateOf: new Map(this.alleles.map((allele, at) => [allele, at])),
      stateByAllele: Int32Array.from(this.alleles, (_, at) => at),
      allFrequencies: frequencies,
      silent: silent > 0 ? size - 1 : -1,
    };
  }

  /**
   * Returns a space in which the alleles that are not named are merged into as many as `rest` says; the full
   * one where that may not be.
   */
  keeping(named: ReadonlySet<string>, rest: 1 | 2 = 1): AlleleSpace {
    const isKept = this.alleles.map((allele) => named.has(allele) || allele === SILENT);
    const others = isKept.filter((kept) => !kept).length;
    if (!this.isLumpable || others <= rest) return this.full;
    const key = `${rest}${isKept.map(Number).join('')}`;
    const known = this.spaces.get(key);
    if (known) return known;
    const space = this.merged(isKept, rest);
    if (this.spaces.size < MOST_SPACES) this.spaces.set(key, space);
    return space;
  }

  /**
   * Returns the smallest space in which the named alleles stand by themselves. A stepwise model tells most
   * others apart, so that finding out is worth its while only where the size of the space decides.
   */
  smallest(named: ReadonlySet<string>): AlleleSpace {
    if (this.isLumpable) return this.keeping(named);
    const isKept = this.alleles.map((allele) => named.has(allele) || allele === SILENT);
    const key = `s${isKept.map(Number).join('')}`;
    const known = this.spaces.get(key);
    if (known) return known;
    const { fromFather, fromMother, size } = this.full;
    const kept = isKept.flatMap((keep, at) => (keep ? [at] : []));
    const others = isKept.flatMap((keep, at) => (keep ? [] : [at]));
    const coarsest = [...kept.map((at) => [at]), ...(others.length > 0 ? [others] : [])];
    const matrices = [fromFather, fromMother].filter((matrix) => matrix !== undefined);
    const groups = lumpableGroups(matrices, size, coarsest);
    const space = groups.length === size ? this.full : this.grouped(kept, groups);
    if (this.spaces.size < MOST_SPACES) this.spaces.set(key, space);
    return space;
  }

  /**
   * Merges the alleles that are not kept. Named alleles come first, the silent one after them, then what is
   * merged.
   */
  private merged(isKept: readonly boolean[], rest: 1 | 2): AlleleSpace {
    const kept = isKept.flatMap((keep, at) => (keep ? [at] : []));
    const others = isKept.flatMap((keep, at) => (keep ? [] : [at]));
    const groups = kept.map((at) => [at]);
    if (rest === 1) groups.push(others);
    else groups.push(others.slice(0, others.length >> 1), others.slice(others.length >> 1));
    return this.grouped(kept, groups);
  }

  /**
   * Builds the space of given groups. The kept alleles are the first groups, the silent one the last of them.
   */
  private grouped(kept: readonly number[], groups: readonly (readonly number[])[]): AlleleSpace {
    const { fromFather, fromMother, frequencies, silent } = this.full;
    const sum = (group: readonly number[]): number =>
      group.reduce((total, at) => total + frequencies[at]!, 0);
    const stateByAllele = new Int32Array(this.alleles.length).fill(-1);
    kept.forEach((at, state) => (stateByAllele[at] = state));
    return {
      size: groups.length,
      frequencies: Float64Array.from(groups, sum),
      fromFather: lumped(fromFather, this.full.size, groups),
      fromMother: lumped(fromMother, this.full.size, groups),
      stateOf: new Map(kept.map((at, state) => [this.alleles[at]!, state])),
      stateByAllele,
      allFrequencies: frequencies,
      silent: silent === -1 ? -1 : kept.length - 1,
    };
  }
}

const SPACES = new WeakMap<LocusFrequencies, WeakMap<KinshipModel, LocusSpace>>();

/**
 * Returns the space of a locus under a model, built when the two first meet: a bank asks for it once a
 * family.
 */
export function locusSpace(table: LocusFrequencies, model: KinshipModel): LocusSpace {
  const byModel = SPACES.get(table) ?? new WeakMap<KinshipModel, LocusSpace>();
  SPACES.set(table, byModel);
  const known = byModel.get(model);
  if (known) return known;
  const space = new LocusSpace(table, model);
  byModel.set(model, space);
  return space;
}

/** Number of spaces of one locus that are kept for the next use; a bank meets a few hundred. */
const MOST_SPACES = 2_000;

function mutationAt(locus: string, model: KinshipModel): MutationModel | null {
  const own = model.mutationByLocus?.get(locus);
  return own === undefined ? model.mutation : own;
}

/**
 * Returns the mutation matrix, built on the frequencies without the silent allele, which neither mutates nor
 * comes about by mutation.
 */
function matrixOf(rule: MutationRule | undefined, table: LocusFrequencies): MutationMatrix | undefined {
  if (rule === undefined || (rule.rate === 0 && rule.rate2 === 0)) return undefined;
  return mutationMatrix(rule, table);
}

function withSilent(matrix: MutationMatrix | undefined, size: number): Float64Array | undefined {
  if (matrix === undefined || matrix.size === size) return matrix?.values;
  const values = new Float64Array(size * size);
  for (let from = 0; from < matrix.size; from++)
    values.set(matrix.values.subarray(from * matrix.size, (from + 1) * matrix.size), from * size);
  values[size * size - 1] = 1;
  return values;
}

/**
 * Merges the rows and columns of a matrix by groups. Any member of a group stands for the rows of all: that
 * is what makes a matrix lumpable.
 */
function lumped(
  values: Float64Array | undefined,
  size: number,
  groups: readonly (readonly number[])[],
): Float64Array | undefined {
  if (values === undefined) return undefined;
  const result = new Float64Array(groups.length * groups.length);
  groups.forEach(([from], row) => {
    groups.forEach((group, column) => {
      result[row * groups.length + column] = group.reduce((sum, to) => sum + values[from! * size + to]!, 0);
    });
  });
  return result;
}
