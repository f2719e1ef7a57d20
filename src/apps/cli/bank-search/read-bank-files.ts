import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parse } from 'csv-parse/sync';
import {
  readFrequencyCsv,
  readPedigree,
  readProfile,
  type FamilyOfBank,
  type FrequencyTable,
  type MemberOfPedigree,
  type Profile,
} from '../../../kernel/genetics/index.js';
import { UsageError } from '../cli-errors.js';
import { readJsonFile } from '../read-json-file.js';

/** A sample and its loci, as a row of the file names them. */
type Samples = ReadonlyMap<string, Profile>;

/**
 * Reads one line a sample and locus: `sample,locus,allele1,allele2`, or for families
 * `family,person,locus,allele1,allele2`.
 */
export async function readGenotypes(path: string, sampleColumn: 'sample' | 'person'): Promise<Samples> {
  const needed = [sampleColumn, 'locus', 'allele1', 'allele2'];
  const rows: readonly Readonly<Record<string, string>>[] = parse(await readFile(path), {
    columns: (header: string[]) => {
      const missing = needed.filter((name) => !header.includes(name));
      if (missing.length > 0)
        throw new UsageError(
          `${path} lacks the columns ${missing.join(', ')}.`,
          `It needs ${needed.join(', ')}.`,
        );
      return header;
    },
    bom: true,
    trim: true,
    skip_empty_lines: true,
  });
  const calls = new Map<string, Record<string, readonly string[]>>();
  for (const row of rows) {
    const sample = row[sampleColumn] ?? '';
    const loci = calls.get(sample) ?? {};
    const locus = row.locus ?? '';
    if (loci[locus])
      throw new UsageError(
        `${path} has the locus ${locus} of ${sample} twice.`,
        'Leave one of the two lines out.',
      );
    loci[locus] = [row.allele1 ?? '', row.allele2 ?? ''];
    calls.set(sample, loci);
  }
  return new Map([...calls].map(([sample, loci]) => [sample, readProfile(sample, loci)]));
}

interface FamilyEntry {
  readonly familyId: string;
  readonly missing: readonly string[];
  readonly pedigree: readonly MemberOfPedigree[];
}

/** Reads the families; `genotypes` are by person, whose ids are those of the pedigrees. */
export async function readFamilies(path: string, genotypes: Samples): Promise<FamilyOfBank[]> {
  const entries = await readJsonFile(path);
  if (!Array.isArray(entries)) throw new UsageError(`${path} is no list of families.`, 'It is a JSON array.');
  const families = entries.map((entry: unknown, at) =>
    familyOf(readEntry(entry, `${path}, entry ${at + 1}`), genotypes),
  );
  const known = new Set(families.flatMap(({ pedigree }) => [...pedigree.indexOf.keys()]));
  for (const person of genotypes.keys()) {
    if (!known.has(person))
      throw new UsageError(
        `No family of ${path} has the person ${person}, who has genotypes.`,
        'Check the ids.',
      );
  }
  return families;
}

function familyOf({ familyId, missing, pedigree: members }: FamilyEntry, genotypes: Samples): FamilyOfBank {
  const pedigree = readPedigree(members);
  for (const person of missing) {
    if (!pedigree.indexOf.has(person))
      throw new UsageError(`The missing ${person} is not in the pedigree of ${familyId}.`, 'Check the ids.');
  }
  const profiles = new Map<string, Profile>();
  for (const { id } of members) {
    const profile = genotypes.get(id);
    if (profile) profiles.set(id, profile);
  }
  return { id: familyId, pedigree, profiles, missing };
}

function readEntry(entry: unknown, place: string): FamilyEntry {
  const { familyId, missing, pedigree } = (entry ?? {}) as Readonly<Record<string, unknown>>;
  const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
  if (!isText(familyId)) throw new UsageError(`${place} has no familyId.`, 'It is a text.');
  if (!Array.isArray(missing) || !missing.every(isText))
    throw new UsageError(`${familyId} does not say who is missing.`, '"missing" is a list of ids.');
  if (!Array.isArray(pedigree))
    throw new UsageError(`${familyId} has no pedigree.`, '"pedigree" is a list of people.');
  return { familyId, missing, pedigree: pedigree.map((member: unknown) => readMember(member, familyId)) };
}

const SEXES = ['male', 'female', 'unknown'] as const;

function readMember(member: unknown, family: string): MemberOfPedigree {
  const {
    id,
    father = null,
    mother = null,
    sex = 'unknown',
  } = (member ?? {}) as Readonly<Record<string, unknown>>;
  const isParent = (value: unknown): value is string | null => value === null || typeof value === 'string';
  const known = SEXES.find((one) => one === sex);
  if (typeof id !== 'string' || !isParent(father) || !isParent(mother) || !known)
    throw new UsageError(
      `${family} has somebody in its pedigree who is not readable.`,
      'Each has an id, a father and a mother (an id or null), and a sex: male, female or unknown.',
    );
  return { id, father, mother, sex: known };
}

/**
 * Reads `locus,allele,frequency`, and the sample sizes from the file of the same name with `_N`, where it is
 * there.
 */
export async function readFrequencies(path: string): Promise<FrequencyTable> {
  const sizes = path.replace(/(?:\.[^./\\]*)?$/u, (ending) => `_N${ending}`);
  const sampled = existsSync(sizes) ? await readFile(sizes, 'utf8') : '';
  return readFrequencyCsv(await readFile(path, 'utf8'), basename(path), sampled);
}
