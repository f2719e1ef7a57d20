import type { FileFinding } from '../file-codes.js';
import { SampleDraft } from '../sample-draft.js';
import type { TypedSample } from '../typed-sample.js';
import type { FamiliasFile, FamiliasGenotypes } from './familias-file.js';

interface Named {
  readonly name: string;
  readonly line: number;
  readonly genotypes: FamiliasGenotypes;
}

/**
 * Returns everybody in a Familias file who was typed, as samples by their names there, in the order of the
 * file.
 */
export function samplesOfFamilias({ persons, dvi }: FamiliasFile): TypedSample[] {
  const everybody: readonly Named[] = [
    ...persons,
    ...(dvi?.unidentified ?? []),
    ...(dvi?.families ?? []).flatMap((family) => family.persons),
  ];
  const typed = everybody.filter(({ genotypes }) => Object.keys(genotypes).length > 0);
  const count = new Map<string, number>();
  for (const { name } of typed) count.set(name, (count.get(name) ?? 0) + 1);
  return typed.map((person) => withoutNamesake(sampleOfFamilias(person), count.get(person.name) ?? 0));
}

export function sampleOfFamilias({ name, line, genotypes }: Named): TypedSample {
  const draft = new SampleDraft(name.normalize('NFC'), line);
  for (const [locus, genotype] of Object.entries(genotypes)) draft.add(line, locus, genotype);
  return draft.finish();
}

/**
 * Refuses a sample whose name stands more than once: two families may each have a "Mother", and as a sample
 * code that is two persons.
 */
function withoutNamesake(sample: TypedSample, count: number): TypedSample {
  if (count < 2) return sample;
  const twice: FileFinding = {
    line: sample.line,
    path: '',
    code: 'PROFILES.TWO_PERSONS',
    expected: 'one person a sample code; give each person of the file another name',
  };
  return { ...sample, errors: [...sample.errors, twice] };
}
