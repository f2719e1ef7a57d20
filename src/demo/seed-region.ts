import type { INestApplicationContext } from '@nestjs/common';
import { simulateRegion, type RegionOrder, type SimulatedRegion } from '../benchmark/simulation/index.js';
import type { ExchangeRecord } from '../kernel/contract/index.js';
import { readMark, setMark } from '../platform/installation/index.js';
import { OPERATOR, type Operation } from '../modules/access/accounts/index.js';
import { SampleRegister } from '../modules/records/forensic-bank/index.js';
import {
  AddMechanism,
  EnrolUser,
  InstitutionDirectory,
  LoadInstitutions,
  shippedProfiles,
} from '../modules/institutions/index.js';
import { RecordWriter } from '../modules/records/records/index.js';
import { FollowReports } from '../modules/records/reports/index.js';
import type { Runtime } from '../apps/runtime.js';
import { personOf, SECOND_PEOPLE, THREE_PEOPLE, type DemoPerson } from './people.js';

/** The region is the same in every demonstration: whoever reads of a case can look it up in theirs. */
export const DEMONSTRATION_REGION = {
  seed: 20_220_405,
  reports: 2_000,
  remains: 1_000,
  living: 600,
  endDate: '2026-10-31',
} as const;

const MARK = 'demonstration';
const BATCH = 500;

const WRITE: Readonly<Record<ExchangeRecord['recordType'], Operation>> = {
  report: 'reports.file',
  remains: 'remains.register',
  living: 'living.register',
};

/** The database holds records that are not the demonstration's, and the two are never mixed. */
export class NotADemonstration extends Error {
  readonly what = 'This database holds records of its own, and the demonstration is never mixed with them.';
  readonly mend = 'Point DATABASE_URL to an empty database, or leave it out to use the embedded one.';
}

export interface SeedingOrder {
  readonly order?: RegionOrder;
  readonly beside?: readonly ExchangeRecord[];
}

export interface SeededRegion {
  readonly region: SimulatedRegion;
  /** True where this call has loaded it. */
  readonly isNew: boolean;
}

/**
 * Loads the demonstration region, of the usual size where none is ordered, into an empty database; into one
 * that has it already it loads nothing.
 * @param beside records that are loaded with it and are none of the region's
 */
export async function seedRegion(
  runtime: Runtime,
  app: INestApplicationContext,
  tell: (step: string) => void,
  { order = DEMONSTRATION_REGION, beside = [] }: SeedingOrder = {},
): Promise<SeededRegion> {
  const region = simulateRegion(order);
  const state = await runtime.db.transact(OPERATOR, async (tx) => ({
    mark: await readMark(tx, MARK),
    institutions: (await app.get(InstitutionDirectory, { strict: false }).all(tx)).length,
  }));
  if (state.mark === 'loaded') return { region, isNew: false };
  if (state.mark === undefined && state.institutions > 0) throw new NotADemonstration();
  await runtime.db.transact(OPERATOR, (tx) => setMark(tx, MARK, 'loading'));
  const counts = await app.get(LoadInstitutions, { strict: false }).loadFile(OPERATOR, region.institutions);
  tell(`${counts.institutions} invented institutions and ${counts.agreements} agreements enrolled`);
  const profiles = shippedProfiles('demonstration');
  for (const profile of profiles) await app.get(AddMechanism, { strict: false }).add(OPERATOR, profile);
  tell(`${profiles.length} countries have joined, each with an invented profile (docs/guides/mechanisms.md)`);
  // Before the first record: the first two people of an institution are those that it was founded with.
  await enrolPeople(app, region);
  await writeRecords(runtime, app, [...region.records, ...beside]);
  tell(`${order.reports} reports, ${order.remains} remains and ${order.living} living persons registered`);
  if (beside.length > 0) tell(`and ${beside.length} reports of people who were on one bus`);
  await runtime.db.transact(OPERATOR, (tx) => setMark(tx, MARK, 'loaded'));
  return { region, isNew: true };
}

async function writeRecords(
  runtime: Runtime,
  app: INestApplicationContext,
  all: readonly ExchangeRecord[],
): Promise<void> {
  const [directory, writer, cases, samples] = [
    app.get(InstitutionDirectory, { strict: false }),
    app.get(RecordWriter, { strict: false }),
    app.get(FollowReports, { strict: false }),
    app.get(SampleRegister, { strict: false }),
  ];
  const groups = new Map<string, ExchangeRecord[]>();
  for (const record of all) {
    const key = `${record.institution} ${record.recordType}`;
    groups.set(key, [...(groups.get(key) ?? []), record]);
  }
  for (const group of groups.values()) {
    for (let from = 0; from < group.length; from += BATCH) {
      const records = group.slice(from, from + BATCH);
      await runtime.db.transact(OPERATOR, async (tx) => {
        const [first] = records;
        const institution = first && (await directory.byCode(tx, first.institution));
        if (!institution) return;
        const batch = {
          actor: OPERATOR,
          action: WRITE[first.recordType],
          institutionId: institution.id,
          records,
        };
        const written = await writer.write(tx, batch);
        const entries = written.flatMap(({ recordId }, at) => {
          const record = records[at];
          return recordId && record ? [{ recordId, record }] : [];
        });
        if (first.recordType === 'report')
          await cases.follow(
            tx,
            entries.map(({ recordId }) => ({ recordId, withdrawn: false })),
          );
        await samples.note(tx, institution.id, entries);
      });
    }
  }
}

/**
 * The three people, a colleague of each and of the oversight body, who approves what one person alone does
 * not do, and one at each institution but Honduras' search commission and reception centre: their ministry
 * acts for them.
 */
async function enrolPeople(app: INestApplicationContext, region: SimulatedRegion): Promise<void> {
  const enrol = app.get(EnrolUser, { strict: false });
  const add = ({ institution, name, email, roles, language }: DemoPerson) =>
    enrol.enrolUser(OPERATOR, { institution, name, email, roles, language });
  for (const person of Object.values(THREE_PEOPLE)) await add(person);
  const staffed: string[] = [
    ...Object.values(THREE_PEOPLE).map((one) => one.institution),
    'HN-SEARCH',
    'HN-RECEPTION',
  ];
  for (const institution of region.institutions.institutions) {
    if (!staffed.includes(institution.code)) await add(personOf(institution));
  }
  // After the others: an institution's duties fall to whoever has been there longest.
  for (const person of SECOND_PEOPLE) await add(person);
}
