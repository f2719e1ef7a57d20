import type {
  ConsentEntry,
  ExchangeRecord,
  LivingRecord,
  ReportRecord,
} from '../../src/kernel/contract/index.js';
import { Bank, type Background, type Kind } from '../../src/kernel/linkage/index.js';
import { ScanCandidates } from '../../src/kernel/linkage/scan-candidates.js';
import { SWEEP_PLAN, type ScanPlan } from '../../src/modules/matching/runs/domain/plan-scan.js';
import { BankSnapshot } from '../../src/modules/matching/runs/snapshot/bank-snapshot.js';
import { ComparisonRules } from '../../src/modules/matching/runs/use-cases/comparison-policy.js';
import type { Agreement, Institution } from '../../src/modules/institutions/index.js';
import type { StoredRecord } from '../../src/modules/records/records/index.js';
import { wishDecisionOf } from '../../src/modules/records/records/domain/wish-decision.js';
import {
  withConsent,
  withConsentWithdrawn,
} from '../../src/modules/records/reports/domain/consent-change.js';
import type { World } from './consent-oracle.js';
import { LIVING, REMAINS, REPORTS, TYPED, type Said, type Step } from './consent-steps.js';
import { BIRTHDAY, COUNTRY, renewed, START, wordsOf } from './consent-world.js';

const SAMPLE = { sample: { code: 'S', type: 'buccal' }, autosomal: { TH01: ['6', '9.3'] } };
const PERSON = { names: [{ kind: 'legal', given: 'Wenceslao', surnames: ['Zaldívar'] }], sex: 'male' };
const MARKS = [{ type: 'tattoo', region: 'forearm', side: 'left', design: 'golondrina', text: 'Marta Luz' }];
const WITHDRAWN = { at: new Date(START).toISOString(), reason: 'taken back' };

/** The same history in the house's own words, judged by its rules of comparing, and by a bank that is scanned as a worker does. */
export class ConsentHouse {
  readonly records = new Map<string, StoredRecord>();
  /** Changed since the bank was frozen. */
  private readonly changed = new Set<number>();
  private live: BankSnapshot;
  private frozen: BankSnapshot;

  constructor(
    private readonly world: World,
    private readonly background: Background,
  ) {
    for (const name of [...REPORTS, ...REMAINS, ...LIVING])
      this.records.set(name, storedAtFirst(name, this.records.size + 1));
    this.live = this.built();
    this.frozen = this.built();
  }

  /** Called after the same step has happened in the world. @param before the moment before it */
  play(step: Step, before: number): void {
    const now = new Date(before).toISOString();
    if (step.do === 'freeze') {
      this.frozen = this.built();
      this.changed.clear();
    } else if ('at' in step)
      for (const one of [this.live, this.frozen]) one.setStandings(INSTITUTIONS, this.agreements());
    else if (step.do === 'wish') this.wish(step);
    else if ('record' in step) this.change(step.record, step.do === 'gone' ? takenBack : takenUp);
    else if (step.do !== 'pass') this.consent(step, before, now);
  }

  rules(): ComparisonRules {
    const institutions = new Map(INSTITUTIONS.map((one) => [one.id, one]));
    return new ComparisonRules(institutions, this.agreements(), this.now);
  }

  /** Pairs that the bank scores now, by the names of their records: brought up to date as it is before each use. */
  scored(kind: Kind): readonly string[] {
    for (const { recordId } of this.live.timed.due(new Date(this.world.now))) this.take(recordId);
    return this.candidates(this.live, kind, new Set());
  }

  /** The same of a bank that was frozen before, where what has changed since is left out. */
  scoredOfFrozen(kind: Kind): readonly string[] {
    const due = this.frozen.timed.due(new Date(this.world.now)).map(({ seq }) => seq);
    return this.candidates(this.frozen, kind, new Set([...this.changed, ...due]));
  }

  private get now(): string {
    return new Date(this.world.now).toISOString();
  }

  private built(): BankSnapshot {
    const bank = new BankSnapshot('background', this.background);
    bank.setStandings(INSTITUTIONS, this.agreements());
    for (const record of this.records.values()) bank.take(record, this.now);
    return bank;
  }

  private candidates(bank: BankSnapshot, kind: Kind, leftOut: ReadonlySet<number>): readonly string[] {
    const plan = SWEEP_PLAN.find((one) => one.kind === kind) as ScanPlan;
    const slotsOf = (type: ScanPlan['bankType']) =>
      bank.slotsOf(type, kind).filter((slot) => !leftOut.has(bank.entryAt(type, slot)?.seq ?? 0));
    const queries = slotsOf(plan.queryType);
    const call = bank.callOf(plan, { queries, bankSlots: slotsOf(plan.bankType), keep: 20, isSweep: true });
    const queryBank = Bank.attach(call.queryBank);
    const other = call.bank === 'same' ? queryBank : Bank.attach(call.bank);
    // What a scan asks for each of its queries: only these reach a scorer.
    const request = { ...call, queryBank, bank: other, withinInstitution: true };
    const candidates = new ScanCandidates(request, call.bankSlots);
    const ranksOf = (one: Bank) => (slot: number) => one.columns.rank[slot] ?? 0;
    return [...queries].flatMap((query) => {
      const { slots, from } = candidates.of(query);
      return [...slots.subarray(from)].map((slot) =>
        pairName(ranksOf(queryBank)(query), ranksOf(other)(slot)),
      );
    });
  }

  private agreements(): Agreement[] {
    return this.world.agreements.map(({ parties, except, covers, purposes, isInForce }, at) => ({
      ...{ code: `T-${at}`, level: 1, purposes, inForce: isInForce },
      parties: parties === 'all' ? null : parties,
      exceptions: except.length === 2 ? [[except[0] ?? '', except[1] ?? '']] : [],
      categories: covers as Agreement['categories'],
    }));
  }

