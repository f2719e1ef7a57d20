import type { Actor } from '../../src/modules/access/accounts/index.js';
import { ExportMatches } from '../../src/modules/review/matches/index.js';
import { AlertInstitutions } from '../../src/modules/alerts/index.js';
import { InventedPeople, profileOf } from './invented-dna.js';
import { LaboratoryHouse } from './laboratory-house.js';
import { compareEverything } from '../support/compare-everything.js';
import { emptyTables } from '../support/empty-tables.js';
import { openAdmin } from '../support/house-database.js';
import { asInALargeBank } from '../support/large-bank.js';
import { exportApproved } from '../support/second-person.js';

type Alleles = Record<string, [string, string]>;

const place = { country: 'MX', admin1: 'Sonora' };
const found = { date: '2023-06', place };
const estimates = { sex: { value: 'male' }, ageYears: { min: 18, max: 40 } };
const lost = { lastContact: { date: '2023-05-02', place } };

/** Two institutions, whose records are compared when the test says so. */
class ComparedHouse {
  private constructor(readonly house: LaboratoryHouse) {}

  static async open(): Promise<ComparedHouse> {
    return new ComparedHouse(await LaboratoryHouse.open());
  }

  async close(): Promise<void> {
    await this.house.close();
    const admin = await openAdmin();
    await emptyTables(admin, 'institution', 'match_run', 'candidate_list');
    await admin.destroy();
  }

  get<T>(type: abstract new (...args: never[]) => T): T {
    return this.house.api.api.app.get<T>(type, { strict: false });
  }

  async compareEverything(): Promise<void> {
    await compareEverything(this.house.api.asUseCases);
    await asInALargeBank(this.house.api);
  }

  async strangers(count: number): Promise<void> {
    for (let other = 0; other < count; other += 1) await this.house.remains({ found, estimates });
  }

  async matches(token: string) {
    const { data, errors } = await this.house.ask(
      token,
      `{ matches(first: 20) { nodes { id version state band log10LR prior probability
          evidence { group field log10LR weight agreement reason }
          explanation(language: en) { text prior waterfall { group log10LR cumulative } remarks { sentence } speaksFor { sentence } }
          a { recordId } b { recordId } } }
        triage(first: 20) { edges { cursor node { match { id band log10LR probability } competing } } }
        reviewQueue(first: 20) { id band log10LR probability } }`,
    );
    expect(errors).toBeUndefined();
    return data;
  }

  async candidates(token: string, recordId: string) {
    const { data, errors } = await this.house.ask(
      token,
      `{ candidates(recordId: "${recordId}", first: 20) { a b band log10LR prior probability } }`,
    );
    expect(errors).toBeUndefined();
    return data.candidates as { a: string; b: string; band: string }[];
  }
}

const exporter = ({ actorId, institutionId }: { actorId: string; institutionId: string }): Actor => ({
  ...{ actorId, institutionId, name: 'exporter', language: 'en' },
  ...{ purpose: 'forensic_matching', roles: ['forensic'] },
});

/** All that is answered, with ids, cursors and times in the order of their appearance. */
function asWritten(answers: unknown): string {
  const names = new Map<string, string>();
  const nameOf = (id: string) => names.get(id) ?? names.set(id, `id ${names.size}`).get(id) ?? '';
  return JSON.stringify(
    answers,
    (key, value: unknown) => (key === 'cursor' ? undefined : value),
    1,
  ).replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}|[A-Z]{2}-[A-Z]+-\d{4}-[^"]+/g, nameOf);
}

/** Another woman who has passed the same alleles on, and whose others are others. */
function otherMother(child: Alleles, stranger: Alleles): Alleles {
  return Object.fromEntries(
    Object.entries(child).map(([locus, [, passedOn]]) => [locus, [passedOn, stranger[locus]?.[0] ?? '']]),
  );
}

