import { GeneticsError } from '../../../kernel/genetics/index.js';
import type { DnaEvidence } from '../../matching/kinship/index.js';
import type { LineageView } from '../../matching/kinship/index.js';
import { weighPair } from '../../matching/kinship/index.js';
import type { PlacedMember } from '../../matching/kinship/index.js';
import type { PairOfTwo } from '../../matching/kinship/index.js';
import type { ExchangeSide } from './dna-exchange.js';

/** Pair whose figures are exchanged, and the prior: the platform's, and never one of a side. */
export interface ExchangedPair extends PairOfTwo {
  readonly prior: number;
  readonly withLoci: boolean;
}

/**
 * Returns the figures of a pair of two institutions as one side is shown them: those of own pairs, with the
 * own side's genotypes alone; the family of the other side is numbered. Undefined where there is nothing to
 * weigh, or where the kernel refuses: it does so by person and allele, and these may be the other side's.
 */
export function exchangedFigures(pair: ExchangedPair, side: ExchangeSide): DnaEvidence | undefined {
  const { kind, a, b, reference, prior, withLoci } = pair;
  const priors = { missingPerson: prior, fullSibling: 0 };
  try {
    const evidence = weighPair({ kind, a, b, reference, priors, own: [side], tables: [], databases: [] });
    if (!evidence) return undefined;
    const shown = withoutForeignAlleles(side === 'a' ? evidence : withNumbers(evidence));
    return withLoci ? shown : withoutLoci(shown);
  } catch (error) {
    if (error instanceof GeneticsError) return undefined;
    throw error;
  }
}

/** An allele that the table lacks is named to whoever has it. */
function withoutForeignAlleles(evidence: DnaEvidence): DnaEvidence {
  const own = new Set(
    evidence.loci.flatMap(({ locus, genotypes }) =>
      genotypes.flatMap(({ alleles }) => alleles.map((allele) => `${locus} ${allele}`)),
    ),
  );
  return {
    ...evidence,
    addedAlleles: evidence.addedAlleles.filter(({ locus, allele }) => own.has(`${locus} ${allele}`)),
  };
}

/** Totals alone. */
function withoutLoci(evidence: DnaEvidence): DnaEvidence {
  const line = (view: LineageView | undefined) => view && { ...view, compared: [] };
  return {
    ...evidence,
    ...{ loci: [], linked: undefined, addedAlleles: [], lociWithoutFrequencies: [] },
    ...{ y: line(evidence.y), mt: line(evidence.mt), x: evidence.x && { ...evidence.x, loci: [] } },
  };
}

function withNumbers(evidence: DnaEvidence): DnaEvidence {
  const numbers = new Map<string, string>();
  const numberOf = (code: string): string => {
    const known = numbers.get(code) ?? `P${numbers.size + 1}`;
    numbers.set(code, known);
    return known;
  };
  const member = ({ id, father, mother, ...rest }: PlacedMember): PlacedMember => ({
    ...rest,
    id: numberOf(id),
    father: father === null ? null : numberOf(father),
    mother: mother === null ? null : numberOf(mother),
  });
  const line = (view: LineageView | undefined): LineageView | undefined =>
    view && { ...view, compared: view.compared.map((one) => ({ ...one, person: numberOf(one.person) })) };
  return {
    ...evidence,
    hypotheses: evidence.hypotheses.map((one) => ({
      ...one,
      members: one.members?.map(member),
      place: one.place === undefined ? undefined : numberOf(one.place),
    })),
    ...{ y: line(evidence.y), mt: line(evidence.mt), leftOut: [] },
  };
}
