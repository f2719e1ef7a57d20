import type { ExchangeRecord } from '../../src/kernel/contract/index.js';
import { drawsFrom } from '../support/draws.js';
import { KINDS, SIDES_OF_KIND, type Kind } from '../../src/kernel/linkage/index.js';
import { OPERATOR } from '../../src/modules/access/accounts/index.js';
import {
  AGREEMENT_CATEGORIES,
  InstitutionDirectory,
  InstitutionsFileRefused,
  LoadInstitutions,
} from '../../src/modules/institutions/index.js';
import { unpack } from '../../src/modules/matching/runs/domain/candidate-list.js';
import type { WithheldReason } from '../../src/modules/matching/runs/index.js';
import { RecordWriter } from '../../src/modules/records/records/index.js';
import { ApiHouse } from '../api/api-house.js';
import { huella } from './huella-command.js';

const AGREEMENTS = 200;
const COUNTRIES = ['HN', 'MX', 'GT', 'US'];
const WRITE = { report: 'reports.file', remains: 'remains.register', living: 'living.register' } as const;
const PURPOSE: Readonly<Record<Kind, string>> = {
  identification: 'forensic_matching',
  living: 'search',
  duplicate_report: 'search',
  same_remains: 'forensic_matching',
};

interface House {
  readonly code: string;
  readonly country: string;
}
interface Said {
  readonly purpose: string;
  readonly decision: string;
  readonly countries?: readonly string[];
  readonly institutions?: readonly string[];
}
interface DrawnAgreement {
  readonly id: string;
  readonly parties: readonly string[];
  readonly except: readonly (readonly string[])[];
  readonly categories: readonly string[];
  readonly level: number;
  readonly purposes: readonly string[];
  readonly until?: string;
}

const { draw, one, some } = drawsFrom(28);
const houses: readonly House[] = Array.from({ length: 21 }, (_, at) => ({
  code: `I${String(at).padStart(2, '0')}`,
  country: one(COUNTRIES),
}));
const codes = houses.map(({ code }) => code);
/** No two institutions have two agreements, so that each decides alone. */
const pairs = codes
  .flatMap((code, at) => codes.slice(at + 1).map((other) => [code, other] as const))
  .map((pair) => ({ pair, at: draw() }))
  .sort((x, y) => x.at - y.at)
  .map(({ pair }) => pair);

const agreements: readonly DrawnAgreement[] = pairs.slice(0, AGREEMENTS).map((pair, at) => {
  const [first] = pair;
  const until = draw() < 0.08 ? '2026-01-01T00:00:00Z' : '2099-01-01T00:00:00Z';
  return {
    id: `G${at}`,
    parties: draw() < 0.04 ? [first, first] : draw() < 0.04 ? [first, 'I99'] : pair,
    except: draw() < 0.05 ? [pair] : draw() < 0.05 ? [[first, 'I98']] : [],
    categories: [...new Set([one(AGREEMENT_CATEGORIES), ...some(AGREEMENT_CATEGORIES, 0.7)])],
    level: Math.floor(draw() * 5),
    purposes: draw() < 0.4 ? [] : some(['search', 'forensic_matching', 'judicial'], 0.5),
    ...(draw() < 0.2 && { until }),
  };
});

const drawnConsents = (): Said[] =>
  ['search', 'forensic_matching', 'cross_border'].flatMap((purpose) => {
    if (draw() < 0.1) return [];
    const everywhere = purpose === 'cross_border' && draw() < 0.7 ? { countries: ['*'] } : {};
    return [
      {
        ...{ purpose, decision: draw() < 0.9 ? 'granted' : 'refused', basis: 'consent', ...everywhere },
        ...(draw() < 0.15 && { countries: some(COUNTRIES, 0.6) }),
        ...(draw() < 0.1 && { institutions: some(codes, 0.8) }),
      },
    ];
  });

/** The same invented person everywhere, alive or dead, so that every pair would be a match. */
function recordsOf({ code: institution }: House): ExchangeRecord[] {
  const names = [{ kind: 'legal', given: 'Inventada', surnames: ['Zelaya', 'Ordóñez'] }];
  const person = { names, sex: 'female', birthDate: '1994-05-02' };
  const head = { institution, recordedAt: '2026-02-01' };
  const all = [
    { ...head, recordType: 'report', id: `${institution}-R`, person, consents: drawnConsents() },
    {
      ...{ ...head, recordType: 'remains', id: `${institution}-B` },
      estimates: { sex: { value: 'female' } },
      presumedIdentity: { names, basis: 'document_on_body' },
    },
    { ...head, recordType: 'living', id: `${institution}-L`, person, wishes: { informFamily: true } },
  ] as unknown as ExchangeRecord[];
  return all.filter(() => draw() < 0.85);
}