describe('what a match tells of the DNA of another institution', () => {
  const people = new InventedPeople(83);
  const [father, mother] = [people.stranger(), people.stranger()];
  const child = people.child(father, mother);

  /** Everything that the owner of a body is told, where the mother of a family elsewhere was typed so. */
  async function toldOf(typed: Alleles) {
    const world = await ComparedHouse.open();
    const { house } = world;
    try {
      const relatives = [
        { id: 'R-1', relationship: 'mother', sex: 'female', profile: profileOf('S-1', typed) },
      ];
      const report = await house.report({ ...lost, relatives });
      await world.strangers(4);
      const body = await house.remains({ found, estimates, profile: profileOf('B-1', child) });
      const liaison = await house.api.enrol('BB-FORENSIC', ['liaison', 'forensic']);
      const before = await world.candidates(house.forensic, body);
      await world.compareEverything();
      const exported: unknown[] = [];
      await exportApproved(house.api.asUseCases, liaison.institutionId, (approvalId) =>
        world.get(ExportMatches).export(exporter(liaison), { approvalId }, (line) => {
          // Which of four alike stands first is chance.
          exported.push({ ...line, a: line.a.institution, b: line.b.institution });
        }),
      );
      const answers = {
        ...{ before, matches: await world.matches(liaison.token) },
        ...{ candidates: await world.candidates(house.forensic, body), exported },
      };
      const [stored] = await house.api.sql<{ log10LR: number }>(
        `SELECT log10_lr AS "log10LR" FROM hypothesis WHERE record_a = $1 AND record_b = $2`,
        [report, body],
      );
      return { answers: asWritten(answers), stored: stored?.log10LR, matches: answers.matches };
    } finally {
      await world.close();
    }
  }

  it('is the same for any genotype of the other side of which the same word is said, in every answer', async () => {
    const one = await toldOf(mother);
    const other = await toldOf(otherMother(child, people.stranger()));
    // The comparison itself weighs them otherwise: that it does not tell.
    expect(one.stored).toBeDefined();
    expect(Math.abs((one.stored ?? 0) - (other.stored ?? 0))).toBeGreaterThan(0.01);
    const [match] = one.matches.matches.nodes;
    expect(match.evidence.filter(({ group }: { group: string }) => group === 'dna')).toEqual([
      {
        ...{ group: 'dna', field: 'profile.autosomal', log10LR: null, weight: 'much' },
        ...{ agreement: 'agrees', reason: 'DNA.WORD_SUPPORTS' },
      },
    ]);
    expect(match.band).toBe('strong');
    expect(other.answers).toBe(one.answers);
  });

  it('is nothing at all before there is a match: a family that is excluded stands where one does that is not', async () => {
    const placed = async (typed: Alleles) => {
      const world = await ComparedHouse.open();
      const { house } = world;
      try {
        const relatives = [
          { id: 'R-1', relationship: 'mother', sex: 'female', profile: profileOf('S-1', typed) },
        ];
        const report = await house.report({ ...lost, relatives });
        await world.strangers(4);
        const body = await house.remains({ found, estimates, profile: profileOf('B-1', child) });
        await world.compareEverything();
        await house.api.sql('DELETE FROM dna_verdict');
        const candidates = await world.candidates(house.forensic, body);
        return candidates.map(({ a, band }) => [a === report, band]);
      } finally {
        await world.close();
      }
    };
    const [ofMother, ofStranger] = [await placed(mother), await placed(people.stranger())];
    expect(ofMother.flat()).toContain(true);
    expect(ofStranger).toEqual(ofMother);
  });
});

