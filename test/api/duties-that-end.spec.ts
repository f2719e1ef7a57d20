import { alertKindFacts, type AlertKind } from '../../src/modules/institutions/index.js';
import { PLATFORM } from '../../src/modules/access/accounts/index.js';
import { MATCH_WAITS } from '../../scripts/settled-alerts.mjs';
import { CODE_OF, DisclosureHouse, type Somebody } from './disclosure-house.js';
import { closedOtherwise } from './fulfilled-duties.js';
import { EndingHistory } from './ending-history.js';

const SEEDS = [1, 2, 3, 4, 5];
const STEPS = 40;
/** Histories beyond those that are played at most until each sort of act has ended a duty. */
const MORE_SEEDS = 25;
const SORTS = [
  ...['identification matches.decide', 'identification alerts.act', 'data_request matches.decide'],
  ...['confirmation identifications.confirm', 'contest identifications.examine'],
  ...['tell_family identifications.contest', 'tell_family tellings.write', 'conflict matches.settle'],
];

/** What somebody still has to do, said from the rows of the things themselves and nothing that alerts keep. */
const WAITS: Readonly<Partial<Record<AlertKind, string>>> = {
  data_request: `EXISTS (SELECT 1 FROM data_request d WHERE d.id = s.subject_id AND d.state = 'open')`,
  conflict: `EXISTS (SELECT 1 FROM hypothesis h WHERE h.id = s.subject_id AND h.state = 'conflict')`,
  confirmation: `EXISTS (SELECT 1 FROM identification i WHERE i.id = s.subject_id
    AND i.state IN ('proposed', 'preliminary') AND NOT EXISTS (SELECT 1 FROM identification_step t
      WHERE t.identification_id = i.id AND t.what = 'confirmed' AND t.for_institution = a.institution_id))`,
  contest: `EXISTS (SELECT 1 FROM identification i WHERE i.id = s.subject_id AND i.state = 'contested')`,
  tell_family: `EXISTS (SELECT 1 FROM identification i WHERE i.id = s.subject_id
    AND i.state IN ('confirmed', 'reaffirmed', 'revoked'))`,
};

interface Seen {
  readonly id: string;
  readonly kind: AlertKind;
  readonly state: string;
  readonly waits: boolean;
  readonly steps: number;
  readonly endedBy: string | null;
  readonly institution: string | null;
  readonly operation: string | null;
}

const isOver = ({ state }: Seen): boolean => state === 'closed' || state === 'acted';

describe('duties that end', () => {
  let house: DisclosureHouse;
  let examiner: Somebody;
  /** How alerts of all histories have ended. */
  const seen: string[] = [];
  beforeAll(async () => {
    house = await DisclosureHouse.open();
    const purpose = 'forensic_matching';
    examiner = await house.api.signIn(CODE_OF.b, ['forensic', 'coordinator'], { purpose });
  });
  afterAll(() => house.close());

  /** All alerts, each with whether what it is about still waits for somebody of it. */
  const alerts = (): Promise<Seen[]> => {
    const ofDuties = Object.entries(WAITS).map(([kind, waits]) => `WHEN a.kind = '${kind}' THEN ${waits}`);
    return house.api.sql(
      `SELECT a.id, a.kind, a.state, a.ended_by AS "endedBy", a.ended_operation AS operation,
         a.ended_institution_id AS institution,
         (SELECT count(*)::int FROM alert_step t WHERE t.alert_id = a.id) AS steps,
         CASE WHEN EXISTS (SELECT 1 FROM alert_match m WHERE m.alert_id = a.id) THEN ${MATCH_WAITS}
           ${ofDuties.join('\n')} END AS waits
       FROM alert a LEFT JOIN alert_subject s ON s.alert_id = a.id
       WHERE a.kind = ANY($1) OR EXISTS (SELECT 1 FROM alert_match m WHERE m.alert_id = a.id) ORDER BY a.seq`,
      [Object.keys(WAITS)],
    );
  };

  const play = async (seed: number): Promise<void> => {
    await house.api.sql('TRUNCATE alert, duty CASCADE');
    const history = await EndingHistory.begin(house, examiner, seed);
    const told: string[] = [];
    const over = new Map<string, Seen>();
    for (let at = 0; at < STEPS; at += 1) {
      told.push(await history.step());
      for (const one of await alerts()) {
        if (!isOver(one)) {
          // No open alert whose subject is settled.
          expect({ told, alert: one }).toMatchObject({ alert: { waits: true, endedBy: null } });
          continue;
        }
        const before = over.get(one.id);
        over.set(one.id, before ?? one);
        if (before) {
          // Once it has ended nothing escalates, and who has ended it stays.
          expect(one).toMatchObject({ steps: before.steps, endedBy: before.endedBy, state: before.state });
          continue;
        }
        // None has ended whose act is missing: an answer ends it, else nothing waits any more.
        if (one.state === 'closed') expect({ told, alert: one }).toMatchObject({ alert: { waits: false } });
        requireAct(one, history);
      }
    }
    for (const { kind, operation } of over.values()) seen.push(`${kind} ${operation ?? 'by nobody'}`);
  };

  it.each(SEEDS)('end with their act and not without it, history %i', play);

  const requireAct = (one: Seen, history: EndingHistory): void => {
    const { endedBy, operation, kind, institution } = one;
    // Where the platform has ended it (a lapse, another identification), no person is named.
    if (endedBy === null || endedBy === PLATFORM.actorId) return;
    expect(history.done).toContainEqual({ actorId: endedBy, operation });
    expect(alertKindFacts(kind).fulfilledBy).toContain(operation);
    const person = [...Object.values(house.people), examiner].find(({ actorId }) => actorId === endedBy);
    expect(institution).toBe(person?.institutionId);
  };

  it('are ended by acts of all these sorts in the histories together', async () => {
    const isMissing = (sort: string): boolean => !seen.includes(sort);
    // Identifiers are drawn anew in each run, so that a seed does not fix which of two things somebody picks.
    for (let more = 1; more <= MORE_SEEDS && SORTS.some(isMissing); more += 1)
      await play(SEEDS.length + more);
    expect(SORTS.filter(isMissing)).toEqual([]);
  });

  it('that a deed has closed which the kind does not name are found when the house of a test closes', async () => {
    const announce = (kind: string, operation: string) =>
      house.api.sql(
        `INSERT INTO outbox_event (id, name, payload, institution_id, actor_id, operation, handed_at)
         VALUES (gen_random_uuid(), 'duties.closed', $1, $2, $3, $4, now())`,
        [{ kind, subjectId: examiner.actorId }, examiner.institutionId, examiner.actorId, operation],
      );
    const before = await closedOtherwise(house.api);
    await announce('inquiry', 'inquiries.answer');
    expect(await closedOtherwise(house.api)).toEqual(before);
    await announce('inquiry', 'matches.read');
    expect(await closedOtherwise(house.api)).toEqual([{ kind: 'inquiry', operation: 'matches.read' }]);
    await house.api.sql(`DELETE FROM outbox_event WHERE operation = 'matches.read'`);
    expect(before).toEqual([]);
  });
});
