import { drawsFrom } from '../../../../../test/support/draws.js';
import { RECORD_TYPES } from '../../../../kernel/linkage/index.js';
import { AGREEMENT_CATEGORIES, type Agreement, type Institution } from '../../../institutions/index.js';
import type { Permissions } from '../../../access/consent/index.js';
import { mayBeCompared, type Party } from './parties.js';
import { SUBJECT_PLAN, SWEEP_PLAN } from './plan-scan.js';
import { WITHHELD_REASONS, withheldPairs, type PartyCount, type WithheldReason } from './withheld-pairs.js';

interface World {
  readonly parties: readonly PartyCount[];
  readonly agreements: readonly Agreement[];
  /** Of each party the number of records that a run is about. */
  readonly subjects: ReadonlyMap<Party, number>;
}

function drawnWorld(seed: number): World {
  const { draw, one, some } = drawsFrom(seed);
  const countries = ['HN', 'MX', 'US'];
  const institutions: Institution[] = ['A', 'B', 'C', 'D'].map((code) => ({
    ...{ id: code, code, name: code, country: one(countries), deliversOnly: false },
    kind: draw() < 0.2 ? 'public_register' : 'search_mechanism',
  }));
  const codes = institutions.map(({ code }) => code);
  const limit = (list: readonly string[]) => (draw() < 0.6 ? null : some(list, 0.7));
  const permissions = (): Permissions =>
    Object.fromEntries(
      some(['search', 'forensic_matching', 'cross_border'], 0.7).map((purpose) => [
        purpose,
        { countries: limit(countries), institutions: limit(codes) },
      ]),
    );
  const agreements = Array.from({ length: Math.floor(draw() * 4) }, (_, at): Agreement => ({
    code: `G${at}`,
    parties: draw() < 0.3 ? null : some(codes, 0.7),
    exceptions: draw() < 0.3 ? [[one(codes), one(codes)]] : [],
    categories: some(AGREEMENT_CATEGORIES, 0.7),
    level: Math.floor(draw() * 5),
    purposes: draw() < 0.5 ? [] : some(['search', 'forensic_matching', 'statistics'], 0.7),
    inForce: draw() < 0.9,
  }));
  const parties = institutions.flatMap((institution) =>
    RECORD_TYPES.flatMap((recordType) =>
      Array.from({ length: recordType === 'report' ? 3 : 1 }, (): PartyCount => ({
        party: { institution, recordType, ...(recordType === 'report' && { permissions: permissions() }) },
        records: Math.floor(draw() * 4),
      })),
    ),
  );
  const subjects = new Map(parties.map(({ party, records }) => [party, Math.floor(draw() * (records + 1))]));
  return { parties, agreements, subjects };
}

interface Single {
  readonly party: Party;
  readonly isSubject: boolean;
}

/** All records of a world one by one. */
const singles = ({ parties, subjects }: World): Single[] =>
  parties.flatMap(({ party, records }) =>
    Array.from({ length: records }, (_, at) => ({ party, isSubject: at < (subjects.get(party) ?? 0) })),
  );

function refusedOneByOne(world: World, plan: (typeof SUBJECT_PLAN)[number], isSweep: boolean): number {
  const all = singles(world);
  const [queries, bank] = [plan.queryType, plan.bankType].map((type) =>
    all.filter(({ party }) => party.recordType === type),
  ) as [Single[], Single[]];
  let barred = 0;
  for (const query of queries.filter(({ isSubject }) => isSweep || isSubject))
    for (const other of bank) {
      if (plan.queryType === plan.bankType) {
        // A pair within one bank is met once, from whichever of the two asks first.
        if (other === query) continue;
        const isMetBefore = (isSweep || other.isSubject) && bank.indexOf(other) < bank.indexOf(query);
        if (isMetBefore) continue;
      }
      const [a, b] = plan.queriesAreA ? [query, other] : [other, query];
      if (!mayBeCompared(plan.kind, a.party, b.party, world.agreements)) barred += 1;
    }
  return barred;
}

function withheld(world: World, plan: (typeof SUBJECT_PLAN)[number], isSweep: boolean) {
  const ofType = (type: string) => world.parties.filter(({ party }) => party.recordType === type);
  const bank = ofType(plan.bankType);
  const queries = ofType(plan.queryType).map(({ party, records }) => ({
    party,
    records: isSweep ? records : (world.subjects.get(party) ?? 0),
  }));
  return withheldPairs(plan, queries, bank, world.agreements);
}

describe('pairs that are not compared', () => {
  it('add up to those that the rule of comparison refuses one by one, in every scan of drawn worlds', () => {
    const seen = new Set<WithheldReason>();
    for (let seed = 1; seed <= 150; seed += 1) {
      const world = drawnWorld(seed);
      for (const [isSweep, plans] of [[true, SWEEP_PLAN] as const, [false, SUBJECT_PLAN] as const])
        for (const plan of plans) {
          const told = withheld(world, plan, isSweep);
          const barred = refusedOneByOne(world, plan, isSweep);
          const untold = told.filter(({ reason }) => reason !== 'level');
          const sum = untold.reduce((pairs, one) => pairs + one.pairs, 0);
          expect([seed, plan.kind, sum]).toEqual([seed, plan.kind, barred]);
          for (const { reason } of told) seen.add(reason);
        }
    }
    expect([...seen].sort()).toEqual([...WITHHELD_REASONS].sort());
  });

  const institution = (code: string, country: string): Institution => ({
    ...{ id: code, code, name: code, country, kind: 'search_mechanism', deliversOnly: false },
  });
  const [honduras, mexico] = [institution('HN', 'HN'), institution('MX', 'MX')];
  const everywhere = { countries: null, institutions: null };
  const permitted: Permissions = { forensic_matching: everywhere, cross_border: everywhere };
  const agreement: Agreement = {
    ...{ code: 'G', parties: ['HN', 'MX'], exceptions: [], categories: ['report', 'remains'], level: 2 },
    ...{ purposes: ['forensic_matching'], inForce: true },
  };
  const reasonsOf = (permissions: Permissions, agreements: readonly Agreement[]) =>
    withheldPairs(
      { kind: 'identification', queryType: 'report', bankType: 'remains' },
      [{ party: { institution: honduras, recordType: 'report', permissions }, records: 5 }],
      [{ party: { institution: mexico, recordType: 'remains' }, records: 3 }],
      agreements,
    );

  it.each<[WithheldReason, Permissions, readonly Agreement[]]>([
    ['agreement', permitted, []],
    ['agreement', permitted, [{ ...agreement, inForce: false }]],
    ['agreement', permitted, [{ ...agreement, exceptions: [['MX', 'HN']] }]],
    ['category', permitted, [{ ...agreement, categories: ['report', 'living'] }]],
    ['purpose', permitted, [{ ...agreement, purposes: ['search'] }]],
    ['consent', { cross_border: everywhere }, [agreement]],
    ['consent', { ...permitted, forensic_matching: { countries: ['HN'], institutions: null } }, [agreement]],
    ['border', { forensic_matching: everywhere }, [agreement]],
    ['level', permitted, [{ ...agreement, level: 0 }]],
  ])('are told by what stands first in their way: %s', (reason, permissions, agreements) => {
    expect(reasonsOf(permissions, agreements)).toEqual([{ reason, pairs: 15 }]);
  });

  it('are none where everything is permitted', () => {
    expect(reasonsOf(permitted, [agreement])).toEqual([]);
  });
});
