import { GeneticsError } from '../genetics-error.js';
import { PLAIN_MODEL, type KinshipModel, type LinkedLoci } from '../likelihood/kinship-model.js';
import { canonicalLocus } from '../loci/allele.js';
import {
  MUTATION_KINDS,
  type MutationKind,
  type MutationModel,
  type MutationRule,
} from '../mutation/mutation-model.js';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Linked pair of the usual kits: the two loci that lie near enough to each other to matter (10.8
 * centimorgans).
 */
const USUAL_PAIR = ['vWA', 'D12S391'] as const;

/**
 * Reads the `model` of a case. What is missing is plain: autosomal, theta 0, no mutation, no silent alleles,
 * no dropout, independent loci.
 *
 * @param loci the loci of the case: where there are two, these are the linked pair
 */
export function readKinshipModel(given: unknown, loci: readonly string[] = []): KinshipModel {
  const model = fieldsOf(given, 'model');
  const theta = readShare(model.theta, 'theta', 0);
  const linkedPair = readLinkedPair(model, loci);
  if (linkedPair !== undefined && theta > 0) throw new GeneticsError('GENETICS.LINKED_WITH_THETA');
  return {
    ...PLAIN_MODEL,
    chromosome: readChromosome(model.chromosome),
    theta,
    silent: readShare(model.silent, 'silent', 0),
    mutation: readMutationModel(model.mutation),
    dropout: readDropout(model.dropout),
    ...(linkedPair !== undefined && { linkedPair }),
  };
}

/** Reads the rules for mothers and fathers; the two may follow different models. */
export function readMutationModel(given: unknown): MutationModel | null {
  if (given === null || given === undefined) return null;
  const mutation = fieldsOf(given, 'mutation');
  return { female: readRule(mutation, 'female'), male: readRule(mutation, 'male') };
}

function readRule(mutation: Fields, sex: 'female' | 'male'): MutationRule {
  const own: Fields = { ...mutation, ...fieldsOf(mutation[sex], `mutation.${sex}`) };
  const kind = MUTATION_KINDS.find((known: MutationKind) => known === own.model);
  if (kind === undefined) throw refused('mutation.model');
  const transform = own.transform ?? undefined;
  if (transform !== undefined && transform !== 'PM') throw refused('mutation.transform');
  return {
    kind,
    rate: readNumber(own.rate, `mutation.${sex}.rate`),
    rate2: kind === 'stepwise' ? readNumber(own.rate2, `mutation.${sex}.rate2`, 0) : 0,
    range: readNumber(own.range, `mutation.${sex}.range`, 0.1),
    transform,
  };
}

/** Reads dropout rates: `{person, d}`, or a list of them. */
function readDropout(given: unknown): ReadonlyMap<string, number> {
  const entries: readonly unknown[] = Array.isArray(given) ? given : [given ?? undefined];
  return new Map(
    entries
      .filter((entry) => entry !== undefined)
      .map((entry): [string, number] => {
        const { person, d } = fieldsOf(entry, 'dropout');
        if (typeof person !== 'string' && typeof person !== 'number') throw refused('dropout.person');
        return [String(person), readShare(d, 'dropout.d')];
      }),
  );
}

function readChromosome(given: unknown): 'autosomal' | 'X' {
  if (given === undefined || given === null || given === 'autosomal') return 'autosomal';
  if (given === 'X') return 'X';
  throw refused('chromosome');
}

function readLinkedPair(model: Fields, loci: readonly string[]): LinkedLoci | undefined {
  if (model.loci === undefined || model.loci === null || model.loci === 'independent') return undefined;
  if (model.loci !== 'linked pair') throw refused('loci');
  const recombinationRate = readShare(model.recombinationRate, 'recombinationRate');
  if (recombinationRate > 0.5) throw refused('recombinationRate');
  const [first, second] = loci.length === 2 ? loci : USUAL_PAIR;
  return { first: canonicalLocus(first!), second: canonicalLocus(second!), recombinationRate };
}

/** Reads a probability below 1. */
function readShare(given: unknown, field: string, usual?: number): number {
  const share = readNumber(given, field, usual);
  if (share < 0 || share >= 1) throw refused(field);
  return share;
}

function readNumber(given: unknown, field: string, usual?: number): number {
  if ((given === undefined || given === null) && usual !== undefined) return usual;
  if (typeof given !== 'number' || !Number.isFinite(given)) throw refused(field);
  return given;
}

function fieldsOf(given: unknown, field: string): Fields {
  if (given === undefined || given === null) return {};
  if (typeof given !== 'object' || Array.isArray(given)) throw refused(field);
  return given as Fields;
}

function refused(field: string): GeneticsError {
  return new GeneticsError('GENETICS.MODEL_FIELD', { field });
}
