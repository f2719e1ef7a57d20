import { GeneticsError } from '../genetics-error.js';
import type { KinshipModel } from '../likelihood/kinship-model.js';
import { canonicalLocus } from '../loci/allele.js';
import { readProfile, type Profile } from '../loci/profile.js';
import type { MemberOfPedigree } from '../pedigree/member.js';
import type { Hypothesis } from './hypothesis.js';
import { readKinshipModel } from './read-model.js';
import { referenceAmong } from './usual-reference.js';

/**
 * Kinship case as laboratories exchange it: profiles, hypotheses, and the model and frequencies to weigh them
 * with.
 */
export interface KinshipCase {
  readonly hypotheses: readonly Hypothesis[];
  readonly reference: string;
  readonly profiles: ReadonlyMap<string, Profile>;
  readonly model: KinshipModel;
  readonly unidentified: string;
  /** Name of the file with the frequencies. */
  readonly frequencies: string;
  /** The loci to use, as the case spells them, by canonical name; empty for all of the table. */
  readonly lociAsked: ReadonlyMap<string, string>;
  /** Alleles beside the table by canonical locus. */
  readonly extraAlleles: ReadonlyMap<string, Readonly<Record<string, number>>>;
}

/** Code of the unidentified person, unless a case says otherwise. */
const USUAL_UNIDENTIFIED = 'POI';

type Fields = Readonly<Record<string, unknown>>;

export function readKinshipCase(given: unknown): KinshipCase {
  const file = fieldsOf(given, 'case');
  const frequencies = fieldsOf(file.frequencies, 'frequencies');
  const lociAsked = readLoci(frequencies.loci ?? []);
  const hypotheses = listOf(file.hypotheses, 'hypotheses').map(readHypothesis);
  if (hypotheses.length < 2) throw refused('hypotheses');
  const genotypes = fieldsOf(file.genotypes, 'genotypes');
  const profiles = Object.entries(genotypes).map(([person, loci]): [string, Profile] => [
    person,
    readProfile(person, fieldsOf(loci, `genotypes.${person}`)),
  ]);
  const model = readKinshipModel(file.model, [...lociAsked.keys()]);
  checkDropout(model, hypotheses, genotypes);
  const unidentified = optionalFields(file.roles, 'roles').unidentified ?? USUAL_UNIDENTIFIED;
  return {
    hypotheses,
    reference: referenceOf(file.reference, hypotheses),
    profiles: new Map(profiles),
    model,
    unidentified: codeOf(unidentified, 'roles.unidentified'),
    frequencies: textOf(frequencies.file, 'frequencies.file'),
    lociAsked,
    extraAlleles: readExtraAlleles(frequencies.extraAlleles),
  };
}

function readLoci(given: unknown): ReadonlyMap<string, string> {
  const loci = new Map<string, string>();
  for (const entry of listOf(given, 'frequencies.loci')) {
    const name = textOf(entry, 'frequencies.loci');
    const locus = canonicalLocus(name);
    if (loci.has(locus)) throw new GeneticsError('GENETICS.LOCUS_ASKED_TWICE', { locus });
    loci.set(locus, name);
  }
  return loci;
}

function readExtraAlleles(given: unknown): ReadonlyMap<string, Readonly<Record<string, number>>> {
  const entries = Object.entries(optionalFields(given, 'frequencies.extraAlleles'));
  return new Map(
    entries.map(([name, extra]) => {
      const alleles = optionalFields(extra, 'frequencies.extraAlleles');
      if (Object.values(alleles).some((frequency) => typeof frequency !== 'number'))
        throw refused(`frequencies.extraAlleles.${name}`);
      return [canonicalLocus(name), alleles as Readonly<Record<string, number>>];
    }),
  );
}

/**
 * Refuses a dropout rate for somebody who is not in the case: a slip of the pen that would change the answer
 * in silence.
 */
function checkDropout(model: KinshipModel, hypotheses: readonly Hypothesis[], genotypes: Fields): void {
  const isThere = (person: string): boolean =>
    Object.hasOwn(genotypes, person) ||
    hypotheses.some(({ members }) => members.some(({ id }) => id === person));
  for (const person of model.dropout.keys()) if (!isThere(person)) throw refused(`model.dropout, ${person}`);
}

function readHypothesis(given: unknown, at: number): Hypothesis {
  const { id, pedigree, identical } = fieldsOf(given, `hypotheses[${at}]`);
  const place = `hypotheses[${at}].pedigree`;
  const members = listOf(pedigree, place).map((member, number) => readMember(member, `${place}[${number}]`));
  return {
    id: codeOf(id, `hypotheses[${at}].id`),
    members,
    ...(identical !== undefined && identical !== null && { identical: readIdentical(identical) }),
  };
}

/** Reads groups of identical codes: one group, or several. */
function readIdentical(given: unknown): readonly (readonly string[])[] {
  const list = listOf(given, 'hypotheses.identical');
  const groups = list.every((entry) => Array.isArray(entry)) ? (list as readonly unknown[][]) : [list];
  return groups.map((group) => group.map((code) => codeOf(code, 'hypotheses.identical')));
}

function readMember(given: unknown, place: string): MemberOfPedigree {
  const { id, father, mother, sex } = fieldsOf(given, place);
  const person = codeOf(id, `${place}.id`);
  const parent = (value: unknown, role: string): string | null =>
    value === null || value === undefined ? null : codeOf(value, `${place}.${role}`);
  if (sex !== 'male' && sex !== 'female' && sex !== 'unknown' && sex !== undefined && sex !== null)
    throw new GeneticsError('GENETICS.SEX', { person });
  return {
    id: person,
    father: parent(father, 'father'),
    mother: parent(mother, 'mother'),
    sex: sex ?? 'unknown',
  };
}

function referenceOf(given: unknown, hypotheses: readonly Hypothesis[]): string {
  if (given !== undefined && given !== null) return codeOf(given, 'reference');
  return referenceAmong(hypotheses);
}

function optionalFields(given: unknown, field: string): Fields {
  return given === undefined || given === null ? {} : fieldsOf(given, field);
}

function fieldsOf(given: unknown, field: string): Fields {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) throw refused(field);
  return given as Fields;
}

function listOf(given: unknown, field: string): readonly unknown[] {
  if (!Array.isArray(given)) throw refused(field);
  return given;
}

function textOf(given: unknown, field: string): string {
  if (typeof given !== 'string' || given === '') throw refused(field);
  return given;
}

/**
 * Reads a code of a person or a hypothesis; numbers are codes too, and the keys of genotypes have them as
 * texts.
 */
function codeOf(given: unknown, field: string): string {
  return typeof given === 'number' && Number.isFinite(given) ? String(given) : textOf(given, field);
}

function refused(field: string): GeneticsError {
  return new GeneticsError('GENETICS.CASE_FIELD', { field });
}
