import { Injectable } from '@nestjs/common';
import { profilesOf, readRecord, type ExchangeRecord } from '../../../../kernel/contract/index.js';
import type { TypedSample } from '../../../../kernel/genetics/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import { SampleRegister } from '../../../records/forensic-bank/index.js';
import type { Institution } from '../../../institutions/index.js';
import { RecordWriter, type StoredRecord } from '../../../records/records/index.js';
import type { LineFinding } from '../domain/finding.js';
import { newRemains, SAMPLE_OF_REMAINS, SAMPLE_TYPE_ASSUMED } from '../domain/profiles/new-remains.js';
import type { PlacementCode } from '../domain/profiles/placement-codes.js';
import { putProfile, withFurtherProfile } from '../domain/profiles/put-profile.js';
import type { ProfilesAs } from '../files/profiles/profile-format.js';

/** Institution whose samples they are, and the treatment of new ones. */
export interface ProfilesOf {
  readonly institution: Institution;
  readonly as: ProfilesAs | undefined;
}

/** A sample of a file, and what comes to be known of it. */
export interface SampleToPlace {
  readonly sample: TypedSample;
  readonly errors: LineFinding[];
  readonly warnings: LineFinding[];
}

/** The record that a sample went into; of several samples of one record, `isWriter` is the one that writes it. */
export interface PlacedSample {
  readonly record: ExchangeRecord;
  readonly isWriter: boolean;
}

/** A record while samples are put into it. */
interface OpenRecord {
  readonly before: ExchangeRecord | undefined;
  readonly first: number;
  content: ExchangeRecord;
}

const error = (
  code: PlacementCode | 'IMPORTS.TYPE_CHANGED' | 'EXCHANGE.REQUIRED',
  expected: string,
): LineFinding => ({ path: '', code, expected });

/** Finds the record that has each sample, by its code, and puts the profile into it; nothing else of the record changes. */
@Injectable()
export class PlaceProfiles {
  constructor(
    private readonly register: SampleRegister,
    private readonly records: RecordWriter,
    private readonly clock: Clock,
  ) {}

  async place(
    tx: Tx,
    of: ProfilesOf,
    samples: readonly SampleToPlace[],
  ): Promise<readonly (PlacedSample | undefined)[]> {
    const stored = await this.storedOf(
      tx,
      of,
      samples.map(({ sample }) => sample.code),
    );
    const open = new Map<string, OpenRecord>();
    const keys = samples.map((one, at) => {
      const [found, another] = stored.get(one.sample.code) ?? [];
      const key = found?.id ?? `new ${one.sample.code}`;
      const problem = another
        ? error('PROFILES.SAMPLE_IN_TWO_RECORDS', 'one record a sample code')
        : this.put(of, one, { at, key, stored: found }, open);
      if (problem) one.errors.push(problem);
      return problem ? undefined : key;
    });
    return keys.map((key, at) => {
      const one = key === undefined ? undefined : open.get(key);
      return one && { record: this.closed(one), isWriter: one.first === at };
    });
  }

  /** The records that have each code among their samples, or as their own code, locked until the batch is written. */
  private async storedOf(
    tx: Tx,
    { institution, as }: ProfilesOf,
    codes: readonly string[],
  ): Promise<ReadonlyMap<string, readonly StoredRecord[]>> {
    const holders = await this.register.holdersOf(tx, institution.id, codes);
    const named = as === undefined ? [] : await this.records.lockOf(tx, institution.id, { codes });
    const ids = [...new Set([...holders.values()].flat())];
    const locked = await this.records.lockOf(tx, institution.id, { ids });
    const byId = new Map(locked.map((record) => [record.id, record]));
    return new Map(
      codes.map((code) => {
        const held = (holders.get(code) ?? []).flatMap((id) => byId.get(id) ?? []);
        return [code, held.length > 0 ? held : named.filter((record) => record.code === code)];
      }),
    );
  }

  /** @returns why it cannot be put there */
  private put(
    of: ProfilesOf,
    { sample, warnings }: SampleToPlace,
    place: { readonly at: number; readonly key: string; readonly stored: StoredRecord | undefined },
    open: Map<string, OpenRecord>,
  ): LineFinding | undefined {
    const { at, key, stored } = place;
    if (stored?.withdrawn) return error('PROFILES.RECORD_WITHDRAWN', 'a record that stands');
    const known = open.get(key);
    const content = known?.content ?? stored?.content;
    const put = content ? this.intoRecord(content, sample) : this.intoNew(of, sample);
    if ('error' in put) return put.error;
    warnings.push(...put.warnings);
    if (known) known.content = put.content;
    else open.set(key, { before: stored?.content, first: at, content: put.content });
    return undefined;
  }

  private intoRecord(content: ExchangeRecord, sample: TypedSample): ReturnType<typeof putProfile> & object {
    const put = putProfile(content, sample);
    if (put) return put;
    const further = withFurtherProfile(content, sample, SAMPLE_OF_REMAINS);
    if (further) return { content: further, warnings: [SAMPLE_TYPE_ASSUMED] };
    return { error: error('IMPORTS.TYPE_CHANGED', 'a record of remains, or none, with this code') };
  }

  private intoNew(
    { institution, as }: ProfilesOf,
    sample: TypedSample,
  ): ReturnType<typeof putProfile> & object {
    if (as !== 'remains')
      return {
        error: error(
          'PROFILES.SAMPLE_UNKNOWN',
          'a code of the sample register, or remains as what new samples are',
        ),
      };
    const made = newRemains(institution.code, sample);
    if ('error' in made) return { error: made.error as LineFinding };
    const read = readRecord(made, { now: this.clock.now().toISOString(), institution: institution.code });
    if (!read.record) return { error: read.errors[0] ?? error('EXCHANGE.REQUIRED', 'a record') };
    return { content: read.record, warnings: [...read.warnings, SAMPLE_TYPE_ASSUMED] };
  }

  /** A record that says something else than before is a later version, where its versions have times. */
  private closed({ before, content }: OpenRecord): ExchangeRecord {
    if (before?.updatedAt === undefined || haveSameProfiles(before, content)) return content;
    const now = Math.max(this.clock.now().getTime(), Date.parse(before.updatedAt) + 1);
    return { ...content, updatedAt: new Date(now).toISOString() };
  }
}

function haveSameProfiles(a: ExchangeRecord, b: ExchangeRecord): boolean {
  const said = (record: ExchangeRecord): string =>
    JSON.stringify(profilesOf(record).map(({ profile }) => profile));
  return said(a) === said(b);
}
