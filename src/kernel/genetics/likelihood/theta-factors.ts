import type { AbundanceAlgebra } from './abundance-algebra.js';
import type { PolynomialForm } from './expansion.js';
import type { Expansion } from './expansion.js';
import type { ExpansionTable, ThetaTable } from './eliminate-theta.js';
import { allelesOf, factorTable, matrixAlong, type LocusData } from './factor-table.js';
import type { Factor, Gene, FactorNetwork, Sexed } from './network.js';

/** Setting in which a factor about founders is written. */
export interface FactorSetting {
  readonly algebra: AbundanceAlgebra;
  /** Form of the table. */
  readonly form: PolynomialForm;
  /** Founders' genes that the factor brings in, 0 for a plain one. */
  readonly genes: number;
  /** Divisor of the mean of so many more abundances. */
  readonly divisor: number;
}

/**
 * Returns a factor as numbers, or as polynomials in the abundances of alleles where it speaks of founders'
 * genes.
 */
export function thetaTable(
  factor: Factor,
  network: FactorNetwork,
  data: LocusData,
  setting: FactorSetting,
): ThetaTable {
  if (setting.genes === 0) return factor.kind === 'founder' ? KNOWN : factorTable(factor, network, data);
  if (factor.kind === 'gene') return { weight: 1 / setting.divisor };
  if (factor.kind === 'gamete') return gameteTable(factor.child, [factor.from], data, setting);
  if (factor.kind === 'descent') return descentTable(factor, network, data, setting);
  if (factor.kind === 'founder') return founderTable(factor.variable, data, setting);
  throw new RangeError(`A factor of the kind ${factor.kind} has no founders' genes.`);
}

/** Factor of a founder who is known completely and was reckoned with beforehand. */
const KNOWN = Float64Array.of(1);

/**
 * Returns the table of an allele received from an untyped founder: whichever the founder held, times its
 * chance of having become this one.
 */
function gameteTable(
  child: Gene,
  path: readonly Sexed[],
  data: LocusData,
  setting: FactorSetting,
): ExpansionTable {
  const { algebra, divisor, form } = setting;
  const { size } = data.space;
  const matrix = matrixAlong(path, data.space);
  const alleles = allelesOf(child, data) ?? Int32Array.from({ length: size }, (_, allele) => allele);
  return tableOf(alleles.length, setting, (cell, into) => {
    const received = alleles[cell]!;
    for (let held = 0; held < size; held++) {
      const chance = matrix === undefined ? Number(held === received) : matrix[held * size + received]!;
      if (chance > 0) algebra.addWithGene(into, chance / divisor, held, algebra.one(form.isOrthogonal));
    }
  });
}

/**
 * Returns the table of a received allele for one choice of a selector; with any other choice nothing is asked
 * of the founder's gene.
 */
function descentTable(
  { child, path, selector, choice, weight }: Extract<Factor, { kind: 'descent' }>,
  { variables }: FactorNetwork,
  data: LocusData,
  setting: FactorSetting,
): ExpansionTable {
  const { algebra, divisor, form } = setting;
  const chosen = gameteTable(child, path, data, setting);
  const cells = chosen.isFilled.length;
  const size = algebra.size(form);
  return tableOf(cells * variables[selector]!.choices!, setting, (cell, into) => {
    if (Math.floor(cell / cells) === choice) {
      const at = (cell % cells) * size;
      algebra.add(into, weight, { ...form, values: chosen.values.subarray(at, at + size) });
      return;
    }
    for (let held = 0; held < data.space.size; held++)
      algebra.addWithGene(into, 1 / divisor, held, algebra.one(form.isOrthogonal));
  });
}

function founderTable(variable: number, { states }: LocusData, setting: FactorSetting): ExpansionTable {
  const { size, paternal, maternal, weights } = states[variable]!;
  const { algebra, divisor, form } = setting;
  return tableOf(size, setting, (cell, into) => {
    const weight = weights[cell]! / divisor;
    const { isOrthogonal } = form;
    const other =
      setting.genes === 2 ? algebra.gene(maternal[cell]!, isOrthogonal) : algebra.one(isOrthogonal);
    algebra.addWithGene(into, weight, paternal[cell]!, other);
  });
}

function tableOf(
  cells: number,
  { algebra, form }: FactorSetting,
  fill: (cell: number, into: Expansion) => void,
): ExpansionTable {
  const size = algebra.size(form);
  const values = new Float64Array(cells * size);
  for (let cell = 0; cell < cells; cell++)
    fill(cell, { ...form, values: values.subarray(cell * size, (cell + 1) * size) });
  return { ...form, values, isFilled: new Uint8Array(cells).fill(1) };
}
