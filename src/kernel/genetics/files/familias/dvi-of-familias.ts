import { canonicalLocus } from '../../loci/allele.js';
import type { MutationModel, MutationRule } from '../../mutation/mutation-model.js';
import type { MemberOfPedigree } from '../../pedigree/member.js';
import { remarksOf, withParents } from './case-of-familias.js';
import type {
  DviFamilySection,
  DviPerson,
  FamiliasDvi,
  FamiliasFile,
  FamiliasGenotypes,
} from './familias-file.js';
import { notRead } from './familias-lines.js';
import {
  dropoutOf,
  genotypeOf,
  locusOfFamilias,
  silentOf,
  type LocusOfFamilias,
} from './locus-of-familias.js';

export interface DviOfFamilias {
  /** JSON form of the problem, for `readDviProblem`. */
  readonly problem: Readonly<Record<string, unknown>>;
  readonly remarks: readonly string[];
}

/**
 * Beginning of the name of the person who is looked for in Familias; dvir takes everybody whose name begins
 * so.
 */
const MISSING = /^missing/iu;
const REFERENCE_PEDIGREE = 'Reference pedigree';

/** Returns the section `[DVI]` of a Familias file as a problem of joint identification. */
export function dviOfFamilias(file: FamiliasFile): DviOfFamilias {
  const { dvi, database } = file;
  if (!dvi) throw notRead('a file without a section [DVI]; its pedigrees are for huella lr');
  if (silentOf(database) > 0) throw notRead('silent alleles in an event of disaster victims');
  if (dropoutOf(database) > 0) throw notRead('dropout in an event of disaster victims');
  const loci = database.loci.map(locusOfFamilias);
  const genotypes = (given: FamiliasGenotypes): object => inNamesOf(loci, given);
  const families = familiesOf(dvi);
  return {
    problem: {
      victims: Object.fromEntries(
        uniquely(dvi.unidentified).map(({ name, sex, genotypes: given }) => [
          name,
          { sex, genotypes: genotypes(given) },
        ]),
      ),
      families: Object.fromEntries(
        families.map(({ name, pedigree, typed }) => [
          name,
          {
            pedigree,
            genotypes: Object.fromEntries(typed.map((one) => [one.name, genotypes(one.genotypes)])),
          },
        ]),
      ),
      missing: families.flatMap(({ missing }) => missing),
      frequencies: Object.fromEntries(loci.map(({ name, frequencies }) => [name, frequencies])),
      mutation: Object.fromEntries(loci.map(({ name, mutation }) => [name, mutationJson(mutation)])),
      theta: database.theta,
    },
    remarks: [
      ...remarksOf(file),
      ...families.flatMap(({ name, apart }) =>
        apart.map((one) => `${one} of ${name} is left out: no relation leads to somebody who gave a sample.`),
      ),
    ],
  };
}

/** Reference family of a Familias file, ready to be weighed. */
export interface FamilyOfFamilias {
  readonly name: string;
  readonly pedigree: readonly MemberOfPedigree[];
  readonly missing: readonly string[];
  readonly typed: readonly DviPerson[];
  /** Missing persons without a way to anybody typed. */
  readonly apart: readonly string[];
}

export function familiesOf({ families }: FamiliasDvi): FamilyOfFamilias[] {
  const drafts = families.map(familyOf);
  const all = drafts.flatMap(({ missing }) => missing);
  return drafts.map((draft) => {
    // Each family of Familias has its own "Missing person": a code of an event names only one person.
    const isShared = (id: string): boolean => all.indexOf(id) !== all.lastIndexOf(id);
    const called = (id: string): string =>
      draft.missing.includes(id) && isShared(id) ? `${id} (${draft.name})` : id;
    const renamed = (id: string | null): string | null => (id === null ? null : called(id));
    return {
      ...draft,
      missing: draft.missing.map(called),
      pedigree: draft.pedigree.map(({ id, father, mother, sex }) => ({
        id: called(id),
        father: renamed(father),
        mother: renamed(mother),
        sex,
      })),
    };
  });
}

function familyOf({ name, persons, pedigrees }: DviFamilySection): FamilyOfFamilias {
  const relations = relationsOf(pedigrees);
  const named = new Set(persons.map((person) => person.name));
  const extras = [...new Set(relations.flatMap(({ parent, child }) => [parent, child]))].filter(
    (id) => !named.has(id),
  );
  const members = withParents(
    [
      ...persons.map((person) => ({ id: person.name, sex: person.sex })),
      ...extras.map((id) => ({ id, sex: 'unknown' as const })),
    ],
    relations,
  );
  const typed = persons.filter(({ genotypes }) => Object.keys(genotypes).length > 0);
  const reached = reachedFrom(
    typed.map((person) => person.name),
    members,
  );
  const isMissing = (id: string): boolean => MISSING.test(id) && typed.every((person) => person.name !== id);
  const missing = members.map(({ id }) => id).filter(isMissing);
  return {
    name,
    typed,
    pedigree: members.filter(({ id }) => reached.has(id)),
    missing: missing.filter((id) => reached.has(id)),
    apart: missing.filter((id) => !reached.has(id)),
  };
}

/** The pedigree with the missing persons in their places; beside it the file has one without them. */
function relationsOf(
  pedigrees: DviFamilySection['pedigrees'],
): DviFamilySection['pedigrees'][number]['relations'] {
  const others = pedigrees.filter(({ name }) => name !== REFERENCE_PEDIGREE);
  const kinds = new Set(others.map(({ relations }) => JSON.stringify(relations)));
  if (kinds.size > 1) throw notRead('a reference family with several pedigrees of its missing person');
  return (others[0] ?? pedigrees[0])?.relations ?? [];
}

function reachedFrom(start: readonly string[], members: readonly MemberOfPedigree[]): ReadonlySet<string> {
  const reached = new Set(start);
  for (let before = -1; before < reached.size;) {
    before = reached.size;
    for (const { id, father, mother } of members) {
      const trio = [id, father, mother].filter((one) => one !== null);
      if (trio.some((one) => reached.has(one))) for (const one of trio) reached.add(one);
    }
  }
  return reached;
}

function uniquely(persons: readonly DviPerson[]): readonly DviPerson[] {
  if (new Set(persons.map(({ name }) => name)).size < persons.length)
    throw notRead('two unidentified persons of one name');
  return persons;
}

function inNamesOf(loci: readonly LocusOfFamilias[], given: FamiliasGenotypes): object {
  const known = new Map(loci.map((locus) => [locus.name, locus]));
  return Object.fromEntries(
    Object.entries(given).map(([name, genotype]) => {
      const locus = known.get(canonicalLocus(name));
      return [name, locus ? genotypeOf(genotype, locus) : genotype];
    }),
  );
}

function mutationJson(mutation: MutationModel | null): object | null {
  if (mutation === null) return null;
  const { female, male } = mutation;
  if (female.kind !== male.kind || female.transform !== male.transform)
    throw notRead('mutation models of different kinds for women and men, in an event of disaster victims');
  const ratesOf = ({ rate, rate2, range }: MutationRule): object => ({ rate, rate2, range });
  return {
    model: female.kind,
    transform: female.transform ?? null,
    female: ratesOf(female),
    male: ratesOf(male),
  };
}
