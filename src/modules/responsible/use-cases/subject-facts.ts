import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ReportRecord } from '../../../kernel/contract/index.js';
import { Clock } from '../../../platform/clock/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { FoundCompanions } from '../../identification/companions/index.js';
import { mayBeChild, permissionsOf } from '../../access/consent/index.js';
import {
  hearingBar,
  InstitutionDirectory,
  Routing,
  type HeardRecord,
  type Hearing,
  type Institution,
  type Route,
} from '../../institutions/index.js';
import { PURPOSE_OF_KIND } from '../../matching/runs/index.js';
import { RecordStore, type StoredRecord } from '../../records/records/index.js';
import { StruckOffices } from '../../records/reports/index.js';
import { MatchDirectory, type MatchForAlert } from '../../review/matches/index.js';
import { importKey, journeyKey } from '../domain/journey-key.js';
import type { RoutedNow } from '../domain/routed-office.js';
import type { SubjectRecords } from '../persistence/routed-office.repository.js';

/** Whom a report or a match concerns now, or that it has come to its end. */
export interface SubjectNow extends SubjectRecords {
  /** True where it is nobody's work any more: withdrawn, closed, identified, excluded, or not to be compared. */
  readonly isOver: boolean;
  /** True for a match whose two holders have both judged it plausible. */
  readonly isPlausible: boolean;
  /**
   * Hash of the key that a report has in common with others, of one import or one journey (SHA-256): an office
   * is told of them by one alert.
   */
  readonly bundle?: string | undefined;
  /** The offices that routing names and that hold none of the records. */
  readonly offices: readonly RoutedNow[];
}

/** A report as its family would sign it, or has, and the ids of the offices that it has struck out. */
export interface ReportSaid {
  readonly institutionId: string;
  readonly content: ReportRecord;
  readonly struckOut: ReadonlySet<string>;
}

/** An office that would hear of a report or of a match of it. */
export interface OfficeOfReport extends RoutedNow {
  readonly institution: Institution;
  /** Of what it hears: of the report itself only where a law says so. */
  readonly hearsOf: 'report' | 'match';
}

/** One record of a subject, and what keeps offices from hearing of it. */
interface SubjectRecord {
  readonly record: Pick<StoredRecord, 'institutionId' | 'content'>;
  readonly letsHear: boolean;
  readonly struckOut: ReadonlySet<string> | undefined;
  /** Routes that follow from it alone. */
  readonly names: readonly Route[];
}

/** States of a report in which nobody searches for the person any more. */
const SEARCH_OVER: readonly string[] = [
  'located_alive',
  'located_alive_no_contact',
  'located_deceased',
  'closed',
  'withdrawn',
];

/** Reads which offices a report or a match concerns, and which of them may hear of it. */
@Injectable()
export class SubjectFacts {
  constructor(
    private readonly records: RecordStore,
    private readonly matches: MatchDirectory,
    private readonly companions: FoundCompanions,
    private readonly institutions: InstitutionDirectory,
    private readonly routing: Routing,
    private readonly struck: StruckOffices,
    private readonly clock: Clock,
  ) {}

  /** Of a report alone the law decides: only offices that a rule of a profile names are told. */
  async ofReport(tx: Tx, id: string): Promise<SubjectNow | undefined> {
    const [report] = await this.records.asTheyStand(tx, [id]);
    // It was taken out with its import.
    if (!report) return { recordIds: [id], holderIds: [], isPlausible: false, isOver: true, offices: [] };
    if (report.recordType !== 'report') return undefined;
    const of = { recordIds: [id], holderIds: [report.institutionId], isPlausible: false };
    const isFound = (await this.matches.identifiedOf(tx, [id])).length > 0;
    if (isFound || !isSearched(report)) return { ...of, isOver: true, offices: [] };
    const routes = (await this.routing.ofRecord(tx, report)).filter(({ basis }) => basis !== undefined);
    const struckOut = (await this.struck.of(tx, [id])).get(id);
    const offices = await this.heard(tx, routes, 'search', [
      { record: report, letsHear: false, struckOut, names: routes },
    ]);
    const { content, importId, institutionId: holderId } = report;
    const confirmed = await this.companions.journeyOf(tx, id);
    // What came by a file is told of by the file, whatever journeys are in it.
    const key = importId === null ? journeyKey({ holderId, content, confirmed }) : importKey(importId);
    const bundle = key && createHash('sha256').update(key).digest('hex');
    return { ...of, isOver: false, offices, bundle };
  }

