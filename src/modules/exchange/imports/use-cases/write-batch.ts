import { Injectable } from '@nestjs/common';
import type { ExchangeRecord, RecordType } from '../../../../kernel/contract/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import { isAllowed, relationTo, type Actor, type Operation } from '../../../access/accounts/index.js';
import { InstitutionDirectory, type Institution } from '../../../institutions/index.js';
import { RecordWriter, type WriteOutcome } from '../../../records/records/index.js';
import type { LineFinding } from '../domain/finding.js';
import type { RegisteredInstitution } from '../domain/mapping.js';
import { FollowRecords } from './follow-records.js';
import { LineIndex, type EarlierLine } from './line-index.js';
import { PlaceProfiles, type ProfilesOf } from './place-profiles.js';
import type { SourceLine } from './source-lines.js';
import type { SettledBatch } from './import-counter.js';

export interface BatchOf {
  readonly actor: Actor;
  readonly importId: string;
  readonly institutions: ReadonlyMap<string, Institution>;
  /** The owner that a mapping names; it is enrolled with its first record. */
  readonly register?: RegisteredInstitution | undefined;
  /** Institution of the samples and the treatment of new ones, where the file holds profiles. */
  readonly profiles?: ProfilesOf | undefined;
  /** Lines of the batches before. */
  readonly earlier: LineIndex;
}

export interface WrittenBatch extends SettledBatch {
  /** Lines that the index has to learn once the transaction is committed. */
  readonly accepted: ReadonlyMap<number, EarlierLine>;
}

/** A line with a record, and what comes to be known of it. */
interface Entry extends Draft {
  readonly record: ExchangeRecord;
  /** Several samples of one record are one new version of it. */
  readonly isWriter: boolean;
}

interface Draft {
  readonly source: SourceLine;
  readonly errors: LineFinding[];
  readonly warnings: LineFinding[];
}

/**
 * Operation that hands in a record of each type by itself: whoever may do it may also bring it in a file, and
 * nobody else.
 */
const BY_ITSELF: Readonly<Record<RecordType, Operation>> = {
  report: 'reports.file',
  remains: 'remains.register',
  living: 'living.register',
};

/** Writes the lines of one batch: records, search cases and samples, in the transaction that is given. */
@Injectable()
export class WriteImportBatch {
  constructor(
    private readonly records: RecordWriter,
    private readonly institutions: InstitutionDirectory,
    private readonly followers: FollowRecords,
    private readonly places: PlaceProfiles,
  ) {}

  async write(tx: Tx, of: BatchOf, lines: readonly SourceLine[]): Promise<WrittenBatch> {
    const institutions = new Map(of.institutions);
    if (of.register)
      institutions.set(of.register.code, await this.institutions.enrolRegister(tx, of.register));
    const entries = lines.map((source) => ({
      source,
      errors: [...source.errors],
      warnings: [...source.warnings],
    }));
    const state = new BatchState(of);
    const whole = [
      ...(await this.besideStored(tx, recordsOf(entries), institutions)),
      ...(await this.placed(tx, of, entries)),
    ];
    const allowed = whole.filter((entry) => isBringable(of.actor, entry, institutions));
    for (const round of roundsOf(allowed.filter(({ isWriter }) => isWriter))) {
      for (const [code, group] of byInstitution(round)) {
        const institution = institutions.get(code);
        if (institution) await this.writeGroup(tx, state, institution, group);
      }
    }
    return {
      lines: entries.map(({ source, errors, warnings }) => ({
        line: source.line,
        row: source.row,
        errors,
        warnings,
      })),
      stored: state.stored,
      unchanged: state.unchanged,
      accepted: state.accepted,
    };
  }

  /** Records that depend on what is stored under their id become what is to be written, or nothing. */
  private async besideStored(
    tx: Tx,
    entries: readonly Entry[],
    institutions: ReadonlyMap<string, Institution>,
  ): Promise<readonly Entry[]> {
    const depending = entries.filter(({ source }) => source.beside);
    if (depending.length === 0) return entries;
    const stored = new Map<number, ExchangeRecord>();
    for (const [code, group] of byInstitution(depending)) {
      const owner = institutions.get(code);
      if (!owner) continue;
      const codes = group.map(({ record }) => record.id);
      for (const known of await this.records.lockOf(tx, owner.id, { codes }))
        stored.set(LineIndex.keyOf(code, known.code), known.content);
    }
    return entries.flatMap((entry) => {
      const { beside } = entry.source;
      if (!beside) return [entry];
      const record = beside(stored.get(LineIndex.keyOf(entry.record.institution, entry.record.id)));
      return record ? [{ ...entry, record }] : [];
    });
  }

  /** The records that the samples of a batch go into. */
  private async placed(tx: Tx, { profiles }: BatchOf, drafts: readonly Draft[]): Promise<readonly Entry[]> {
    const held = drafts.flatMap((draft) => {
      const { sample } = draft.source;
      return sample ? [{ ...draft, sample }] : [];
    });
    if (!profiles || held.length === 0) return [];
    const found = await this.places.place(tx, profiles, held);
    return held.flatMap(({ sample: _, ...draft }, at) => {
      const one = found[at];
      return one ? [{ ...draft, ...one }] : [];
    });
  }

