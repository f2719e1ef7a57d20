import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { Kind } from '../../../kernel/linkage/index.js';
import { OPERATOR } from '../../../modules/access/accounts/index.js';
import { Inbox } from '../../../modules/alerts/index.js';
import { ImportFile } from '../../../modules/exchange/imports/index.js';
import {
  InstitutionDirectory,
  LoadInstitutions,
  ReachedInstitutions,
  type Agreement,
  type Institution,
} from '../../../modules/institutions/index.js';
import { ReadRuns, StartRun } from '../../../modules/matching/runs/index.js';
import { RecordStore } from '../../../modules/records/records/index.js';
import { ExportMatches } from '../../../modules/review/matches/index.js';
import { BackupRefused } from '../../../platform/backup/index.js';
import type { Settings } from '../../../platform/config/index.js';
import { loginOf } from '../../../platform/database/index.js';
import { DomainError } from '../../../platform/errors/index.js';
import { adminDatabase, withSession } from '../../backup/admin-database.js';
import { withScratchDatabase } from '../../backup/scratch-database.js';
import { untilRunIsDone } from '../../wait-for-run.js';
import { startWorker } from '../../worker/start-worker.js';
import type { Call } from '../command.js';
import type { Missing } from '../set-up/missing.js';
import { pairsOf, type PairOfInstitutions } from '../set-up/pairs.js';
import { untilDrained } from '../until-drained.js';
import { commandSettings, stopUnlessUsed, withHouse, type House } from '../with-house.js';
import { castOf, inventedRecords, recordCodesOf, type Cast, type KeptBy } from './invented-records.js';
import {
  kinshipOf,
  missingDna,
  TO_OPERATOR,
  type Outcome,
  type RehearsedKinship,
} from './rehearsed-kinship.js';

/** What came of a pair of institutions in a rehearsal. */
export interface RehearsedPair extends PairOfInstitutions {
  /** Comparisons in which the invented person was found. */
  readonly found: readonly Kind[];
  /** Those of them of which an alert stands in the inbox of an institution. */
  readonly told: readonly Kind[];
  /** Institutions in whose inbox it stands, each with the comparisons. */
  readonly inboxes: readonly { readonly institution: string; readonly kinds: readonly Kind[] }[];
  /** Comparisons of which the operator was told, for an institution has nobody who could be. */
  readonly fell: readonly Kind[];
  /** Comparisons in which a person was not found whose family has permitted the search at home alone. */
  readonly kept: readonly { readonly kind: Kind; readonly by: KeptBy }[];
  /** Comparisons in which somebody was found all the same whose family had not permitted it. */
  readonly leaked: readonly Kind[];
  /** What came of DNA alone; absent where no report is compared with remains. */
  readonly kinship?: RehearsedKinship;
}

/** A rehearsal, and what of it the installation lacks. */
export interface Rehearsal {
  readonly pairs: readonly RehearsedPair[];
  /** Pairs that hold no DNA against each other, with the agreements that do not cover it. */
  readonly withoutDna: readonly Missing[];
  /** Institutions that have nobody who could be told. */
  readonly unreached: readonly string[];
}

interface Network {
  readonly institutions: readonly Institution[];
  readonly agreements: readonly Agreement[];
  /** Codes of the institutions in which an alert finds somebody. */
  readonly reached: ReadonlySet<string>;
}

/** Pairs that are played at a time: an alert lists a hundred matches, and a pair has five at most. */
const PAIRS_AT_ONCE = 20;
const ALERTS_AT_ONCE = 100;

/**
 * Plays the search of a country with invented people, in a database of its own on the same server that goes
 * afterwards: institutions and agreements are those of the installation, records and people are not. Nobody is
 * mailed.
 */
