import type { GeneticProfile } from '../../contract/records.js';
import { consensusProfile } from '../identity/consensus.js';
import { identityRatioAt, type IdentityModel } from '../identity/identity-ratio.js';
import type { KinshipModel } from '../likelihood/kinship-model.js';
import { posteriorTables, type PosteriorTable } from '../likelihood/posterior-tables.js';
import { ANY_ALLELE, genotypeIndex } from '../loci/allele.js';
import { locusFrequencies, type LocusFrequencies } from '../loci/locus-frequencies.js';
import { readProfile, type Genotype, type Profile } from '../loci/profile.js';
import { GENETICS_MODEL_VERSION } from '../model-version.js';
import { readPedigree } from '../pedigree/pedigree.js';
import { readKinshipModel } from '../ratio/read-model.js';
import { withObservedAlleles, type AddedAllele } from '../tables/observed-alleles.js';
import { LocusPanel, mostInformativeFirst, type EncodedProfile, type LocusSpan } from '../tables/panel.js';
import { ratioRow, type GenotypeProbabilities } from '../tables/ratio-row.js';
import { autosomalOf, type FamilyOfReport, type FamilySample } from './family-of-report.js';
import { encodeX, fillX, isOnX, memberXTables, xProfileOf, xTables } from './x-chromosome.js';

/** Locus of a stored frequency table. */
export interface StoredLocus {
  readonly locus: string;
  readonly alleles: readonly string[];
  readonly frequencies: readonly number[];
  readonly sampledAlleles?: number | undefined;
}

/**
 * Stored form of a `KinshipBasis`: all that the ratios of a bank are computed with, so that any number can be
 * computed again.
 */
export interface KinshipBasisJson {
  /** Code and version of the frequency table. */
  readonly population: string;
  /** Publisher of the frequency table. */
  readonly source: string;
  readonly loci: readonly StoredLocus[];
  /** Kinship model, in the form of the `model` of a case. */
  readonly model: Readonly<Record<string, unknown>>;
  /**
   * Frequency of an allele that the table lacks, where the laboratory has a rule; else `minimumFrequency`.
   */
  readonly leastFrequency?: number | undefined;
  /**
   * Share of pairs whose sample or family tie is not what the record says: the floor of what DNA can say
   * against a pair.
   */
  readonly misattribution: number;
}

/** An allele that somebody in the bank was seen to have. */
export type SeenAllele = readonly [locus: string, allele: string];

/** Chance that a locus of one of two samples of one person is wrong, or shows one of two alleles. */
const IDENTITY_ERROR = 1e-3;
const IDENTITY_DROPOUT = 0.02;

/**
 * Basis of a bank's ratios: one frequency table, one model and the alleles that were seen in the bank. Tables
 * of families and codes of samples that are made by one basis can be held against each other.
 */
export class KinshipBasis {
  readonly panel: LocusPanel;
  /** Autosomal, in the order of the panel. */
  readonly loci: readonly LocusFrequencies[];
  /** Loci on the X chromosome, behind the autosomal ones in the panel. Linkage among them is not modelled. */
  readonly xLoci: readonly LocusFrequencies[];
  readonly model: KinshipModel;
  /** Alleles that the table lacks and somebody has. */
  readonly added: readonly AddedAllele[];

  constructor(
    readonly json: KinshipBasisJson,
    seen: Iterable<SeenAllele>,
  ) {
    this.model = readKinshipModel(json.model);
    const tables = json.loci.map(({ locus, alleles, frequencies, sampledAlleles }) =>
      locusFrequencies({
        locus,
        frequencies: Object.fromEntries(alleles.map((allele, at) => [allele, frequencies[at]!])),
        source: json.source,
        ...(sampledAlleles !== undefined && { sampledAlleles }),
      }),
    );
    const profiles = Array.from(seen, ([locus, allele]): Profile => new Map([[locus, [allele, allele]]]));
    const { loci, added } = withObservedAlleles(tables, profiles, json.leastFrequency);
    const ordered = mostInformativeFirst(loci);
    this.loci = ordered.filter(({ locus }) => !isOnX(locus));
    this.xLoci = ordered.filter(({ locus }) => isOnX(locus));
    this.added = added;
    this.panel = new LocusPanel([...this.loci, ...this.xLoci]);
  }

  private get xSpans(): readonly LocusSpan[] {
    return this.panel.spans.slice(this.loci.length);
  }

  /**
   * Returns all that a row depends on beside the family, as text: two bases with the same text make the same
   * rows.
   */
  fingerprint(): string {
    return JSON.stringify([GENETICS_MODEL_VERSION, this.json, this.added]);
  }

