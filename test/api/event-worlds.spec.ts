import { PLATFORM } from '../../src/modules/access/accounts/index.js';
import { ReckonRound } from '../../src/modules/identification/events/index.js';
import { IdentifyJointly } from '../../src/modules/laboratory/index.js';
import { OpenMatches } from '../../src/modules/review/matches/index.js';
import { BeginRun, MergeRun, ScanShard, StartRun } from '../../src/modules/matching/runs/index.js';
import { emptyTables } from '../support/empty-tables.js';
import { openAdmin } from '../support/house-database.js';
import { asInALargeBank } from '../support/large-bank.js';
import type { Loose } from './api-house.js';
import { InventedPeople, profileOf } from './invented-dna.js';
import { LaboratoryHouse } from './laboratory-house.js';

type Alleles = Record<string, [string, string]>;

/** What families elsewhere have said, which the asker is not shown. */
interface Hidden {
  readonly typed: Alleles;
  readonly design: string;
  readonly tallest: number;
  readonly day: string;
}

const people = new InventedPeople(2_604);
const [father, mother] = [people.stranger(), people.stranger()];
const son = people.child(father, mother);
const [otherFather, otherMother] = [people.stranger(), people.stranger()];
const otherSon = people.child(otherFather, otherMother);
const ownChild = people.child(people.stranger(), otherFather);
const stranger = people.stranger();

/** Another woman who has passed the same alleles on, and whose others are others. */
const whoPassedOnTheSame: Alleles = Object.fromEntries(
  Object.entries(son).map(([locus, [, passedOn]]) => [locus, [passedOn, stranger[locus]?.[0] ?? '']]),
);

const BASE: Hidden = { typed: mother, design: 'swallow', tallest: 172, day: '2024-05-02' };
const WORLDS: Readonly<Record<string, Partial<Hidden>>> = {
  genotype: { typed: whoPassedOnTheSame },
  mark: { design: 'anchor' },
  stature: { tallest: 174 },
  day: { day: '2024-05-01' },
};

const event = { id: 'INVENTED-BUS-9' };
const BUS = {
  ...{ code: event.id, kind: 'bus', name: 'Autobús inventado' },
  ...{ from: '2024-05-02', country: 'MX', manifest: 'open' },
};
const place = { country: 'MX', admin1: 'Sonora' };
const estimates = { sex: { value: 'male' }, ageYears: { min: 18, max: 40 } };
const tattoo = (design: string) => [{ type: 'tattoo', region: 'forearm', side: 'left', design }];

class EventWorld {
  private constructor(
    readonly house: LaboratoryHouse,
    /** The owner of the bodies, who asks. */
    readonly asker: string,
    readonly theirs: string,
    readonly eventId: string,
    /** Reports, then bodies. */
    readonly ids: readonly string[],
  ) {}

  static async open({ typed, design, tallest, day }: Hidden): Promise<EventWorld> {
    const house = await LaboratoryHouse.open();
    await house.api.sql('UPDATE agreement SET level = 2');
    const roles = ['liaison', 'forensic', 'coordinator'] as const;
    const asker = (await house.api.enrol('BB-FORENSIC', [...roles])).token;
    const theirs = (await house.api.enrol('AA-SEARCH', [...roles])).token;
    const relative = (relationship: string, sex: string, code: string, profile: Alleles) => ({
      relatives: [{ id: 'R-1', relationship, sex, profile: profileOf(code, profile) }],
    });
    const lost = {
      event,
      lastContact: { date: day, place },
      physical: { heightCm: { min: 165, max: tallest } },
    };
    const ids = [
      await house.report(
        { ...lost, ...relative('mother', 'female', 'S-1', typed), marks: tattoo(design) },
        theirs,
      ),
      await house.report({ ...lost, ...relative('father', 'male', 'S-2', otherFather) }, theirs),
      await house.report({ ...lost, ...relative('father', 'male', 'S-3', otherFather), physical: {} }, asker),
    ];
    const found = {
      event,
      estimates,
      found: { date: '2024-05-03', place },
      physical: { heightCm: { min: 166, max: 171 } },
    };
    for (const [at, who] of [son, otherSon, ownChild].entries())
      ids.push(
        await house.remains(
          { ...found, marks: tattoo(at === 0 ? 'swallow' : 'heart'), profile: profileOf(`B-${at}`, who) },
          asker,
        ),
      );
    const change = (token: string, field: string, input: object, answer: string) =>
      house.api.change(token, field, input, `... on ${answer} ... on UserError { code }`);
    const eventId = String((await change(asker, 'openEvent', BUS, 'CoordinatedEvent { id }')).id);
    await change(asker, 'inviteToEvent', { eventId, institution: 'AA-SEARCH' }, 'CoordinatedEvent { id }');
    await change(
      theirs,
      'answerEventInvitation',
      { eventId, answer: 'accepted' },
      'EventInvitationAnswered { role }',
    );
    for (const [at, recordId] of ids.entries())
      await change(
        at < 2 ? theirs : asker,
        'attachToEvent',
        { eventId, recordId },
        'EventRecordMoved { recordId }',
      );
    const world = new EventWorld(house, asker, theirs, eventId, ids);
    await world.compareEverything();
    return world;
  }

