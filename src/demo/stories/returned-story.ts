import type { GraphqlClient } from '../graphql-client.js';
import { BROUGHT_BY, CENTRE, COURSE, TOWN, TOWN_FILE, WATCH, WORK } from './returned-plan.js';
import type { StoryStage } from './stage.js';
import { tellLog } from './tell-casework.js';

interface Plan {
  readonly state: string;
  readonly trades: readonly string[];
  readonly needs: readonly string[];
  readonly version: number;
  readonly referrals: readonly { readonly state: string; readonly procedureId: string }[];
}

interface Fitting {
  readonly points: number;
  readonly offer: { readonly id: string; readonly kind: string; readonly municipality: string };
  readonly reasons: readonly {
    readonly reason: string;
    readonly points: number;
    readonly of: readonly string[];
  }[];
}

interface Standing {
  readonly state: string;
  readonly step: string | null;
  readonly version: number;
  readonly steps: readonly { readonly step: string; readonly dueAt: string; readonly state: string }[];
}

const PLAN = 'state trades needs version referrals { state procedureId }';
const STANDING = 'state step version steps { step dueAt state }';

/**
 * Somebody who has returned, and does not want to be found, comes into training: by the own word about that,
 * which the search never hears of. Another one takes the word back, and nothing of it is left. And who
 * watches over the region sees one country that is late.
 */
export async function playReturned(stage: StoryStage): Promise<void> {
  const { terminal } = stage;
  await stage.join(TOWN_FILE);
  const [reception, town] = [await stage.actor(CENTRE), await stage.actor(TOWN)];

  terminal.heading('1  A municipality offers training and work to people who return');
  for (const [key, offer] of [
    ['course', COURSE],
    ['work', WORK],
  ] as const) {
    const input = { offer, idempotencyKey: `demonstration-returned-${key}` };
    const made = await town.change<{ places: number }>('makeOffer', input, 'Offer { places }');
    terminal.step(`${TOWN} offers ${offer.kind} (${offer.trades.join(', ')}), ${made.places} places`);
  }

  terminal.heading('2  A reception centre registers who has returned: he does not want his family told');
  const recordId = await registered(reception, 'first');
  terminal.step(`${CENTRE} writes down what he brings and needs, in his words`);

  terminal.heading('3  Asked apart from that, he wants help with training and work');
  const plan = await agreed(reception, recordId);
  terminal.step(`he agrees; brings ${plan.trades.join(', ')}; needs ${plan.needs.join(', ')}`);

  terminal.heading('4  What fits him, and why');
  const offerId = await tellFitting(stage, reception, recordId);

  terminal.heading('5  He is referred, gets the place and begins');
  await walk(stage, { reception, town }, recordId, offerId);

  terminal.heading('6  Another one takes it back: nothing of it is left');
  const other = await registered(reception, 'second');
  await takenBack(stage, reception, other);

  terminal.heading('7  What the log keeps of it');
  tellLog(
    terminal,
    (await stage.log([recordId])).filter(({ action }) =>
      /^(?:living|reintegration|procedures)\./u.test(action),
    ),
  );

  terminal.heading('8  Who watches over the region sees one country that is late');
  await tellWatch(stage);
}

async function registered(reception: GraphqlClient, which: 'first' | 'second'): Promise<string> {
  const input = { living: BROUGHT_BY[which], idempotencyKey: `demonstration-returned-${which}` };
  const { id } = await reception.change<{ id: string }>(
    'registerLocatedPerson',
    input,
    'RecordReceipt { id }',
  );
  return id;
}

async function planOf(reception: GraphqlClient, recordId: string): Promise<Plan | null> {
  const query = `query Plan($recordId: UUID!) { reintegrationPlan(recordId: $recordId) { ${PLAN} } }`;
  return (await reception.request<{ reintegrationPlan: Plan | null }>(query, { recordId })).reintegrationPlan;
}

/** Whoever says it again says the same. */
async function agreed(reception: GraphqlClient, recordId: string): Promise<Plan> {
  return reception.change('agreeToReintegration', { recordId }, `ReintegrationPlan { ${PLAN} }`);
}

