import { AMELOGENIN } from '../../contract/genetics/loci.js';
import { GeneticsError } from '../genetics-error.js';
import { canonicalLocus } from '../loci/allele.js';
import { type Profile, readProfile } from '../loci/profile.js';
import { MUTATION_KINDS, type MutationModel, type MutationRule } from '../mutation/mutation-model.js';
import type { MemberOfPedigree, GeneticSex } from '../pedigree/member.js';
import { type CheckedPedigree, readPedigree } from '../pedigree/pedigree.js';
import { refuseMixture } from '../quality/sample-findings.js';

export type Loose = Readonly<Record<string, unknown>>;

export interface FamilyDraft {
  readonly id: string;
  readonly pedigree: CheckedPedigree;
  readonly profiles: ReadonlyMap<string, Profile>;
}

const refused = (part: string): GeneticsError => new GeneticsError('GENETICS.DVI_SHAPE', { part });

export function objectAt(value: unknown, part: string): Loose {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw refused(part);
  return value as Loose;
}

export function readVictim(
  id: string,
  value: unknown,
): { readonly id: string; readonly sex: GeneticSex; readonly profile: Profile } {
  const { sex, genotypes } = objectAt(value, `victims.${id}`);
  return { id, sex: readSex(sex, `victims.${id}.sex`), profile: readTyping(id, genotypes) };
}

function readTyping(person: string, genotypes: unknown): Profile {
  const loci = Object.entries(objectAt(genotypes ?? {}, `genotypes of ${person}`)).filter(
    ([name]) => canonicalLocus(name) !== AMELOGENIN,
  );
  const lists = loci.filter((entry): entry is [string, string[]] => Array.isArray(entry[1]));
  refuseMixture(person, Object.fromEntries(lists));
  return readProfile(person, Object.fromEntries(loci));
}

function readSex(value: unknown, part: string): GeneticSex {
  if (value === undefined || value === null) return 'unknown';
  if (value !== 'male' && value !== 'female' && value !== 'unknown') throw refused(part);
  return value;
}

export function readFamily(id: string, value: unknown): FamilyDraft {
  const part = `families.${id}`;
  const family = objectAt(value, part);
  if (!Array.isArray(family.pedigree)) throw refused(`${part}.pedigree`);
  const pedigree = readPedigree(family.pedigree.map((one, at) => readMember(one, `${part}.pedigree[${at}]`)));
  const profiles = new Map<string, Profile>();
  for (const [person, genotypes] of Object.entries(objectAt(family.genotypes ?? {}, `${part}.genotypes`))) {
    if (!pedigree.indexOf.has(person)) throw new GeneticsError('GENETICS.PERSON_NOT_IN_PEDIGREE', { person });
    profiles.set(person, readTyping(person, genotypes));
  }
  return { id, pedigree, profiles };
}

function readMember(value: unknown, part: string): MemberOfPedigree {
  const { id, father, mother, sex } = objectAt(value, part);
  if (typeof id !== 'string' || id === '') throw refused(`${part}.id`);
  return {
    id,
    father: readParent(father, `${part}.father`),
    mother: readParent(mother, `${part}.mother`),
    sex: readSex(sex, `${part}.sex`),
  };
}

function readParent(value: unknown, part: string): string | null {
  if (value === undefined || value === null || value === '') return null;
  if (typeof value !== 'string') throw refused(part);
  return value;
}

export function readMissing(value: unknown): string[] {
  if (!Array.isArray(value) || !value.every((one) => typeof one === 'string')) throw refused('missing');
  const twice = value.find((one, at) => value.indexOf(one) !== at);
  if (twice !== undefined) throw new GeneticsError('GENETICS.DVI_MISSING_TWICE', { person: twice });
  return value;
}

/** Reads the mutation model of one locus: `null`, or a model with the rates of women and men. */
export function readMutation(value: unknown, part: string): MutationModel | null {
  if (value === undefined || value === null) return null;
  const { model, transform, female, male } = objectAt(value, part);
  const kind = MUTATION_KINDS.find((known) => known === model);
  if (!kind || (transform !== undefined && transform !== null && transform !== 'PM')) throw refused(part);
  const ruleOf = (rates: unknown, sex: string): MutationRule => {
    const { rate, rate2, range } = objectAt(rates, `${part}.${sex}`);
    return {
      kind,
      rate: numberAt(rate, `${part}.${sex}.rate`, 0),
      rate2: numberAt(rate2, `${part}.${sex}.rate2`, 0),
      range: numberAt(range, `${part}.${sex}.range`, USUAL_RANGE),
      transform: transform === 'PM' ? 'PM' : undefined,
    };
  };
  return { female: ruleOf(female, 'female'), male: ruleOf(male, 'male') };
}

const USUAL_RANGE = 0.1;

function numberAt(value: unknown, part: string, otherwise: number): number {
  if (value === undefined || value === null) return otherwise;
  if (typeof value !== 'number') throw refused(part);
  return value;
}