  async close(): Promise<void> {
    await this.house.close();
    const admin = await openAdmin();
    await emptyTables(admin, 'institution', 'match_run', 'candidate_list');
    await admin.destroy();
  }

  private get<T>(type: abstract new (...args: never[]) => T): T {
    return this.house.api.api.app.get<T>(type, { strict: false });
  }

  private async compareEverything(): Promise<void> {
    const { runId, taskId } = await this.get(StartRun).all(PLATFORM);
    await this.get(BeginRun).begin(runId, taskId);
    const [run] = await this.house.api.sql<{ shards: number }>('SELECT shards FROM match_run WHERE id = $1', [
      runId,
    ]);
    for (let shard = 0; shard < (run?.shards ?? 0); shard += 1)
      await this.get(ScanShard).scanShard(runId, shard, () => Promise.resolve());
    await this.get(MergeRun).merge(runId, () => Promise.resolve());
    await this.get(OpenMatches).openMatches(runId);
    await asInALargeBank(this.house.api);
  }

  /** Both sides agree on two pairs, which are proposed together. */
  async propose(): Promise<Loose> {
    const parts: object[] = [];
    for (const at of [0, 1]) {
      const versionOf = () =>
        this.house.api.sql<{ id: string; version: number }>(
          'SELECT id, version FROM hypothesis WHERE record_a = $1 AND record_b = $2',
          [this.ids[at], this.ids[3 + at]],
        );
      for (const token of [this.asker, this.theirs]) {
        const [row] = await versionOf();
        const input = { matchId: row?.id, expectedVersion: row?.version, decision: 'plausible' };
        await this.house.api.change(token, 'decideMatch', input, '__typename');
      }
      const [row] = await versionOf();
      const said = { methods: ['dna', 'dental'], authority: 'Fiscalía inventada' };
      parts.push({ matchId: row?.id, expectedVersion: row?.version, ...said });
    }
    return this.house.api.change(
      this.asker,
      'proposeJointIdentification',
      { eventId: this.eventId, parts },
      `__typename ... on JointSet { ${SET} } ... on UserError { code }`,
    );
  }

  /** The laboratory's own joint identification, and that of both institutions. */
  async reckon(): Promise<void> {
    const { jointId } = (
      await this.house.ask(
        this.asker,
        `mutation { startJointIdentification(input: { eventId: "${event.id}", prior: flat }) { ... on StartedJointIdentification { jointId } } }`,
      )
    ).data.startJointIdentification;
    await this.get(IdentifyJointly).identify(jointId as string, () => Promise.resolve());
    const answer = '__typename ... on UserError { code }';
    for (const token of [this.asker, this.theirs])
      await this.house.api.change(
        token,
        'acceptJointIdentification',
        { eventId: this.eventId, accepts: true },
        answer,
      );
    await this.house.api.change(this.asker, 'identifyTogether', { eventId: this.eventId }, answer);
    const [round] = await this.house.api.sql<{ id: string }>('SELECT id FROM joint_round');
    await this.get(ReckonRound).reckon(round?.id ?? '');
  }

  async ask(query: string): Promise<Loose> {
    const { data, errors } = await this.house.ask(this.asker, query);
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  }

  /** As it is answered, with records named by their place in the story, and times as times. */
  written(answers: unknown): string {
    const names = new Map(this.ids.map((id, at) => [id, `record ${at}`]));
    const named = (value: unknown): string =>
      JSON.stringify(value, null, 1)
        .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, (id) => names.get(id) ?? 'id')
        .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'time');
    // Several records of one word stand in the order of their ids, which are chance.
    return JSON.stringify(
      JSON.parse(named(answers)),
      (key, value: unknown) =>
        key === 'records' && Array.isArray(value)
          ? value.map((one) => JSON.stringify(one)).toSorted()
          : value,
      1,
    );
  }
}