describe('a match that opens by DNA of which a word alone is told', () => {
  const people = new InventedPeople(7);
  const [father, mother] = [people.stranger(), people.stranger()];
  const [sister, body] = [people.child(people.stranger(), mother), people.child(father, mother)];
  let world: ComparedHouse;
  let report: string;
  let remains: string;
  let liaisons: { readonly search: string; readonly forensic: string };
  beforeAll(async () => {
    world = await ComparedHouse.open();
    const { house } = world;
    remains = await house.remains({ found, estimates, profile: profileOf('B-1', body) });
    await world.strangers(4);
    const relatives = [
      { id: 'R-1', relationship: 'half_sibling_maternal', sex: 'female', profile: profileOf('S-1', sister) },
    ];
    report = await house.report({ ...lost, relatives });
    const search = await house.api.enrol('AA-SEARCH', ['liaison', 'forensic', 'coordinator']);
    const forensic = await house.api.enrol('BB-FORENSIC', ['liaison', 'forensic', 'coordinator']);
    liaisons = { search: search.token, forensic: forensic.token };
    await world.compareEverything();
    await alertAll();
  });
  afterAll(() => world.close());

  const alertAll = async () => {
    const rows = await world.house.api.sql<{ id: string }>('SELECT id FROM hypothesis');
    await world.get(AlertInstitutions).alert(rows.map(({ id }) => id));
  };
  const alerted = async () =>
    (
      await world.house.api.sql<{ code: string }>(
        `SELECT i.code FROM alert_match m JOIN institution i ON i.id = m.institution_id ORDER BY i.code`,
      )
    ).map(({ code }) => code);

  it('is known to the side that has not set it off, and to no answer of the other', async () => {
    const [row] = await world.house.api.sql<{ word: string; withheld: string }>(
      `SELECT v.word, h.withheld_from AS withheld FROM hypothesis h JOIN dna_verdict v ON v.record_a = h.record_a
       AND v.record_b = h.record_b WHERE h.record_a = $1 AND h.record_b = $2`,
      [report, remains],
    );
    expect(row).toEqual({ word: 'open', withheld: 'a' });
    const theirs = await world.matches(liaisons.forensic);
    expect(theirs.matches.nodes).toMatchObject([{ b: { recordId: remains } }]);
    expect(theirs.triage.edges).toHaveLength(1);
    const mine = await world.matches(liaisons.search);
    expect(mine).toMatchObject({ matches: { nodes: [] }, triage: { edges: [] }, reviewQueue: [] });
    const [{ id }] = theirs.matches.nodes;
    const { data } = await world.house.ask(liaisons.search, `{ match(id: "${id}") { id } }`);
    expect(data.match).toBeNull();
    expect(await alerted()).toEqual(['BB-FORENSIC']);
    // Nor does the trace of who has seen the report tell that somebody looked at it there.
    const [looked] = await world.house.api.sql<{ count: number }>(
      'SELECT count(*)::int AS count FROM disclosed WHERE record_a = $1 AND record_b = $2',
      [report, remains],
    );
    expect(looked?.count).toBeGreaterThan(0);
    const trace = `{ disclosures(recordId: "${report}", first: 20) { nodes { institution level } } }`;
    expect((await world.house.ask(liaisons.search, trace)).data.disclosures.nodes).toEqual([]);
  });

  it('has no urgent access before it is passed on, of which the other side would be told', async () => {
    const [match] = (await world.matches(liaisons.forensic)).matches.nodes;
    const { token } = await world.house.api.steppedUp('BB-FORENSIC', ['forensic'], {
      purpose: 'forensic_matching',
    });
    const reason = 'A boat with somebody of this description is leaving the port tonight.';
    const input = { matchId: match.id, expectedVersion: match.version, reason };
    expect(await world.house.api.change(token, 'breakGlass', input, '... on UserError { code }')).toEqual({
      code: 'MATCHES.UNTOLD',
    });
  });

  it('stays so when everything is compared again', async () => {
    await world.compareEverything();
    await alertAll();
    expect((await world.matches(liaisons.search)).matches.nodes).toEqual([]);
    expect(await alerted()).toEqual(['BB-FORENSIC']);
  });

  it('is known to both once somebody has looked at it and holds it to be plausible', async () => {
    const [match] = (await world.matches(liaisons.forensic)).matches.nodes;
    const decided = { matchId: match.id, expectedVersion: match.version, decision: 'plausible' };
    const answer = '__typename ... on Match { id } ... on UserError { code }';
    expect(await world.house.api.change(liaisons.forensic, 'decideMatch', decided, answer)).toMatchObject({
      __typename: 'Match',
    });
    await alertAll();
    expect((await world.matches(liaisons.search)).matches.nodes).toMatchObject([{ id: match.id }]);
    expect(await alerted()).toEqual(['AA-SEARCH', 'BB-FORENSIC']);
  });
});