  /** log10 of what a ratio is worth when the sample or the tie may be another one: never below the floor. */
  floored(log10LR: number): number {
    return flooredBy(this.json.misattribution, log10LR);
  }

  /** The samples of one person as the search reads them; undefined where no locus of the panel was typed. */
  encode(samples: readonly GeneticProfile[]): EncodedProfile | undefined {
    const encoded = this.panel.encode(this.profileOf(samples));
    const withX = samples.find(({ xStr }) => xStr !== undefined);
    if (withX) encoded.codes.set(encodeX(withX, this.xSpans), this.loci.length);
    return encoded.codes.some((code, at) => code !== this.panel.spans[at]!.untyped) ? encoded : undefined;
  }

  /** Returns the profile that all samples of one person show together. */
  profileOf(samples: readonly GeneticProfile[]): Profile {
    const read = samples.map((sample) => readProfile(sample.sample.code, autosomalOf(sample)));
    return read.length === 1 ? read[0]! : consensusProfile(read).profile;
  }

  /**
   * The row of a report's missing person: log10 of P(call | family and own samples) / P(call | somebody
   * unrelated), for every call. Undefined where none of the samples says anything.
   *
   * @param may which of the samples may be used
   */
  rowOf(
    family: FamilyOfReport,
    may: (sample: FamilySample) => boolean = () => true,
  ): Float64Array | undefined {
    const relatives = this.profilesOf(family.relatives.filter(may));
    const own = this.profileOf(family.own.filter(may).map(({ profile }) => profile));
    const xTablesOfFamily = this.xTablesOf(family, may);
    if (relatives.size === 0 && own.size === 0 && xTablesOfFamily.length === 0) return undefined;
    const tables = this.tablesOf(family, relatives);
    const row = ratioRow(
      this.panel,
      tables.map((table) => givenOwn(table, own.get(table.locus))),
    );
    const sex = family.members.find(({ id }) => id === family.missing)?.sex ?? 'unknown';
    for (const span of this.xSpans) {
      const table = xTablesOfFamily.find(({ locus }) => locus === span.locus);
      if (table) fillX(row, span, table, sex);
    }
    return row;
  }

  /** Returns the tables of the missing person's X chromosome, given the relatives and the own samples. */
  private xTablesOf(
    family: FamilyOfReport,
    may: (sample: FamilySample) => boolean,
  ): readonly PosteriorTable[] {
    if (this.xLoci.length === 0) return [];
    const relatives = family.relatives.filter(may);
    const own = family.own.find((sample) => may(sample) && sample.profile.xStr !== undefined);
    const calls = own && xProfileOf(own.profile);
    const { missing: member } = family;
    const tables = xTables({ family, samples: relatives, member, loci: this.xLoci, model: this.model });
    return tables.map((table) => givenOwn(table, calls?.get(table.locus)));
  }

  /** Typed relatives by their place in the pedigree. */
  profilesOf(samples: readonly FamilySample[]): Map<string, Profile> {
    const known = new Set(this.loci.map(({ locus }) => locus));
    const byPerson = new Map<string, GeneticProfile[]>();
    for (const { person, profile } of samples) {
      const list = byPerson.get(person);
      if (list) list.push(profile);
      else byPerson.set(person, [profile]);
    }
    const profiles = new Map<string, Profile>();
    for (const [person, list] of byPerson) {
      const profile = new Map(
        [...this.profileOf(list)].filter(([locus, call]) => known.has(locus) && this.isOnPanel(locus, call)),
      );
      if (profile.size > 0) profiles.set(person, profile);
    }
    return profiles;
  }

  /**
   * Returns the probabilities of a member's genotypes at each of the loci, given samples of the family;
   * samples of the missing person stand under that person's code.
   * @throws GeneticsError where the pedigree cannot be, or the member was typed at one of the loci
   */
  memberTables(
    { members }: FamilyOfReport,
    samples: readonly FamilySample[],
    { member, loci }: { readonly member: string; readonly loci: readonly LocusFrequencies[] },
  ): readonly PosteriorTable[] {
    const pedigree = readPedigree(members);
    return posteriorTables({ pedigree, profiles: this.profilesOf(samples), loci, model: this.model }, member);
  }

  /**
   * Returns the probabilities of a member's genotypes at loci on the X chromosome, as `memberTables` at
   * autosomal ones; none where a sex that it takes is not known.
   */
  memberXTables(
    family: FamilyOfReport,
    samples: readonly FamilySample[],
    of: { readonly member: string; readonly loci: readonly LocusFrequencies[] },
  ): readonly PosteriorTable[] {
    return memberXTables({ family, samples, ...of, model: this.model });
  }