/** What the format says of a pair, read once more from its words: the first thing that stands in the way. */
function reasonOf(kind: Kind, a: ExchangeRecord, b: ExchangeRecord, loaded: ReadonlySet<string>) {
  const [one, other] = [a, b].map(({ institution }) => houses.find(({ code }) => code === institution)!);
  const isOne = one === other;
  const named = agreements.filter(
    ({ id, parties, except }) =>
      loaded.has(id) &&
      parties.includes(one!.code) &&
      parties.includes(other!.code) &&
      !except.some((pair) => pair.includes(one!.code) && pair.includes(other!.code)),
  );
  const types = [SIDES_OF_KIND[kind].a, SIDES_OF_KIND[kind].b];
  const covers = named.filter(({ categories }) => types.every((type) => categories.includes(type)));
  const serves = covers.filter(({ purposes }) => purposes.length === 0 || purposes.includes(PURPOSE[kind]));
  if (!isOne && named.length === 0) return 'agreement';
  if (!isOne && covers.length === 0) return 'category';
  if (!isOne && serves.length === 0) return 'purpose';
  const reports = [a, b].flatMap((record, at) =>
    record.recordType === 'report' ? [{ record, from: [one, other][at]!, to: [other, one][at]! }] : [],
  );
  const allows = ({ record, to }: (typeof reports)[number], purpose: string): boolean => {
    const said = (record.recordType === 'report' ? record.consents : undefined)?.find(
      (entry) => entry.purpose === purpose,
    );
    if (said?.decision !== 'granted') return false;
    const countries = said.countries ?? (purpose === 'cross_border' ? [] : ['*']);
    const isThere = countries.includes('*') || countries.includes(to.country);
    return isThere && (said.institutions?.includes(to.code) ?? true);
  };
  if (!reports.every((report) => allows(report, PURPOSE[kind]))) return 'consent';
  const abroad = reports.filter(({ from, to }) => from.country !== to.country);
  if (!abroad.every((report) => allows(report, 'cross_border'))) return 'border';
  return !isOne && serves.every(({ level }) => level === 0) ? 'level' : undefined;
}