  private wish({ living, wish, by }: Extract<Step, { do: 'wish' }>): void {
    const before = this.records.get(living);
    if (before?.content.recordType !== 'living') return;
    const content = withWish(before.content, wish);
    const given = {
      person: { wishDecidedBy: 'person', wishAuthority: null } as const,
      authority: { wishDecidedBy: 'guardianship_authority', wishAuthority: 'PPNNA' } as const,
      file: undefined,
    }[by];
    this.put(before, content, wishDecisionOf(content, before, { given, isFile: by === 'file' }));
  }

  private consent(
    step: Extract<Step, { do: 'decide' | 'relative' | 'withdraw' | 'renew' | 'import' }>,
    before: number,
    now: string,
  ): void {
    const entries = (said: readonly Said[]) => said.map((one) => entryOf(one, before));
    if (step.do === 'relative')
      this.changeReport(TYPED, (report) => withRelative(report, step.said && entries(step.said)));
    else if (step.do === 'import')
      this.changeReport(step.report, (report) => ({ ...report, consents: entries(step.said) }));
    else if (step.do === 'withdraw')
      this.changeReport(step.report, (report) =>
        withConsentWithdrawn(report, step.purpose as ConsentEntry['purpose'], now),
      );
    else {
      const said = 'said' in step ? step.said : renewed(step.purpose);
      this.changeReport(step.report, (report) => withConsent(report, entryOf(said, before), now));
    }
  }

  private changeReport(name: string, rule: (report: ReportRecord) => ReportRecord): void {
    this.change(name, (content) => (content.recordType === 'report' ? rule(content) : content));
  }

  private change(name: string, rule: (content: ExchangeRecord) => ExchangeRecord): void {
    const before = this.records.get(name);
    if (before) this.put(before, rule(before.content));
  }

  private put(before: StoredRecord, content: ExchangeRecord, decided?: Partial<StoredRecord>): void {
    const after = {
      ...before,
      ...decided,
      content,
      version: before.version + 1,
      withdrawn: content.withdrawn !== undefined,
    };
    this.records.set(before.id, after);
    this.changed.add(before.seq);
    this.take(before.id);
  }

  private take(name: string): void {
    const record = this.records.get(name);
    if (record) this.live.take(record, this.now);
  }
}

export function withWish(
  { wishes: _, ...living }: LivingRecord,
  informFamily: boolean | undefined,
): LivingRecord {
  return { ...living, ...(informFamily !== undefined && { wishes: { informFamily } }) };
}

/** The report in which the relative has said this for herself, or nothing. */
export function withRelative(
  report: ReportRecord,
  consents: readonly ConsentEntry[] | undefined,
): ReportRecord {
  const relatives = (report.relatives ?? []).map(({ consents: _, ...relative }) => ({
    ...relative,
    ...(consents && { consents: [...consents] }),
  }));
  return { ...report, relatives };
}

export const takenBack = (content: ExchangeRecord): ExchangeRecord => ({ ...content, withdrawn: WITHDRAWN });
export const takenUp = ({ withdrawn: _, ...content }: ExchangeRecord): ExchangeRecord => content;

const INSTITUTIONS: readonly Institution[] = Object.entries(COUNTRY).map(([code, country]) => ({
  ...{ id: code, code, name: code, country, deliversOnly: false },
  kind: code === 'R' ? 'public_register' : 'forensic_institute',
}));

const NAMES = [...REPORTS, ...REMAINS, ...LIVING];
/** Records are numbered in the order of their names here. */
const pairName = (one: number, other: number): string => [NAMES[one - 1], NAMES[other - 1]].sort().join(' ');

function storedAtFirst(name: string, seq: number): StoredRecord {
  const content = contentAtFirst(name);
  const at = new Date(START);
  return {
    ...{
      id: name,
      institutionId: name[0] ?? '',
      recordType: content.recordType,
      code: name,
      version: 1,
      seq,
      content,
    },
    ...{
      status: 'registered',
      withdrawn: false,
      removed: false,
      comparedFrom: null,
      importId: null,
      contentHash: name,
    },
    ...{ createdAt: at, changedAt: at, emptiedAt: null, wishDecidedBy: null, wishAuthority: null },
  };
}

export function contentAtFirst(name: string): ExchangeRecord {
  const common = {
    institution: name[0] ?? '',
    id: name,
    recordedAt: new Date(START).toISOString(),
    marks: MARKS,
  };
  const relatives = name === TYPED ? [{ id: 'm', relationship: 'mother', profile: SAMPLE }] : undefined;
  if ((REPORTS as readonly string[]).includes(name))
    return {
      ...common,
      recordType: 'report',
      person: PERSON,
      ...(relatives && { relatives }),
    } as ExchangeRecord;
  if ((REMAINS as readonly string[]).includes(name))
    return { ...common, recordType: 'remains', profile: SAMPLE } as ExchangeRecord;
  const born = { D1: { birthDate: '1990' }, A3: { birthDate: BIRTHDAY } }[name];
  return {
    ...{ ...common, recordType: 'living', person: { ...PERSON, ...born } },
    ...(name === 'B2' && { situation: 'unaccompanied_child' }),
  } as ExchangeRecord;
}

/** The words of the exchange format for what is said at a moment. */
export function entryOf(
  { purpose, granted, from, until, countries, institutions }: Said,
  now: number,
): ConsentEntry {
  return {
    ...{ purpose, decision: granted ? 'granted' : 'refused' },
    ...(from && { from: wordsOf(now, from) }),
    ...(until && { until: wordsOf(now, until) }),
    ...(countries && { countries }),
    ...(institutions && { institutions }),
  } as ConsentEntry;
}