/** @returns the first of them, or the offer to which he was referred before */
async function tellFitting(stage: StoryStage, reception: GraphqlClient, recordId: string): Promise<string> {
  const query = `query Fitting($recordId: UUID!) {
    fittingOffers(recordId: $recordId) { points offer { id kind municipality } reasons { reason points of } } }`;
  const { fittingOffers } = await reception.request<{ fittingOffers: Fitting[] }>(query, { recordId });
  for (const { points, offer, reasons } of fittingOffers) {
    const why = reasons.map(({ reason, of }) => [reason.replaceAll('_', ' '), ...of].join(' '));
    stage.terminal.line(
      `    ${String(points).padStart(3)}  ${offer.kind} in ${offer.municipality}: ${why.join('; ')}`,
    );
  }
  return fittingOffers[0]?.offer.id ?? '';
}

async function walk(
  { terminal }: StoryStage,
  { reception, town }: { readonly reception: GraphqlClient; readonly town: GraphqlClient },
  recordId: string,
  offerId: string,
): Promise<void> {
  const [before] = (await planOf(reception, recordId))?.referrals ?? [];
  const order = { recordId, offerId, idempotencyKey: 'demonstration-returned-referral' };
  const referral = 'OfferReferral { state procedureId }';
  const { procedureId: id } =
    before ?? (await reception.change<Plan['referrals'][number]>('referToOffer', order, referral));
  const read = async (): Promise<Standing> => {
    const query = `query One($id: UUID!) { procedure(id: $id) { ${STANDING} } }`;
    return (await reception.request<{ procedure: Standing }>(query, { id })).procedure;
  };
  const deeds = { ask: [reception, 'done'], apply: [town, 'granted'], begin: [town, 'done'] } as const;
  for (let one = await read(); one.step !== null && one.step in deeds; one = await read()) {
    const [client, outcome] = deeds[one.step as keyof typeof deeds];
    terminal.line(`    ${(client === town ? TOWN : CENTRE).padEnd(20)} ${one.step.padEnd(8)} ${outcome}`);
    await client.change(
      'completeProcedureStep',
      { id, expectedVersion: one.version, outcome },
      `Procedure { state }`,
    );
  }
  const now = await read();
  const open = now.steps.find(({ state }) => state === 'open');
  terminal.step(`he is ${(await planOf(reception, recordId))?.referrals[0]?.state ?? 'nowhere'}`);
  if (open)
    terminal.step(
      `${CENTRE} asks how it goes by ${open.dueAt.slice(0, 10)} (${open.step}), then after three and six months`,
    );
}

async function takenBack(
  { terminal }: StoryStage,
  reception: GraphqlClient,
  recordId: string,
): Promise<void> {
  const plan = await agreed(reception, recordId);
  await reception.change(
    'endReintegration',
    { id: recordId, expectedVersion: plan.version },
    'ReintegrationPlan { state }',
  );
  const query =
    'query One($id: UUID!) { locatedPerson(id: $id) { content { reintegration { occupation } } } }';
  const { locatedPerson } = await reception.request<{
    locatedPerson: { content: { reintegration: unknown } };
  }>(query, { id: recordId });
  terminal.step(
    locatedPerson.content.reintegration
      ? 'something is left'
      : 'the record says nothing of work, skills or needs any more',
  );
}

/**
 * Weeks go by in one country and nobody there answers; the others are in time. The demonstration moves its
 * due dates: nobody can wait so long.
 */
async function tellWatch(stage: StoryStage): Promise<void> {
  const { terminal } = stage;
  const late = await stage.letLie();
  terminal.step(`twelve days go by in ${late}, and nobody there answers`);
  const watch = await stage.actor(WATCH);
  const { overdueFigures } = await watch.request<{
    overdueFigures: { country: string; kind: string; age: string; overdue: number }[];
  }>('{ overdueFigures { country kind age overdue } }');
  for (const { country, kind, age, overdue } of overdueFigures)
    terminal.line(`    ${country}  ${kind.replaceAll('_', ' ').padEnd(18)} ${age.padEnd(12)} ${overdue}`);
  const countries = [...new Set(overdueFigures.map(({ country }) => country))];
  terminal.step(`${WATCH} sees what is late: ${countries.join(', ')} alone`);
  const { told, files } = await stage.yearlyReport();
  terminal.step(
    `the report of the year tells of ${told.map(({ key, count }) => `${key}: ${count} overdue`).join(', ') || 'too few to be told'}`,
  );
  for (const file of files) terminal.line(`    ${file}`);
}
