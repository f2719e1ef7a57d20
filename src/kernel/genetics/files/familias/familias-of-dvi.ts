import type { DviFamily, DviProblem } from '../../joint/dvi-problem.js';
import type { DviFamilySection, FamiliasFile } from './familias-file.js';
import { relationsOf } from './familias-of-case.js';
import { genotypesFor, locusForFamilias } from './locus-for-familias.js';
import { FAMILIAS_VERSION } from './write-familias.js';

const MISSING = 'Missing ';

/**
 * Returns an event as a Familias file with a section `[DVI]`. A missing person is known there by a name that
 * begins with "Missing", so others are called so.
 */
export function familiasOfDvi(problem: DviProblem, name: string): FamiliasFile {
  const { victims, families, loci, model } = problem;
  return {
    version: FAMILIAS_VERSION,
    persons: [],
    pedigrees: [],
    database: { name, theta: model.theta, loci: loci.map((locus) => locusForFamilias(locus, model)) },
    dvi: {
      unidentified: victims.map(({ id, sex, profile }) => ({
        name: id,
        sex,
        genotypes: genotypesFor(profile, loci),
        line: 0,
      })),
      families: families.map((family) => sectionOf(family, problem)),
    },
  };
}

export function missingNameOf(id: string): string {
  return /^missing/iu.test(id) ? id : `${MISSING}${id}`;
}

function sectionOf({ id, pedigree, profiles, missing }: DviFamily, problem: DviProblem): DviFamilySection {
  const lost = new Set(missing.map((number) => problem.missing[number]!.id));
  const called = (one: string): string => (lost.has(one) ? missingNameOf(one) : one);
  const relations = relationsOf(pedigree).map(({ parent, child }) => ({
    parent: called(parent),
    child: called(child),
  }));
  return {
    name: id,
    line: 0,
    persons: pedigree.members.map((member, at) => ({
      name: called(member.id),
      sex: pedigree.sexes[at] ?? 'unknown',
      genotypes: genotypesFor(profiles.get(member.id), problem.loci),
      line: 0,
    })),
    pedigrees: [
      { name: 'Reference pedigree', relations: [] },
      { name: 'Template pedigree', relations },
    ],
  };
}
