import type { ExchangeRecord, ReportRecord } from '../../../../kernel/contract/index.js';
import type { ApartSlots, Kind } from '../../../../kernel/linkage/index.js';

/** Part of a report that declares persons apart: its name and the other reports that it names. */
type NamingReport = Pick<ReportRecord, 'institution' | 'id' | 'linkedReports'>;

type Reason = NonNullable<ReportRecord['linkedReports']>[number]['why'];

/**
 * Reasons to name another report that say that the two are of two persons: each says of their missing what no
 * one says of one person.
 */
const OF_TWO_PERSONS: readonly Reason[] = ['same_family', 'travelled_together'];

/**
 * Tells whether two reports are of two persons because one of them says so: it names the other as that of
 * another missing person of the family or the journey. It is enough that one says so. Where either suspects
 * that both are of one person, they are compared like any others.
 */
export function areDeclaredApart(one: NamingReport, other: NamingReport): boolean {
  const reasons = [...reasonsOf(one, other), ...reasonsOf(other, one)];
  return reasons.some((why) => OF_TWO_PERSONS.includes(why)) && !reasons.includes('possible_duplicate');
}

function reasonsOf({ linkedReports = [] }: NamingReport, { institution, id }: NamingReport): Reason[] {
  return linkedReports
    .filter((link) => link.institution === institution && link.id === id)
    .map(({ why }) => why);
}

interface Told {
  readonly content: ExchangeRecord;
}

/**
 * Selects from the reports that may lend to a report the ones that do: none that is of another person than
 * the report, and of two that are of two persons neither, for one of them is of another person than the
 * report and nobody has said which.
 */
export function lendersTogether<T extends Told>(own: Told, lenders: readonly T[]): T[] {
  return lenders.filter((lender) => ![own, ...lenders].some((other) => areToldApart(lender, other)));
}

/** Tells whether two records of any type are of two persons because one of them says so. */
export function areToldApart({ content: one }: Told, { content: other }: Told): boolean {
  return one.recordType === 'report' && other.recordType === 'report' && areDeclaredApart(one, other);
}

/** Places of a bank's reports in its columns. */
interface Places {
  readonly numberAt: (slot: number) => number | undefined;
  readonly slotOf: (number: number) => number | undefined;
}

/** The reports of a bank that are of two persons because one of them says so, by their sequence numbers. */
export class DeclaredApart {
  private readonly reports = new Map<number, NamingReport>();
  private readonly numbers = new Map<string, Map<string, number>>();
  /** Reports that name a report, whether or not it is here, by its institution and code. */
  private readonly namedBy = new Map<string, Set<number>>();

  /** A record that is not here yet; of the other types none names another. */
  add(number: number, content: ExchangeRecord): void {
    if (content.recordType !== 'report') return;
    const { institution, id, linkedReports = [] } = content;
    this.reports.set(number, { institution, id, ...(linkedReports.length > 0 && { linkedReports }) });
    const codes = this.numbers.get(institution) ?? new Map<string, number>();
    this.numbers.set(institution, codes.set(id, number));
    for (const link of linkedReports) {
      const key = keyOf(link);
      this.namedBy.set(key, (this.namedBy.get(key) ?? new Set()).add(number));
    }
  }

  remove(number: number): void {
    const report = this.reports.get(number);
    if (!report) return;
    this.reports.delete(number);
    this.numbers.get(report.institution)?.delete(report.id);
    for (const link of report.linkedReports ?? []) this.namedBy.get(keyOf(link))?.delete(number);
  }

  /** Tells whether a pair of a kind is of two persons because one of its records says so. */
  has(kind: Kind, one: number, other: number): boolean {
    if (kind !== 'duplicate_report') return false;
    const [first, second] = [this.reports.get(one), this.reports.get(other)];
    return first !== undefined && second !== undefined && areDeclaredApart(first, second);
  }

  /** Returns, of each query, the slots that it is never compared with in a kind. */
  slotsOf(kind: Kind, queries: Int32Array, { numberAt, slotOf }: Places): ApartSlots {
    const found = new Map<number, number[]>();
    if (kind !== 'duplicate_report') return found;
    for (const query of queries) {
      const slots = this.partnersOf(numberAt(query) ?? 0).flatMap((number) => slotOf(number) ?? []);
      if (slots.length > 0) found.set(query, slots);
    }
    return found;
  }

  /** The reports that are of two persons with one because either of them says so, by their numbers. */
  partnersOf(number: number): number[] {
    const own = this.reports.get(number);
    if (!own) return [];
    const named = (own.linkedReports ?? []).flatMap(
      ({ institution, id }) => this.numbers.get(institution)?.get(id) ?? [],
    );
    const linked = new Set([...named, ...(this.namedBy.get(keyOf(own)) ?? [])]);
    return [...linked].filter((other) => this.has('duplicate_report', number, other));
  }
}

const keyOf = ({ institution, id }: Pick<NamingReport, 'institution' | 'id'>): string =>
  `${institution} ${id}`;