const RECORDS = 'records { recordId institution recordType }';
const POSSIBILITY = `{ word band probability log10LR log10Glr ${RECORDS} }`;
const LINE = `{ ${RECORDS} best ${POSSIBILITY} runnerUp ${POSSIBILITY} none decides deciding { group log10 weight } needsJoint
  byJoint { persons probability log10Odds next ${RECORDS} } byWord { word ${RECORDS} } restsOnJoint }`;
const SET = `own basis { manifest unlisted unknown bodies missing pairs isExact }
  parts { state word band probability log10LR log10Glr runnerUp none needsJoint }`;
const WORDS = `{ matches(first: 50) { nodes { kind state band evidence { group field weight agreement reason } a { recordId } b { recordId } } } }`;

describe('what an event tells of records of several institutions', () => {
  async function toldOf(hidden: Hidden) {
    const world = await EventWorld.open(hidden);
    try {
      const { eventId } = world;
      const words = await world.ask(WORDS);
      await world.reckon();
      const board = `eventReconciliation(eventId: "${eventId}") { aboard unlisted unknown pairs pairsLeftOut isExact bodies ${LINE} missing ${LINE}
        contradictions { kind } joint { isStale } together { accepted accepts state isOutdated } }`;
      const before = await world.ask(`{ ${board} }`);
      const proposed = await world.propose();
      const after = await world.ask(
        `{ ${board} jointSets(eventId: "${eventId}") { nodes { ${SET} } }
          coordinatedEvent(id: "${eventId}") { state tally { reports remains reportsUnidentified familiesWithSample remainsUnnamed }
            records { recordId institution hasSample } history { what institution } }
          eventFamilies(eventId: "${eventId}", first: 100) { nodes { recordId owed } } eventLeads(eventId: "${eventId}") { recordId reasons } }`,
      );
      const joint = await world.house.api.sql<Loose>(
        'SELECT remains_id, report_id, word FROM joint_word ORDER BY 1, 2',
      );
      const stored = await world.house.api.sql<{ log10LR: number }>(
        `SELECT log10_lr AS "log10LR" FROM hypothesis WHERE institution_a <> institution_b
         ORDER BY array_position($1::uuid[], record_a), array_position($1::uuid[], record_b)`,
        [world.ids],
      );
      const nodes = (words.matches.nodes as unknown[]).map((one) => world.written(one)).toSorted();
      return {
        words: JSON.stringify([nodes, joint.map((one) => world.written(one)).toSorted()]),
        answers: world.written({ before, proposed, after }),
        board: before.eventReconciliation as Loose,
        proposed,
        weighs: stored.map(({ log10LR }) => log10LR),
      };
    } finally {
      await world.close();
    }
  }

  it('is a word of each, and the same in two worlds that differ in what is hidden and of which the same words are said', async () => {
    const one = await toldOf(BASE);
    const [first, , third] = one.board.bodies as Loose[];
    expect(first?.best).toMatchObject({ word: 'first', probability: null, log10LR: null, log10Glr: null });
    expect(first).toMatchObject({ none: null, decides: 'evidence' });
    expect(first?.deciding).toContainEqual({ group: 'dna', log10: null, weight: 'much' });
    // A pair of two own records, with which no record of others competes.
    expect(third?.best).toMatchObject({ word: null });
    expect(third?.best?.probability).toBeGreaterThan(0);
    expect(one.proposed).toMatchObject({ __typename: 'JointSet' });
    for (const part of one.proposed.parts as Loose[])
      expect(part).toMatchObject({ word: expect.any(String), probability: null, log10LR: null, none: null });
    const compared: string[] = [];
    for (const [field, changed] of Object.entries(WORLDS)) {
      const other = await toldOf({ ...BASE, ...changed });
      if (other.words !== one.words || JSON.stringify(other.weighs) === JSON.stringify(one.weighs)) continue;
      expect({ field, answers: other.answers }).toEqual({ field, answers: one.answers });
      compared.push(field);
    }
    // Worlds of which the comparison weighs something else and nobody is told so; of one a genotype.
    expect(compared).toContain('genotype');
    expect(compared.length).toBeGreaterThan(1);
  });
});
