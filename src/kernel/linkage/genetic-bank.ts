import { asList, type GeneticProfile } from '../contract/index.js';
import {
  familyOfReport,
  type FamilySample,
  type KinshipBasis,
  ProfileBank,
  type SharedProfiles,
  type SharedTables,
  TableBank,
} from '../genetics/index.js';
import { NO_LIST } from './bank-columns.js';
import type { ComparableRecord } from './comparable-record.js';

/**
 * Party that decides about samples of a report: the family, or a relative with decisions of his or her own.
 */
export interface GeneticParty {
  readonly party: number;
  /** Ids of the relatives whose samples it decides about. */
  readonly relatives: readonly string[];
  /** True where it decides about the missing person's own sample. */
  readonly own: boolean;
}

export interface SharedGenetics {
  readonly tables: SharedTables | undefined;
  readonly profiles: SharedProfiles | undefined;
}

/** Sets of decisions in one family that are told apart at most: relatives of further sets are left out. */
const MOST_PARTIES = 4;

/**
 * The DNA of a bank: of each report a row of ratios for every set of relatives whose samples may be used
 * together, of each other record the codes of its profile.
 *
 * A list of a report is `[n, party 1 … party n, row of set 1 … row of set 2^n - 1]`, where bit i of a set's
 * number stands for party i + 1, and a row is -1 where the set says nothing.
 */
export class GeneticBank {
  readonly tables: TableBank | undefined;
  readonly profiles: ProfileBank | undefined;

  constructor(
    readonly basis: KinshipBasis | undefined,
    shared?: SharedGenetics,
  ) {
    if (shared) {
      this.tables = shared.tables && TableBank.attach(shared.tables);
      this.profiles = shared.profiles && ProfileBank.attach(shared.profiles);
    } else if (basis) {
      this.tables = new TableBank(basis.panel);
      this.profiles = new ProfileBank(basis.panel.spans.length);
    }
  }

  /**
   * Makes the rows of a report and returns its list; undefined where nobody was typed.
   *
   * @param known rows that were made before for the same family and basis, by the number of their set
   */
  rowsOf(
    record: ComparableRecord,
    parties: readonly GeneticParty[],
    known?: ReadonlyMap<number, Float64Array>,
  ): number[] | undefined {
    const { basis, tables } = this;
    if (!basis || !tables || record.recordType !== 'report') return undefined;
    const rows = known ?? familyRows(record, parties, basis);
    if (rows.size === 0) return undefined;
    const deciding = parties.slice(0, MOST_PARTIES);
    const sets = Array.from({ length: 2 ** deciding.length - 1 }, (_, at) => rows.get(at + 1));
    return [
      deciding.length,
      ...deciding.map(({ party }) => party),
      ...sets.map((row) => (row ? tables.add(row) : -1)),
    ];
  }

  /** @returns the place of the record's own profile, -1 where it has none */
  profileOf(record: ComparableRecord): number {
    const samples = ownSamplesOf(record);
    const encoded = samples.length > 0 ? this.basis?.encode(samples) : undefined;
    return encoded && this.profiles ? this.profiles.add(encoded.codes) : -1;
  }

  forget(profile: number, lists: Int32Array, at: number): void {
    if (profile >= 0) this.profiles?.remove(profile);
    if (at === NO_LIST) return;
    const parties = lists[at]!;
    for (let row = at + 1 + parties; row < at + parties + 2 ** parties; row += 1) {
      if (lists[row]! >= 0) this.tables?.remove(lists[row]!);
    }
  }

  share(): SharedGenetics {
    return { tables: this.tables?.share(), profiles: this.profiles?.share() };
  }
}

/** The rows of a report by the number of the set of parties that they rest on. */
export function familyRows(
  record: ComparableRecord,
  parties: readonly GeneticParty[],
  basis: KinshipBasis,
): Map<number, Float64Array> {
  const rows = new Map<number, Float64Array>();
  const family = familyOfReport(record);
  if (!family) return rows;
  const deciding = parties.slice(0, MOST_PARTIES);
  for (let set = 1; set < 2 ** deciding.length; set += 1) {
    const consenting = deciding.filter((_, at) => (set & (1 << at)) !== 0);
    const row = basis.rowOf(family, (sample) =>
      consenting.some((party) => decidesAbout(party, sample, record)),
    );
    if (row) rows.set(set, row);
  }
  return rows;
}

function decidesAbout(party: GeneticParty, { profile }: FamilySample, record: ComparableRecord): boolean {
  if (profile === record.directProfile) return party.own;
  const relative = record.relatives?.find((one) => one.profile === profile);
  return relative !== undefined && party.relatives.includes(relative.id);
}

/** A record whose every sample is decided about by its own party. */
export function ownParty({ relatives }: ComparableRecord, party: number): GeneticParty {
  return { party, relatives: (relatives ?? []).map(({ id }) => id), own: true };
}

/** Samples of the person whom the record is about. */
export function ownSamplesOf(record: ComparableRecord): readonly GeneticProfile[] {
  return [...asList(record.directProfile), ...asList(record.profile), ...(record.profiles ?? [])];
}

/**
 * The samples of a record as numbers, to tell whether two records share one: within an institution a code is
 * one sample.
 */
export function sampleHashesOf(record: ComparableRecord): number[] {
  const relatives = (record.relatives ?? []).flatMap(({ profile }) => asList(profile));
  const codes = [...ownSamplesOf(record), ...relatives].map(({ sample }) => sample.code);
  return [...new Set(codes.map((code) => hashOf(`${record.institution ?? ''} ${code}`)))];
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash | 0;
}
