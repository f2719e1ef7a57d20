import { invented, type ApiHouse } from '../api/api-house.js';
import { minimalArguments } from '../api/minimal-arguments.js';
import { OFFER, OWNER, ownHaplotypes, ownTable, type OwnedThings } from '../api/owned-things.js';
import type { Arguments, Field } from './argument-places.js';

type Thing = keyof OwnedThings;

const THING_OF_ARGUMENT: Readonly<Record<string, Thing>> = {
  recordId: 'report',
  reportId: 'report',
  otherId: 'remains',
  matchId: 'match',
  identificationId: 'identification',
  runId: 'run',
  importId: 'import',
  webhookId: 'webhook',
  deliveryId: 'delivery',
  uploadId: 'upload',
  actorId: 'actor',
  assigneeId: 'actor',
  colleagueId: 'actor',
  deputyId: 'actor',
  sessionId: 'session',
  secretId: 'secret',
  eventId: 'event',
  entryId: 'entry',
  offerId: 'offer',
};

/** What a plain `id` is of, by the name of the operation. */
const THING_OF_OPERATION: readonly (readonly [RegExp, Thing])[] = [
  [/^(?:savedSearch|tellOfSearch|seeSearch|forgetSearch)/u, 'savedSearch'],
  [/familyMessage/iu, 'message'],
  [/complaint/iu, 'complaint'],
  [/breakGlass|urgentDeletion/iu, 'breakGlass'],
  [/legalDemand/iu, 'demand'],
  [/misuse|reopenQuestions/iu, 'misuse'],
  [/recommendation/iu, 'recommendation'],
  [/reintegration/iu, 'living'],
  [/offer/iu, 'offer'],
  [/familySearch|askForFamily/iu, 'familySearch'],
  [/manifestEntry/iu, 'entry'],
  [/event/iu, 'event'],
  [/transmission/iu, 'transmission'],
  [/inquiry/iu, 'inquiry'],
  [/procedure/iu, 'procedure'],
  [/matchRun/u, 'run'],
  [/dataRequest/iu, 'dataRequest'],
  [/^(?:confirm|decline|contest)?identification$|allowTelling|settleContest/iu, 'identification'],
  [/match/iu, 'match'],
  [/remains/iu, 'remains'],
  [/located|wish/iu, 'living'],
  [/absence/iu, 'absence'],
  [/alert|delegation/iu, 'alert'],
  [/webhook/iu, 'webhook'],
  [/import/iu, 'import'],
  [/joint/iu, 'joint'],
  [/reportDraft/iu, 'draft'],
  [/report|consent/iu, 'report'],
];

/** What an operation is asked with otherwise, so that one odd value is all that is odd. */
const MORE: Readonly<Record<string, () => object>> = {
  fileReport: () => ({ report: invented() }),
  makeOffer: () => ({ offer: OFFER }),
  importFrequencyTable: ownTable,
  importHaplotypeDatabase: ownHaplotypes,
};

const TABLE_OF: Readonly<Partial<Record<Thing, string>>> = {
  report: 'record',
  draft: 'report_draft',
  familySearch: 'family_search',
  remains: 'record',
  living: 'record',
  match: 'hypothesis',
  dataRequest: 'data_request',
  identification: 'identification',
  alert: 'alert',
  transmission: 'transmission',
  webhook: 'webhook_endpoint',
  event: 'coordinated_event',
  entry: 'manifest_entry',
  complaint: 'complaint',
  breakGlass: 'break_glass',
  demand: 'legal_demand',
  misuse: 'misuse_signal',
  recommendation: 'recommendation',
  offer: 'offer',
  savedSearch: 'saved_search',
};

/** Arguments with which the owner of these things may well ask: ids of what there is, at the version at which it stands. */
export async function usualArguments(house: ApiHouse, things: OwnedThings, field: Field): Promise<Arguments> {
  const least = minimalArguments(field);
  const input = least.input as Record<string, unknown> | undefined;
  const isOfMachine = field.name.includes('ClientSecret');
  const named = (name: string): Thing | undefined => {
    if (name === 'actorId' && isOfMachine) return 'machine';
    if (name === 'recordId' && field.name === 'directMatches') return 'remains';
    if (name !== 'id') return THING_OF_ARGUMENT[name];
    return THING_OF_OPERATION.find(([pattern]) => pattern.test(field.name))?.[1];
  };
  const known: Record<string, unknown> = { ...least };
  for (const name of Object.keys(known)) known[name] = idOr(named(name), things, known[name]);
  if (!input) return known;
  const filled: Record<string, unknown> = { ...input, ...MORE[field.name]?.() };
  for (const name of Object.keys(input)) filled[name] = idOr(named(name), things, filled[name]);
  if ('institution' in filled) filled.institution = OWNER;
  if ('expectedVersion' in filled)
    filled.expectedVersion = await versionOf(house, things, named(versioned(filled)));
  return { ...known, input: filled };
}

const versioned = (input: object): string =>
  ['matchId', 'identificationId'].find((name) => name in input) ?? 'id';

function idOr(thing: Thing | undefined, things: OwnedThings, otherwise: unknown): unknown {
  return thing === undefined ? otherwise : things[thing];
}

async function versionOf(house: ApiHouse, things: OwnedThings, thing: Thing | undefined): Promise<number> {
  const table = thing && TABLE_OF[thing];
  if (!table) return 1;
  const [row] = await house.sql<{ version: number }>(`SELECT version FROM ${table} WHERE id = $1`, [
    things[thing],
  ]);
  return row?.version ?? 1;
}
