import {
  familiesOf,
  sampleOfFamilias,
  type FamiliasFile,
  type FamilyOfFamilias,
  type TypedSample,
} from '../../../../../kernel/genetics/index.js';
import type { LineFinding } from '../finding.js';
import type { JsonTree } from '../json.js';
import { newRemains, SAMPLE_TYPE_ASSUMED } from './new-remains.js';
import { profileOf } from './put-profile.js';
import { relationshipIn } from './relationship-in.js';

/** A record that a Familias file brings, or why a part of the file brings none. */
export interface RecordOfFamilias {
  readonly line: number;
  readonly record?: JsonTree;
  /** The samples in it, for a reject file. */
  readonly samples: readonly TypedSample[];
  readonly errors: readonly LineFinding[];
  readonly warnings: readonly LineFinding[];
}

/** Unidentified persons of a section `[DVI]` as remains, and each missing person of its families as a report. */
export function recordsOfFamilias(file: FamiliasFile, institution: string): RecordOfFamilias[] {
  const { unidentified = [], families = [] } = file.dvi ?? {};
  const remains = unidentified.map((person): RecordOfFamilias => {
    const sample = sampleOfFamilias(person);
    const made = newRemains(institution, sample);
    const warnings = [...sample.warnings, SAMPLE_TYPE_ASSUMED];
    if (sample.errors.length > 0 || 'error' in made)
      return { line: person.line, samples: [sample], errors: sample.errors, warnings };
    return { line: person.line, record: made, samples: [sample], errors: [], warnings };
  });
  const lines = families.map((family) => family.line);
  const reports = familiesOf({ unidentified, families }).flatMap((family, at) =>
    reportsOf(family, institution, lines[at] ?? 0),
  );
  return [...remains, ...reports];
}

/** One report a missing person, each with the pedigree that all of them stand in. */
function reportsOf(family: FamilyOfFamilias, institution: string, line: number): RecordOfFamilias[] {
  const samples = family.typed.map(sampleOfFamilias);
  const errors = samples.flatMap((sample) => sample.errors);
  const idOf = (missing: string): string => `${family.name}/${missing}`;
  return family.missing.map((missing, at) => {
    // A report a line: what an import goes on by, and what it names.
    const place = { line: line + at, samples };
    if (errors.length > 0) return { ...place, errors, warnings: [] };
    const { relatives, left } = relativesOf(family, missing, samples);
    const linked = family.missing
      .filter((other) => other !== missing)
      .map((other) => ({ institution, id: idOf(other), why: 'same_family' }));
    const record = {
      recordType: 'report',
      institution,
      id: idOf(missing),
      relatives,
      pedigree: { missing, individuals: individualsOf(family) },
      linkedReports: linked,
    };
    const warnings = [
      ...samples.flatMap((sample) => sample.warnings),
      ...(samples.length > 0 ? [SAMPLE_TYPE_ASSUMED] : []),
      ...left,
    ];
    return { ...place, record, errors: [], warnings };
  });
}

function relativesOf(
  { pedigree, typed }: FamilyOfFamilias,
  missing: string,
  samples: readonly TypedSample[],
): { relatives: JsonTree[]; left: LineFinding[] } {
  const relatives: JsonTree[] = [];
  const left: LineFinding[] = [];
  typed.forEach(({ name, sex }, at) => {
    const relationship = relationshipIn(pedigree, missing, name);
    const sample = samples[at];
    if (!sample) return;
    if (relationship === undefined)
      left.push({
        path: 'relatives',
        code: 'PROFILES.RELATIVE_LEFT_OUT',
        expected: 'a relation that a report has a word for',
      });
    else
      relatives.push({
        id: name,
        relationship,
        sex,
        profile: profileOf(sample, 'buccal'),
      });
  });
  return { relatives, left };
}

function individualsOf({ pedigree }: FamilyOfFamilias): JsonTree[] {
  return pedigree.map(({ id, father, mother, sex }) => ({ id, father, mother, sex }));
}
