import { invented, PERMITTING, type ApiHouse } from '../test/api/api-house.js';
import { openMatch } from '../test/api/made-match.js';
import { numberFlag, withAttackedHouse } from './attacked-house.js';
import { copyMatches, copyRecords } from './casework-bank.js';
import { percentile, type Figure } from './figure.js';

const GOAL_MS = 200;
const PAGE = 60;
const PAGES = 40;
const LINE = `competing restsUntil match { id kind state version band probability allowedActions
  a { own code country institutionName state } b { own code country institutionName state } }`;
const QUERY = `query Q($order: TriageOrder!, $after: String) {
  triage(first: ${PAGE}, order: $order, after: $after) { nodes { ${LINE} } pageInfo { hasNextPage endCursor } } }`;

/** What somebody waits for who goes through 100,000 open matches, page after page, in each order. */
export async function triage(flags: readonly string[]): Promise<readonly Figure[]> {
  const matches = numberFlag(flags, 'matches', 100_000);
  return withAttackedHouse(
    async ({ house }) => {
      const token = await fill(house, matches);
      const figures: Figure[] = [];
      for (const order of ['value', 'waiting', 'newest'])
        figures.push(...(await walked(house, token, order)));
      return figures;
    },
    { READ_RECORDS_PER_HOUR: '1000000' },
  );
}

/** Two institutions' records and a match for each pair of them, of all odds and ages. */
async function fill(house: ApiHouse, matches: number): Promise<string> {
  const { token: search } = await house.enrol('AA-SEARCH', ['coordinator']);
  const { token: forensic } = await house.enrol('BB-FORENSIC', ['coordinator']);
  const receipt = '... on RecordReceipt { id }';
  const report = { ...invented(), consents: PERMITTING };
  const { id: a } = await house.change(search, 'fileReport', { report }, receipt);
  const { id: b } = await house.change(forensic, 'registerRemains', { remains: {} }, receipt);
  if (typeof a !== 'string' || typeof b !== 'string') throw new Error('The records could not be filed.');
  const evidence = Array.from({ length: 30 }, (_, at) => ({
    ...{ group: 'marks', field: `marks.${at}`, log10LR: 0.2, reason: 'MARKS.SAME' },
    agreement: at % 3 === 0 ? 'no_data' : 'agrees',
  }));
  const match = await openMatch(house, { kind: 'identification', a, b, evidence });
  await copyRecords(house, a, 'FILLED-A', matches);
  await copyRecords(house, b, 'FILLED-B', matches);
  await copyMatches(house, match, matches);
  await house.sql(
    `UPDATE hypothesis SET probability = (hashtext(id::text) & 1023) / 1024.0,
       opened_at = now() - interval '1 day' * (hashtext(id::text || 'age') & 511)`,
  );
  await house.sql('VACUUM ANALYZE hypothesis');
  await house.sql('ANALYZE');
  return (await house.signIn('AA-SEARCH', ['forensic'], { purpose: 'forensic_matching' })).token;
}

async function walked(house: ApiHouse, token: string, order: string): Promise<readonly Figure[]> {
  const took: number[] = [];
  let after: string | null = null;
  let lines = 0;
  for (let page = 0; page < PAGES; page += 1) {
    const began = performance.now();
    const answer = await house.ask(QUERY, { token, variables: { order, after } });
    took.push(performance.now() - began);
    const { nodes, pageInfo } = answer.data.triage as {
      nodes: unknown[];
      pageInfo: { endCursor: string | null };
    };
    lines += nodes.length;
    after = pageInfo.endCursor;
  }
  return [
    { name: `candidates by ${order}, a page of ${PAGE}: p50`, unit: 'ms', measured: percentile(took, 0.5) },
    { name: `candidates by ${order}: p95`, unit: 'ms', goal: GOAL_MS, measured: percentile(took, 0.95) },
    {
      name: `candidates by ${order}: lines that came`,
      unit: `of ${PAGE * PAGES}`,
      least: PAGE * PAGES,
      measured: lines,
    },
  ];
}