  /**
   * Returns the row of one sample held against others as one person's: to be read with the codes of the
   * second.
   */
  identityRow(codes: Uint16Array): Float64Array {
    const { spans, stride } = this.panel;
    const row = new Float64Array(stride);
    const model: IdentityModel = {
      theta: this.model.theta,
      dropout: [IDENTITY_DROPOUT, IDENTITY_DROPOUT],
      errorRate: IDENTITY_ERROR,
    };
    for (const [at, span] of spans.slice(0, this.loci.length).entries()) {
      const call = callOf(codes[at]!, span);
      if (call) fillIdentity(row, span, { call, table: this.loci[at]!, model });
    }
    return row;
  }

  private isOnPanel(locus: string, call: Genotype): boolean {
    const table = this.loci.find((one) => one.locus === locus);
    return (
      table !== undefined && call.every((allele) => allele === ANY_ALLELE || table.alleles.includes(allele))
    );
  }

  private tablesOf(
    family: FamilyOfReport,
    profiles: ReadonlyMap<string, Profile>,
  ): readonly GenotypeProbabilities[] {
    const pedigree = readPedigree(family.members);
    return posteriorTables({ pedigree, profiles, loci: this.loci, model: this.model }, family.missing);
  }
}

/**
 * Returns log10 of a likelihood ratio, bounded from below by the share of misattributed pairs: see
 * `KinshipBasis.floored`.
 */
export function flooredBy(misattribution: number, log10LR: number): number {
  if (misattribution === 0) return log10LR;
  return Math.log10((1 - misattribution) * 10 ** log10LR + misattribution);
}

/**
 * Returns the table of a missing person whose own sample shows a call: the genotypes that can show it, unless
 * the sample is another's.
 */
function givenOwn<T extends GenotypeProbabilities>(table: T, call: Genotype | undefined): T {
  if (!call) return table;
  const { alleles, posterior } = table;
  const [first, second] = [alleles.indexOf(call[0]), call[1] === ANY_ALLELE ? -1 : alleles.indexOf(call[1])];
  if (first < 0 || (second < 0 && call[1] !== ANY_ALLELE)) return table;
  const shown = new Set(
    second < 0 ? alleles.map((_, other) => genotypeIndex(first, other)) : [genotypeIndex(first, second)],
  );
  let sum = 0;
  for (const genotype of shown) sum += posterior[genotype]!;
  const given = posterior.map((probability, genotype) => {
    // The own sample decides where the family makes it impossible: it was taken from the person.
    const own = !shown.has(genotype) ? 0 : sum > 0 ? probability / sum : 1 / shown.size;
    return (1 - IDENTITY_ERROR) * own + IDENTITY_ERROR * probability;
  });
  return { ...table, posterior: given };
}

/** The call that a code of a span stands for; undefined for untyped. */
export function callOf(code: number, span: LocusSpan): Genotype | undefined {
  if (code === span.untyped) return undefined;
  const { alleles } = span;
  if (code >= span.singles) return [alleles[(code - span.singles) % alleles.length]!, ANY_ALLELE];
  let second = 0;
  while (genotypeIndex(0, second + 1) <= code - span.genotypes) second += 1;
  return [alleles[code - span.genotypes - genotypeIndex(0, second)]!, alleles[second]!];
}

function fillIdentity(
  row: Float64Array,
  span: LocusSpan,
  of: { readonly call: Genotype; readonly table: LocusFrequencies; readonly model: IdentityModel },
): void {
  const { call, table, model } = of;
  const { alleles } = span;
  const own = call.filter((allele) => allele !== ANY_ALLELE).map((allele) => alleles.indexOf(allele));
  // A call that shares no allele with this one cannot be of the same person: only the error rate speaks for
  // it.
  row.fill(Math.log10(model.errorRate), span.genotypes, span.end);
  const fill = (code: number, other: Genotype): void => {
    const ratio = identityRatioAt(call, other, table, model);
    row[code] = Math.log10((1 - model.errorRate) * ratio + model.errorRate);
  };
  for (const [allele, name] of alleles.entries()) {
    fill(span.singles + allele, [name, ANY_ALLELE]);
    for (const mine of own) fill(span.genotypes + genotypeIndex(mine, allele), [alleles[mine]!, name]);
    if (mayHidePartner(call)) fill(span.genotypes + genotypeIndex(allele, allele), [name, name]);
  }
}

/**
 * Tells whether a call shows one allele alone: its partner may have dropped out, so that the other sample may
 * show that one alone.
 */
function mayHidePartner([first, second]: Genotype): boolean {
  return second === ANY_ALLELE || first === second;
}