  /**
   * Of a match between a report and remains, or a living person, every office that routing names is told.
   * Two records of one bank concern nobody but their holders.
   */
  async ofMatch(tx: Tx, id: string): Promise<SubjectNow | undefined> {
    const [match] = await this.matches.forAlerts(tx, [id], 'all');
    if (!match || (match.kind !== 'identification' && match.kind !== 'living')) return undefined;
    const recordIds = [match.a.recordId, match.b.recordId];
    const holderIds = [...new Set([match.a.institutionId, match.b.institutionId])];
    const isOpen = (await this.matches.openAmong(tx, [id])).has(id);
    const records = await this.records.forComparison(tx, recordIds);
    const [a, b] = recordIds.map((recordId) => records.find((record) => record.id === recordId));
    // Of a match that one of the two does not know of yet, nobody else hears.
    if (!isOpen || match.withheldFrom !== null || !a || !b || a.withdrawn || b.withdrawn)
      return { recordIds, holderIds, isOver: true, isPlausible: false, offices: [] };
    const sees = 'everything' as const;
    const routes = await this.routing.ofMatch(tx, { ...a, sees }, { ...b, sees });
    const letsHear = letsFamilyHear(match);
    const struck = await this.struck.of(tx, recordIds);
    const hidden = 'nothing' as const;
    const both = [
      {
        record: a,
        letsHear,
        struckOut: struck.get(a.id),
        names: await this.routing.ofMatch(tx, { ...a, sees }, { ...b, sees: hidden }),
      },
      {
        record: b,
        letsHear,
        struckOut: struck.get(b.id),
        names: await this.routing.ofMatch(tx, { ...a, sees: hidden }, { ...b, sees }),
      },
    ];
    const isPlausible = (await this.matches.confirmingAmong(tx, [id])).has(id);
    const offices = await this.heard(tx, routes, PURPOSE_OF_KIND[match.kind], both);
    return { recordIds, holderIds, isOver: false, isPlausible, offices };
  }

  /**
   * Tells of a report, filed or not, who would hear of it and of a match of it, as far as its own side decides:
   * of a match the other record may keep an office from hearing as well.
   */
  async officesOfReport(tx: Tx, report: ReportSaid): Promise<readonly OfficeOfReport[]> {
    const { struckOut, ...record } = report;
    const routes = await this.routing.ofRecord(tx, record);
    const side = [{ record, letsHear: false, struckOut, names: routes }];
    const searched = await this.heard(tx, routes, 'search', side);
    const matched = await this.heard(tx, routes, 'forensic_matching', side);
    return searched.flatMap((office, at): OfficeOfReport[] => {
      const { institution, basis } = office.route;
      if (!institution) return [];
      if (basis !== undefined) return [{ ...office, institution, hearsOf: 'report' }];
      const bar = office.bar && (matched[at] ? matched[at].bar : office.bar);
      return [{ ...office, institution, bar, hearsOf: 'match' }];
    });
  }

  private async heard(
    tx: Tx,
    routes: readonly Route[],
    purpose: Hearing['purpose'],
    records: readonly SubjectRecord[],
  ): Promise<RoutedNow[]> {
    const agreements = await this.institutions.agreements(tx);
    const holders = await this.institutions.byIds(
      tx,
      records.map(({ record }) => record.institutionId),
    );
    const holderOf = new Map(holders.map((one) => [one.id, one]));
    const now = this.clock.now().toISOString();
    // What the one record says of the person's nationality binds the other as well: they may be one person.
    const nationalities = [...new Set(records.flatMap(({ record }) => nationalitiesOf(record)))];
    const heard = records.flatMap(({ record, letsHear, struckOut }) => {
      const holder = holderOf.get(record.institutionId);
      return holder ? [heardRecord(record, holder, { letsHear, struckOut, now, nationalities })] : [];
    });
    if (heard.length < records.length) return [];
    return routes.flatMap((route) => {
      const { institution } = route;
      if (!institution || holderOf.has(institution.id)) return [];
      const named = { ...route, institution };
      const bar = hearingBar(named, { purpose, records: heard, agreements });
      const sides = records.flatMap(({ record, letsHear, struckOut, names }) => {
        const holder = holderOf.get(record.institutionId);
        if (!holder || !names.some((one) => isSame(one, route))) return [];
        const known = { letsHear, struckOut, now, nationalities: nationalitiesOf(record) };
        const alone = heardRecord(record, holder, known);
        return [
          { holderId: holder.id, bar: hearingBar(named, { purpose, records: [alone], agreements }) ?? null },
        ];
      });
      return [{ route, officeId: institution.id, bar, sides }];
    });
  }
}

const isSame = (one: Route, other: Route): boolean =>
  one.institution?.id === other.institution?.id && one.role === other.role && one.duty === other.duty;

const isSearched = ({ withdrawn, removed, emptiedAt, status }: StoredRecord): boolean =>
  !withdrawn && !removed && emptiedAt === null && !SEARCH_OVER.includes(status);

/** The person has answered, and whoever holds the record has looked at the match and gone on. */
function letsFamilyHear({ holderOnly, a, b, doneBy }: MatchForAlert): boolean {
  const living = a.recordType === 'living' ? 'a' : b.recordType === 'living' ? 'b' : undefined;
  return !holderOnly && (living === undefined || doneBy.includes(living));
}

const nationalitiesOf = ({ content }: Pick<StoredRecord, 'content'>): readonly string[] =>
  ('person' in content ? content.person?.nationalities : undefined) ?? [];

interface Known {
  readonly letsHear: boolean;
  readonly struckOut: ReadonlySet<string> | undefined;
  readonly now: string;
  readonly nationalities: readonly string[];
}

function heardRecord(
  { content }: Pick<StoredRecord, 'content'>,
  holder: Institution,
  { letsHear, struckOut, now, nationalities }: Known,
): HeardRecord {
  switch (content.recordType) {
    case 'report':
      return {
        holder,
        category: content.recordType,
        permissions: permissionsOf(content.consents ?? [], content.recordedAt, now),
        ...{ nationalities, struckOut },
      };
    case 'living':
      return { holder, category: content.recordType, letsHear, isChild: mayBeChild(content, now) };
    case 'remains':
      return { holder, category: content.recordType };
  }
}
