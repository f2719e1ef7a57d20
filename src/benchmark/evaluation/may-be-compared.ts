import {
  partialDateBounds,
  type ConsentEntry,
  type ExchangeRecord,
  type RecordType,
  type ReportRecord,
} from '../../kernel/contract/index.js';

/** Institutions and agreements, as far as they decide who may be compared with whom. */
export interface NetworkFile {
  readonly institutions: readonly { readonly code: string; readonly country: string }[];
  readonly agreements: readonly {
    readonly parties: readonly string[] | '*';
    readonly except?: readonly (readonly string[])[];
    readonly categories: readonly string[];
  }[];
}

/** Rights of a record: the part of it that decides whether it may meet another one. */
export interface Rights {
  readonly recordType: RecordType;
  readonly institution: string;
  readonly country: string | undefined;
  readonly withdrawn: boolean;
  /** True for a living person who does not wish to be found. */
  readonly hidden: boolean;
  /** Grants of the family that hold now, by purpose; of other records nothing. */
  readonly granted: Readonly<Partial<Record<Purpose, Reach>>>;
}

const PURPOSES = ['search', 'forensic_matching', 'cross_border'] as const;
type Purpose = (typeof PURPOSES)[number];

/** Extent of a grant: any country or institution, or those that it names. */
interface Reach {
  readonly countries: readonly string[] | undefined;
  readonly institutions: readonly string[] | undefined;
}

export type Barrier = 'agreement' | 'consent' | 'wish' | 'withdrawn';

/**
 * Network of comparisons under the three conditions of the exchange format ("Who may be compared with whom"):
 * institutions, families, living persons. Written apart from the platform's own policy, so that a benchmark
 * can find the platform wrong.
 */
export class ComparisonNetwork {
  private readonly countries: ReadonlyMap<string, string>;
  private readonly agreed = new Map<string, boolean>();

  constructor(private readonly file: NetworkFile) {
    this.countries = new Map(file.institutions.map(({ code, country }) => [code, country]));
  }

  /**
   * Returns the rights of a record.
   * @param today days since 1970-01-01; consents whose `until` lies before it have lapsed
   */
  rightsOf(record: ExchangeRecord, today: number): Rights {
    return {
      recordType: record.recordType,
      institution: record.institution,
      country: this.countries.get(record.institution),
      withdrawn:
        record.withdrawn !== undefined || (record.recordType === 'report' && record.status === 'withdrawn'),
      hidden: record.recordType === 'living' && record.wishes?.informFamily === false,
      granted: record.recordType === 'report' ? grantsOf(record, today) : {},
    };
  }

  /** Returns the barrier that keeps two records apart; undefined where they may be compared. */
  barrierBetween(a: Rights, b: Rights): Barrier | undefined {
    if (a.withdrawn || b.withdrawn) return 'withdrawn';
    if (a.hidden || b.hidden) return 'wish';
    if (!this.underAgreement(a, b)) return 'agreement';
    return familyConsents(a, b) && familyConsents(b, a) ? undefined : 'consent';
  }

  private underAgreement(a: Rights, b: Rights): boolean {
    if (a.institution === b.institution) return true;
    const key = `${a.institution}\n${a.recordType}\n${b.institution}\n${b.recordType}`;
    let agreed = this.agreed.get(key);
    if (agreed === undefined) {
      agreed = this.isAgreed(a, b);
      this.agreed.set(key, agreed);
    }
    return agreed;
  }

  private isAgreed(a: Rights, b: Rights): boolean {
    const both = [a.institution, b.institution];
    return this.file.agreements.some(({ parties, except = [], categories }) => {
      const named = parties === '*' || both.every((code) => parties.includes(code));
      const excepted = except.some((pair) => both.every((code) => pair.includes(code)));
      return named && !excepted && categories.includes(a.recordType) && categories.includes(b.recordType);
    });
  }
}

/** Tells whether the family of a report consents to this other record; any other record has none to give. */
function familyConsents(report: Rights, other: Rights): boolean {
  if (report.recordType !== 'report') return true;
  const purpose = other.recordType === 'remains' ? 'forensic_matching' : 'search';
  if (!reaches(report.granted[purpose], other)) return false;
  return report.country === other.country || reaches(report.granted.cross_border, other);
}

function reaches(reach: Reach | undefined, { country, institution }: Rights): boolean {
  if (reach === undefined) return false;
  const { countries, institutions } = reach;
  const inCountry = countries === undefined || (country !== undefined && countries.includes(country));
  return inCountry && (institutions === undefined || institutions.includes(institution));
}

function grantsOf(
  { consents = [], recordedAt }: ReportRecord,
  today: number,
): Partial<Record<Purpose, Reach>> {
  const grants: Partial<Record<Purpose, Reach>> = {};
  for (const purpose of PURPOSES) {
    const entry = newestOf(
      consents.filter((each) => each.purpose === purpose),
      recordedAt,
      today,
    );
    if (entry !== undefined && isGranted(entry, today)) grants[purpose] = reachOf(entry);
  }
  return grants;
}

/**
 * Returns the extent of a consent. A grant across borders names its countries, or `*`; one that names none
 * reaches none.
 */
function reachOf({ purpose, countries, institutions }: ConsentEntry): Reach {
  const named = countries ?? (purpose === 'cross_border' ? [] : ['*']);
  return { countries: named.includes('*') ? undefined : named, institutions };
}

/** Returns the newest decision; on a tie a refusal counts. */
function newestOf(
  entries: readonly ConsentEntry[],
  recordedAt: string | undefined,
  today: number,
): ConsentEntry | undefined {
  const since = ({ from }: ConsentEntry) =>
    partialDateBounds(from ?? recordedAt ?? '')?.firstDay ?? Number.NEGATIVE_INFINITY;
  return entries.toSorted(
    (a, b) => since(b) - since(a) || Number(isGranted(a, today)) - Number(isGranted(b, today)),
  )[0];
}

function isGranted({ decision, withdrawnAt, until }: ConsentEntry, today: number): boolean {
  if (decision !== 'granted' || withdrawnAt !== undefined) return false;
  return until === undefined || (partialDateBounds(until)?.lastDay ?? today) >= today;
}