describe('200 drawn agreements', () => {
  let house: ApiHouse;
  const records = houses.flatMap(recordsOf);
  const seqs = new Map<number, ExchangeRecord>();
  /** What was said of each agreement when it was loaded, by its code. */
  const said = new Map<string, readonly string[]>();
  const loaded = new Set<string>();
  const get = <T>(type: abstract new (...args: never[]) => T): T =>
    house.api.app.get<T>(type, { strict: false });

  beforeAll(async () => {
    house = await ApiHouse.open();
    const institutions = houses.map((one) => ({ ...one, name: one.code, kind: 'search_mechanism' }));
    await get(LoadInstitutions).loadFile(OPERATOR, { institutions });
    for (const agreement of agreements) await load(agreement);
    await house.runtime.db.transact(OPERATOR, async (tx) => {
      for (const record of records) {
        const owner = await get(InstitutionDirectory).byCode(tx, record.institution);
        await get(RecordWriter).write(tx, {
          ...{ actor: OPERATOR, action: WRITE[record.recordType], institutionId: owner?.id ?? '' },
          records: [record],
        });
      }
    });
    for (const { seq, code } of await house.sql<{ seq: string; code: string }>(
      'SELECT seq, code FROM record',
    ))
      seqs.set(
        Number(seq),
        records.find(({ id }) => id === code)!,
      );
  });
  afterAll(() => house.close());

  async function load(agreement: DrawnAgreement): Promise<void> {
    try {
      const { warnings } = await get(LoadInstitutions).atTerminal(OPERATOR, { agreements: [agreement] });
      loaded.add(agreement.id);
      said.set(
        agreement.id,
        // That nobody works in this world says nothing of what an agreement does.
        warnings.map(({ code }) => code).filter((code) => code !== 'PROFILES.AGREEMENT_PARTY_UNTOLD'),
      );
    } catch (error) {
      if (!(error instanceof InstitutionsFileRefused)) throw error;
      said.set(
        agreement.id,
        error.faults.map(({ code }) => code),
      );
    }
  }

  /** All pairs of a kind, each once. */
  const pairsOf = (kind: Kind): (readonly [ExchangeRecord, ExchangeRecord])[] => {
    const { a, b } = SIDES_OF_KIND[kind];
    const [first, second] = [a, b].map((type) => records.filter(({ recordType }) => recordType === type));
    return first!.flatMap((x, at) => (a === b ? second!.slice(at + 1) : second!).map((y) => [x, y] as const));
  };
  const keyOf = (kind: string, a: ExchangeRecord, b: ExchangeRecord) =>
    [kind, ...[a.id, b.id].sort()].join(' ');

  it('leave no pair uncompared of which neither the load nor the comparison says why', async () => {
    const ran = await huella('match', '--all', '--wait', '--json');
    const { figures } = JSON.parse(ran.out) as {
      figures: { kind: Kind; compared: number; withheld: { reason: WithheldReason; pairs: number }[] }[];
    };
    const lists = await house.sql<{ seq: string; kind: string; candidates: Buffer }>(
      'SELECT subject_seq AS seq, kind, candidates FROM candidate_list',
    );
    const compared = new Set(
      lists.flatMap(({ seq, kind, candidates }) =>
        [...unpack(candidates).seqs].map((other) => keyOf(kind, seqs.get(Number(seq))!, seqs.get(other)!)),
      ),
    );
    const seen = new Set<string>();
    for (const kind of KINDS) {
      const told = figures.find((one) => one.kind === kind);
      const counted: Partial<Record<string, number>> = {};
      const silent: string[] = [];
      for (const [a, b] of pairsOf(kind)) {
        const reason = reasonOf(kind, a, b, loaded);
        const key = keyOf(kind, a, b);
        // A pair of level 0 is compared, and told to nobody.
        expect([key, compared.has(key)]).toEqual([key, reason === undefined || reason === 'level']);
        if (reason === undefined) continue;
        counted[reason] = (counted[reason] ?? 0) + 1;
        seen.add(reason);
        if (!told?.withheld.some((one) => one.reason === reason)) silent.push(key);
      }
      expect(silent).toEqual([]);
      expect(Object.fromEntries(told!.withheld.map(({ reason, pairs: count }) => [reason, count]))).toEqual(
        counted,
      );
      const withheld = told!.withheld.filter(({ reason }) => reason !== 'level');
      const sum = withheld.reduce((total, one) => total + one.pairs, told!.compared);
      expect(sum).toBe(pairsOf(kind).length);
    }
    expect([...seen].sort()).toEqual(['agreement', 'border', 'category', 'consent', 'level', 'purpose']);
  });

  it('are refused or told of at the load where by their own terms nobody can compare or be told of anything', () => {
    const silent = agreements.filter(({ id, parties, categories, purposes, level, except, until }) => {
      const compares = KINDS.some(
        (kind) =>
          [SIDES_OF_KIND[kind].a, SIDES_OF_KIND[kind].b].every((type) => categories.includes(type)) &&
          (purposes.length === 0 || purposes.includes(PURPOSE[kind])),
      );
      const isAlone = new Set(parties).size < 2 || parties.includes('I99');
      const isExcepted = except.some((pair) => parties.every((party) => pair.includes(party)));
      const isOver = until?.startsWith('2026-01') ?? false;
      const isIdle = !compares || level === 0 || isAlone || isExcepted || isOver;
      return isIdle && (said.get(id) ?? []).length === 0;
    });
    expect(silent).toEqual([]);
    const codesSaid = new Set([...said.values()].flat());
    expect([...codesSaid].sort()).toEqual(
      [
        ...['COMPARES_NOTHING', 'ENDED', 'EXCEPTS_ALL', 'EXCEPTS_NOBODY', 'ONE_PARTY', 'PARTY_UNKNOWN'],
        'TELLS_NOTHING',
      ].map((code) => `PROFILES.AGREEMENT_${code}`),
    );
    // Not everything is warned of: what does something is loaded in silence.
    expect([...said.values()].filter((told) => told.length === 0).length).toBeGreaterThan(50);
  });

  it('are told of in words at the terminal, each reason with its pairs and what mends it', async () => {
    const { out } = await huella('match', '--all', '--wait');
    for (const reason of ['agreement', 'category', 'purpose', 'consent', 'border'])
      expect(out).toMatch(new RegExp(`\\d+ pairs? not compared \\(${reason}\\): \\w`, 'u'));
    expect(out).toMatch(/\d pairs? told to nobody \(level\): \w/u);
  });
});
