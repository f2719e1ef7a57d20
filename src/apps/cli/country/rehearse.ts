import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { OPERATOR } from '../../../modules/access/accounts/index.js';
import { ImportFile } from '../../../modules/exchange/imports/index.js';
import {
  InstitutionDirectory,
  LoadInstitutions,
  type Agreement,
  type Institution,
} from '../../../modules/institutions/index.js';
import { ReadRuns, StartRun } from '../../../modules/matching/runs/index.js';
import { ExportMatches } from '../../../modules/review/matches/index.js';
import type { Settings } from '../../../platform/config/index.js';
import { adminDatabase, withSession } from '../../backup/admin-database.js';
import { withScratchDatabase } from '../../backup/scratch-database.js';
import { untilRunIsDone } from '../../wait-for-run.js';
import { startWorker } from '../../worker/start-worker.js';
import type { Call } from '../command.js';
import { pairsOf, type PairOfInstitutions } from '../set-up/pairs.js';
import { untilDrained } from '../until-drained.js';
import { commandSettings, stopUnlessUsed, withHouse, type House } from '../with-house.js';
import { inventedRecords } from './invented-records.js';

/** What came of a pair of institutions in a rehearsal. */
export interface RehearsedPair extends PairOfInstitutions {
  /** Comparisons in which the invented person was found. */
  readonly found: readonly string[];
  /** Those of them whose match was told to the institutions: it waits no more as a candidate. */
  readonly told: readonly string[];
}

interface Network {
  readonly institutions: readonly Institution[];
  readonly agreements: readonly Agreement[];
}

/**
 * Plays the search of a country with invented people, in a database of its own on the same server that goes
 * afterwards: institutions and agreements are those of the installation, records and people are not. Nobody is
 * mailed.
 */
export async function rehearse(call: Call, country: string): Promise<readonly RehearsedPair[]> {
  const settings = commandSettings();
  const network = await withHouse(call, readNetwork, settings);
  const pairs = pairsOf(network.institutions, network.agreements).filter(
    ({ a, b }) => a.country === country || b.country === country,
  );
  if (pairs.length === 0) return [];
  const { url, started } = await adminDatabase(settings);
  const home = await mkdtemp(join(tmpdir(), 'huella-rehearsal-'));
  try {
    return await withSession(url, (client) =>
      withScratchDatabase(
        client,
        url,
        (scratch) =>
          withHouse(
            call,
            (house) => play(call, house, network, pairs),
            scratchSettings(settings, scratch, home),
          ),
        'rehearsal',
      ),
    );
  } finally {
    await rm(home, { recursive: true, force: true });
    if (started) await stopUnlessUsed(started, url, call.teller.step);
  }
}

/** Nothing of a rehearsal leaves it: no mail, no queue and no file of the installation. */
function scratchSettings(settings: Settings, url: string, home: string): Settings {
  return {
    ...settings,
    ...{ DATABASE_URL: url, QUEUE_URL: 'postgres', SMTP_URL: undefined },
    ...{ HUELLA_HOME: home, KEYS_FILE: undefined, WITHDRAWAL_JOURNAL: undefined },
  };
}

async function readNetwork({ runtime, use }: House): Promise<Network> {
  return runtime.db.transact(OPERATOR, async (tx) => ({
    institutions: (await use(InstitutionDirectory).all(tx)).filter(({ closedAt }) => !closedAt),
    agreements: await use(InstitutionDirectory).agreements(tx),
  }));
}

async function play(
  call: Call,
  house: House,
  { institutions, agreements }: Network,
  pairs: readonly PairOfInstitutions[],
): Promise<readonly RehearsedPair[]> {
  await house.use(LoadInstitutions).loadFile(OPERATOR, {
    institutions: institutions.map(({ code, name, country, kind, deliversOnly }) => ({
      ...{ code, name, country, kind, deliversOnly },
    })),
    agreements: agreements.filter(({ inForce }) => inForce).map(termsOf),
  });
  await fileInvented(call, house, pairs);
  await match(call, house);
  const found = await foundPairs(house);
  return pairs.map((pair) => {
    const own = found.filter(({ key }) => key === keyOf(pair.a.code, pair.b.code));
    const told = own.filter(({ status }) => status !== 'candidate');
    return { ...pair, found: own.map(({ kind }) => kind), told: told.map(({ kind }) => kind) };
  });
}

function termsOf({ code, parties, exceptions, categories, level, purposes }: Agreement): object {
  return { id: code, parties: parties ?? '*', except: exceptions, categories, level, purposes };
}

async function fileInvented(call: Call, house: House, pairs: readonly PairOfInstitutions[]): Promise<void> {
  const records = inventedRecords(pairs, '2026-01-05');
  if (records.length === 0) return;
  const lines = records.map((record) => `${JSON.stringify(record)}\n`);
  const { answer } = await house.use(ImportFile).import(OPERATOR, {
    stream: Readable.from(lines.map((line) => Buffer.from(line))),
    format: { kind: 'exchange' },
    rejects: undefined,
    signal: call.signal,
    institution: undefined,
    dryRun: false,
    strict: true,
  });
  call.teller.step(`${String(answer.accepted)} invented records filed`);
}

async function match({ signal }: Call, house: House): Promise<void> {
  const worker = await startWorker(house.runtime);
  try {
    const { runId } = await house.use(StartRun).all(OPERATOR);
    await untilRunIsDone({ runs: house.use(ReadRuns), runId, signal });
    await untilDrained(house.runtime.source, signal);
  } finally {
    await worker.stop();
  }
}

const keyOf = (...codes: readonly string[]): string => codes.toSorted().join(' ');

interface Found {
  /** Codes of the two institutions. */
  readonly key: string;
  readonly kind: string;
  readonly status: string;
}

/** Matches of the two records of one invented person, which have one number. */
async function foundPairs({ use }: House): Promise<readonly Found[]> {
  const found: Found[] = [];
  const personOf = (id: string): string => id.replace(/-[A-Z]+$/u, '');
  await use(ExportMatches).export(OPERATOR, { withEvidence: false }, ({ a, b, kind, status }) => {
    if (personOf(a.id) === personOf(b.id))
      found.push({ key: keyOf(a.institution, b.institution), kind, status });
  });
  return found;
}