  private async writeGroup(
    tx: Tx,
    state: BatchState,
    institution: Institution,
    group: readonly Entry[],
  ): Promise<void> {
    const { actor, importId } = state.of;
    const outcomes = await this.records.write(tx, {
      actor,
      action: 'imports.run',
      institutionId: institution.id,
      importId,
      records: group.map(({ record }) => record),
    });
    const written = group.flatMap((entry, at) => {
      const outcome = outcomes[at];
      if (outcome && isAllowed(actor, 'reports.read', relationTo(actor, institution.id)))
        tellOfSamples(entry, outcome);
      if (outcome?.comparedFrom) entry.warnings.push(COMPARED_LATER);
      if (!outcome || !state.settle(entry, outcome) || outcome.recordId === undefined) return [];
      const { recordId, withdrawn } = outcome;
      return [{ recordId, entry, record: entry.record, withdrawn }];
    });
    const shared = new Set(await this.followers.follow(tx, institution.id, written));
    for (const { recordId, entry } of written) {
      if (shared.has(recordId)) entry.warnings.push(SAMPLE_CODE_SHARED);
    }
  }
}

/** Whoever may read the record may know that a consent was taken back; an account that only delivers may not. */
function tellOfSamples({ source, warnings }: Entry, { decision, samplesLeftOut }: WriteOutcome): void {
  if (decision === 'stale' || decision === 'type_changed') return;
  // A genetic file has no places of a record.
  warnings.push(...samplesLeftOut.map((path) => ({ ...SAMPLE_TAKEN_BACK, path: source.sample ? '' : path })));
}

function recordsOf(drafts: readonly Draft[]): readonly Entry[] {
  return drafts.flatMap((draft) => {
    const { record } = draft.source;
    return record ? [{ ...draft, record, isWriter: true }] : [];
  });
}

const STALE: LineFinding = {
  path: 'updatedAt',
  code: 'IMPORTS.STALE',
  expected: 'a later time than the record with this id has here',
};
const TYPE_CHANGED: LineFinding = {
  path: 'recordType',
  code: 'IMPORTS.TYPE_CHANGED',
  expected: 'the type that the record with this id has here',
};
const SAMPLE_CODE_SHARED: LineFinding = {
  path: '',
  code: 'IMPORTS.SAMPLE_CODE_SHARED',
  expected: 'sample codes that no other record of the institution has; the two never count as independent',
};

const COMPARED_LATER: LineFinding = {
  path: '',
  code: 'IMPORTS.COMPARED_LATER',
  expected: 'at most three changes in thirty days, or a second person who confirms a later one',
};

const SAMPLE_TAKEN_BACK: Omit<LineFinding, 'path'> = {
  code: 'IMPORTS.SAMPLE_TAKEN_BACK',
  expected: 'a consent to forensic_matching given anew, before the profile is brought again',
};

/** State of a batch while it is written. */
class BatchState {
  readonly accepted = new Map<number, EarlierLine>();
  stored = 0;
  unchanged = 0;

  constructor(readonly of: BatchOf) {}

  /** Notes what became of a line. @returns whether its record was written */
  settle({ source, record, errors, warnings }: Entry, { decision }: WriteOutcome): boolean {
    if (decision === 'stale' || decision === 'type_changed') {
      errors.push(decision === 'stale' ? STALE : TYPE_CHANGED);
      return false;
    }
    const key = LineIndex.keyOf(record.institution, record.id);
    const earlier = this.accepted.get(key) ?? this.of.earlier.get(key);
    // Two samples of one record in two batches are no two lines that say different things of it.
    if (earlier && decision !== 'created' && !source.sample)
      warnings.push(idTwice(earlier.line, source.line));
    const isWritten = decision !== 'unchanged';
    this.count(earlier, isWritten);
    this.accepted.set(key, { line: source.line, stored: isWritten || earlier?.stored === true });
    return isWritten;
  }

  /** Each record of the file counts once: as stored if any of its lines changed it. */
  private count(earlier: EarlierLine | undefined, isWritten: boolean): void {
    if (earlier?.stored) return;
    if (isWritten) {
      this.stored += 1;
      if (earlier) this.unchanged -= 1;
    } else if (!earlier) {
      this.unchanged += 1;
    }
  }
}

function idTwice(earlier: number, line: number): LineFinding {
  return {
    path: 'id',
    code: 'IMPORTS.ID_TWICE_IN_FILE',
    expected: `one line an id; line ${line} takes the place of line ${earlier}`,
  };
}

function isBringable(
  actor: Actor,
  { record, errors }: Entry,
  institutions: ReadonlyMap<string, Institution>,
): boolean {
  const relation = relationTo(actor, institutions.get(record.institution)?.id);
  if (isAllowed(actor, BY_ITSELF[record.recordType], relation)) return true;
  const types = Object.entries(BY_ITSELF).flatMap(([type, operation]) =>
    isAllowed(actor, operation, relation) ? [type] : [],
  );
  errors.push({ path: 'recordType', code: 'IMPORTS.TYPE_NOT_ALLOWED', expected: types.join(' | ') });
  return false;
}

/** Records of one id cannot be written by one statement: the second of each comes in a second round, and so on. */
function roundsOf(entries: readonly Entry[]): readonly (readonly Entry[])[] {
  const seen = new Map<string, number>();
  const rounds: Entry[][] = [];
  for (const entry of entries) {
    const key = `${entry.record.institution}\0${entry.record.id}`;
    const round = seen.get(key) ?? 0;
    seen.set(key, round + 1);
    (rounds[round] ??= []).push(entry);
  }
  return rounds;
}

/** In one order everywhere, so that two imports at a time do not lock each other out. */
function byInstitution(entries: readonly Entry[]): readonly (readonly [string, readonly Entry[]])[] {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const group = groups.get(entry.record.institution);
    if (group) group.push(entry);
    else groups.set(entry.record.institution, [entry]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}