export async function rehearse(call: Call, country: string): Promise<Rehearsal> {
  const settings = commandSettings();
  const { DATABASE_URL: given } = settings;
  // Said before anything is looked up: whoever reads it begins anew in another place.
  if (given !== undefined && loginOf(given) !== undefined)
    throw new DomainError('SETUP.REHEARSAL_LOGIN', 'invalid', { country });
  const network = await withHouse(call, readNetwork, settings);
  const pairs = pairsOf(network.institutions, network.agreements).filter(
    ({ a, b }) => a.country === country || b.country === country,
  );
  if (pairs.length === 0) return { pairs: [], withoutDna: [], unreached: [] };
  const { url, started } = await adminDatabase(settings);
  const home = await mkdtemp(join(tmpdir(), 'huella-rehearsal-'));
  try {
    const played = await withSession(url, (client) =>
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
    ).catch((error: unknown) => {
      if (!(error instanceof BackupRefused)) throw error;
      throw new DomainError('SETUP.REHEARSAL_RIGHTS', 'invalid', { user: new URL(url).username });
    });
    const withoutDna = pairs.flatMap((pair) => missingDna(pair, network.agreements));
    return { pairs: played, withoutDna, unreached: unreachedIn(pairs, network) };
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

function unreachedIn(pairs: readonly PairOfInstitutions[], { reached }: Network): readonly string[] {
  const codes = new Set(pairs.flatMap(({ a, b, compared }) => (compared.length > 0 ? [a.code, b.code] : [])));
  return [...codes].filter((code) => !reached.has(code)).toSorted();
}

async function readNetwork({ runtime, use }: House): Promise<Network> {
  return runtime.db.transact(OPERATOR, async (tx) => {
    const institutions = (await use(InstitutionDirectory).all(tx)).filter(({ closedAt }) => !closedAt);
    return {
      institutions,
      agreements: await use(InstitutionDirectory).agreements(tx),
      reached: await use(ReachedInstitutions).among(tx, institutions),
    };
  });
}

async function play(
  call: Call,
  house: House,
  { institutions, agreements, reached }: Network,
  pairs: readonly PairOfInstitutions[],
): Promise<readonly RehearsedPair[]> {
  await house.use(LoadInstitutions).loadFile(OPERATOR, {
    institutions: institutions.map(({ code, name, country, kind, deliversOnly }) => ({
      ...{ code, name, country, kind, deliversOnly },
      // Who is told there is nobody's affair in a rehearsal, only whether anybody is.
      focalPoints: reached.has(code) ? [{ name: 'Rehearsal', email: 'rehearsal@huella.invalid' }] : [],
    })),
    agreements: agreements.filter(({ inForce }) => inForce).map(termsOf),
  });
  const cast: Cast[] = [];
  for (let at = 0; at < pairs.length; at += PAIRS_AT_ONCE) {
    const next = castOf(pairs.slice(at, at + PAIRS_AT_ONCE), cast.length);
    await fileInvented(call, house, next);
    await match(call, house);
    cast.push(...next);
  }
  const found = await foundPeople(house, cast);
  const told = await toldOf(house, cast);
  return pairs.map((pair) => {
    const own = cast.filter(({ a, b }) => [a.id, b.id].every((id) => id === pair.a.id || id === pair.b.id));
    const outcome = { found, told };
    const kinship = kinshipOf(own, outcome, pair);
    const talked = own.filter(({ isTyped }) => !isTyped);
    return { ...pair, ...outcomeOf(talked, outcome), ...(kinship && { kinship }) };
  });
}

function outcomeOf(
  cast: readonly Cast[],
  { found, told }: Outcome,
): Omit<RehearsedPair, keyof PairOfInstitutions | 'kinship'> {
  const free = cast.filter(({ keptBy }) => keptBy === undefined);
  const toldTo = ({ code }: Cast): readonly string[] => [...(told.get(code) ?? [])];
  const institutions = [...new Set(free.flatMap(toldTo))].filter((one) => one !== TO_OPERATOR).toSorted();
  const kindsTold = (to: string) => free.filter((one) => toldTo(one).includes(to)).map(({ kind }) => kind);
  return {
    found: free.filter(({ code }) => found.has(code)).map(({ kind }) => kind),
    told: free.filter((one) => toldTo(one).some((to) => to !== TO_OPERATOR)).map(({ kind }) => kind),
    inboxes: institutions.map((institution) => ({ institution, kinds: kindsTold(institution) })),
    fell: kindsTold(TO_OPERATOR),
    kept: cast.flatMap(({ code, kind, keptBy }) =>
      keptBy && !found.has(code) ? [{ kind, by: keptBy }] : [],
    ),
    leaked: cast.flatMap(({ code, kind, keptBy }) => (keptBy && found.has(code) ? [kind] : [])),
  };
}

function termsOf({ code, parties, exceptions, categories, level, purposes }: Agreement): object {
  return { id: code, parties: parties ?? '*', except: exceptions, categories, level, purposes };
}

async function fileInvented(call: Call, house: House, cast: readonly Cast[]): Promise<void> {
  if (cast.length === 0) return;
  const lines = inventedRecords(cast, '2026-01-05').map((record) => `${JSON.stringify(record)}\n`);
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

/**
 * Codes of the invented people whose two records were found to be of one person; those of whom only DNA is known, by
 * their DNA: the bank is small, so that records that say nothing stand beside one another in it.
 */
async function foundPeople({ use }: House, cast: readonly Cast[]): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  const typed = new Set(cast.flatMap(({ code, isTyped }) => (isTyped ? [code] : [])));
  const personOf = (id: string): string => id.replace(/-[AB]$/u, '');
  await use(ExportMatches).export(OPERATOR, { withEvidence: true }, ({ a, b, evidence = [] }) => {
    const [person, other] = [personOf(a.id), personOf(b.id)];
    const isByDna = evidence.some(({ group, log10LR }) => group === 'dna' && Number(log10LR) > 0);
    if (person === other && (isByDna || !typed.has(person))) found.add(person);
  });
  return found;
}

/**
 * By the code of an invented person, the institutions in whose inbox its match stands. What falls to an institution in which nobody can be
 * told is the operator's duty, and in no institution's inbox.
 */
async function toldOf({ runtime, use }: House, cast: readonly Cast[]): Promise<Outcome['told']> {
  const codes = await runtime.db.transact(OPERATOR, async (tx) => {
    const ids = new Map<string, string>();
    const all = await use(InstitutionDirectory).all(tx);
    for (const one of cast) {
      const [codeA, codeB] = recordCodesOf(one);
      for (const [{ code }, record] of [[one.a, codeA] as const, [one.b, codeB] as const]) {
        const holder = all.find((institution) => institution.code === code);
        const stored = holder && (await use(RecordStore).byCode(tx, holder.id, record));
        if (stored) ids.set(stored.id, one.code);
      }
    }
    return { ids, institutions: new Map(all.map(({ id, code }) => [id, code])) };
  });
  const told = new Map<string, Set<string>>();
  for (let after = 0; ;) {
    const page = await use(Inbox).page(OPERATOR, {}, after, ALERTS_AT_ONCE);
    for (const { institutionId, matches } of page) {
      const to = (institutionId !== null && codes.institutions.get(institutionId)) || TO_OPERATOR;
      for (const { recordIds } of matches) {
        const people = new Set(recordIds.map((id) => codes.ids.get(id)));
        const [person] = people;
        if (people.size === 1 && person !== undefined)
          told.set(person, (told.get(person) ?? new Set()).add(to));
      }
    }
    const last = page.at(-1);
    if (!last || page.length < ALERTS_AT_ONCE) return told;
    after = last.seq;
  }
}
