import { repeatWhenStale, type GraphqlClient } from '../graphql-client.js';
import { BUS_MARK, busReports } from './bus-reports.js';

interface Side {
  readonly own: boolean;
  readonly code: string | null;
}

interface Proposal {
  readonly id: string;
  readonly version: number;
  readonly first: Side;
  readonly second: Side;
  readonly firstAnswer: string;
  readonly secondAnswer: string;
}

const SIDE = '{ own code }';
const PROPOSALS = `query Proposals($after: String) {
  companions(first: 100, after: $after, states: [proposed]) {
    nodes { id version first ${SIDE} second ${SIDE} firstAnswer secondAnswer }
    pageInfo { hasNextPage endCursor }
  }
}`;

/** The institution whose answer is left to whoever looks at the demonstration. */
const LEFT_TO = 'HN-CONSULATE-TEXAS';

/**
 * The institutions of the demonstration's bus say which of their reports belong together with another's. One
 * proposal is left to the consulate, and those within one institution to two of its people. What has been
 * answered is answered.
 *
 * @param actor signed in for an institution
 * @returns how many pairs both owners have confirmed now
 */
export async function confirmBus(actor: (institution: string) => Promise<GraphqlClient>): Promise<number> {
  const owners = [...new Set(busReports().map(({ institution }) => institution))];
  let confirmed = 0;
  for (const owner of owners) {
    const client = await actor(owner);
    await repeatWhenStale(async () => {
      const own = (await proposalsOf(client)).filter(isAcross).filter(isUnanswered);
      for (const proposal of owner === LEFT_TO ? own.slice(1) : own)
        if ((await belongTogether(client, owner, proposal)) === 'confirmed') confirmed += 1;
    });
  }
  return confirmed;
}

/** @returns the state of the proposal after this owner's answer */
async function belongTogether(
  client: GraphqlClient,
  owner: string,
  { id, version }: Proposal,
): Promise<string> {
  const input = {
    findingId: id,
    expectedVersion: version,
    belongTogether: true,
    idempotencyKey: `bus-${owner}-${id}`,
  };
  const selection = 'CompanionFinding { state }';
  return (await client.change<{ state: string }>('answerCompanions', input, selection)).state;
}

/** Those of two people of the bus, in the order of their codes. */
async function proposalsOf(client: GraphqlClient): Promise<readonly Proposal[]> {
  const found: Proposal[] = [];
  for (let after: string | null = null; ;) {
    const {
      companions,
    }: { companions: { nodes: Proposal[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } =
      await client.request(PROPOSALS, { after });
    found.push(...companions.nodes);
    if (!companions.pageInfo.hasNextPage) break;
    after = companions.pageInfo.endCursor;
  }
  return found.filter(({ first, second }) => isOfBus(first) && isOfBus(second)).sort(byCodes);
}

const isOfBus = ({ code }: Side): boolean => code?.includes(BUS_MARK) === true;

const isAcross = ({ first, second }: Proposal): boolean => first.own !== second.own;

const isUnanswered = ({ first, firstAnswer, secondAnswer }: Proposal): boolean =>
  (first.own ? firstAnswer : secondAnswer) === 'none';

const codesOf = ({ first, second }: Proposal): string => `${first.code ?? ''} ${second.code ?? ''}`;

const byCodes = (one: Proposal, other: Proposal): number => (codesOf(one) < codesOf(other) ? -1 : 1);
