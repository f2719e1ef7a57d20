// What the page of a country has people do in the console from the sweep to the family: each deed by the operation that the console calls. Steps stand
// in the page's table and nowhere else; here is what each asks, and what must have come of it.
const REPORT = { institution: 'HN-SEARCH', code: 'R-2026-0101' };
const REMAINS = { institution: 'HN-FORENSIC', code: 'CF-2026-0201' };
const LABORATORY_REPORT = 'LAB-2026-0201 (invented)';

/** How somebody asks the API by their token; what it refuses is thrown. */
export function askerOf(address, token) {
  return async (query, variables) => {
    const response = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.timeout(20_000),
    });
    const { data, errors } = await response.json();
    if (errors) throw new Error(`The API answers ${JSON.stringify(errors).slice(0, 1000)}`);
    return data;
  };
}

/**
 * The deeds of the page's table, in its order.
 *
 * @returns {{ who: string, operation: string }[]} institution and operation of each row
 */
export function deedsOf(page) {
  const rows = [...page.matchAll(/^\| `([A-Z]{2}-[A-Z]+)` +\|.*\| `(\w+)` +\|$/gm)];
  return rows.map(([, who, operation]) => ({ who, operation }));
}

/**
 * Plays the table: the true pair of the page's file is first in both lists and in both inboxes, is decided by both institutions and identified
 * by both, and its family is told.
 *
 * @param {{ who: string, operation: string }[]} deeds
 * @param {Record<string, (query: string, variables?: object) => Promise<any>>} people who may ask for each institution
 */
export async function playDeeds(deeds, people) {
  if (deeds.length === 0) throw new Error('The page has no table of what people do.');
  const matchIds = [];
  for (const { institution, code } of [REPORT, REMAINS])
    matchIds.push(await firstMatchOf(people[institution], institution, code));
  if (new Set(matchIds).size !== 1) throw new Error('Each institution has another match of the true pair.');
  const course = { matchId: matchIds[0], people };
  for (const { who, operation } of deeds) {
    const deed = DEEDS[operation];
    if (!deed) throw new Error(`The page names ${operation}, of which nothing is known here.`);
    await deed(people[who], course, who);
    console.log(`✔ ${who} ${operation}`);
  }
  const { match } = await people[REPORT.institution]('query M($id: UUID!) { match(id: $id) { state } }', {
    id: course.matchId,
  });
  const { identifications } = await people[REPORT.institution](IDENTIFICATIONS, { id: course.matchId });
  const [{ state } = {}] = identifications.nodes;
  if (match?.state !== 'IDENTIFIED' || state !== 'NOTIFIED_TO_FAMILY')
    throw new Error(`At its end the match is ${match?.state}, and its identification ${state}.`);
}

const IDENTIFICATIONS = `query I($id: UUID!) { identifications(first: 1, matchId: $id) { nodes { id version state } } }`;

/** @returns the id of the match that stands first in the list of the record with this code, which must be that of the true pair */
async function firstMatchOf(ask, institution, code) {
  const listed = 'nodes { id a { code own recordId } b { code own recordId } }';
  const { matches } = await ask(`{ matches(first: 20) { ${listed} } }`);
  // Of what one comparison has opened, either may stand first in the list of the institution.
  const own = matches.nodes.flatMap(({ a, b }) => [a, b]).find((side) => side.own && side.code === code);
  if (!own) throw new Error(`${code} is not in the list of ${institution}: ${JSON.stringify(matches)}`);
  const query = `query L($id: UUID!) { matches(filter: { recordId: $id }, first: 5) { ${listed} } }`;
  const found = await ask(query, { id: own.recordId });
  const [first] = found.matches.nodes;
  const codes = first ? [first.a.code, first.b.code] : [];
  if (![REPORT, REMAINS].every((one) => codes.includes(one.code)))
    throw new Error(`The true pair is not first of ${code}: ${JSON.stringify(found)}`);
  return first.id;
}

const DEEDS = {
  async acknowledgeAlert(ask, { matchId }, who) {
    const { inbox } = await ask('{ inbox(first: 50) { nodes { id version matches { matchId } } } }');
    const alert = inbox.nodes.find(({ matches }) => matches.some((one) => one.matchId === matchId));
    if (!alert) throw new Error(`${who} was not told: ${JSON.stringify(inbox)}`);
    await change(ask, 'acknowledgeAlert', 'Alert', { id: alert.id, expectedVersion: alert.version });
  },
  async decideMatch(ask, { matchId }) {
    const { match } = await ask('query M($id: UUID!) { match(id: $id) { version } }', { id: matchId });
    await change(ask, 'decideMatch', 'Match', {
      ...{ matchId, expectedVersion: match.version, decision: 'PLAUSIBLE' },
    });
  },
  async proposeIdentification(ask, { matchId }) {
    const { match } = await ask('query M($id: UUID!) { match(id: $id) { version } }', { id: matchId });
    await change(ask, 'proposeIdentification', 'Identification', {
      ...{ matchId, expectedVersion: match.version, methods: ['DENTAL', 'ANTHROPOLOGY', 'CIRCUMSTANCES'] },
      ...{ authority: 'Invented authority', reportReference: LABORATORY_REPORT },
    });
  },
  async confirmIdentification(ask, { matchId }) {
    const { id, version } = await identificationOf(ask, matchId);
    await change(ask, 'confirmIdentification', 'Identification', {
      ...{ id, expectedVersion: version, reportReference: LABORATORY_REPORT },
    });
  },
  async planTelling(ask, { matchId }) {
    const { id } = await identificationOf(ask, matchId);
    const { me } = await ask('{ me { id } }');
    await change(ask, 'planTelling', 'FamilyFolder', {
      ...{ identificationId: id, expectedVersion: await folderVersionOf(ask, id), tellerId: me.id },
      ...{ inPerson: true, interpreter: 'NOT_NEEDED', companion: true, support: 'ARRANGED' },
      ...{ placeKind: 'HOME', language: 'es' },
    });
  },
  async recordTelling(ask, { matchId }) {
    const { id } = await identificationOf(ask, matchId);
    await change(ask, 'recordTelling', 'FamilyFolder', {
      ...{ identificationId: id, expectedVersion: await folderVersionOf(ask, id) },
      ...{ toldAt: new Date().toISOString(), present: ['FAMILY', 'TELLER'], effects: 'LATER' },
      ...{ disposition: 'UNDECIDED' },
    });
  },
};

async function identificationOf(ask, matchId) {
  const { identifications } = await ask(IDENTIFICATIONS, { id: matchId });
  return identifications.nodes[0];
}

async function folderVersionOf(ask, id) {
  const { familyFolder } = await ask(
    'query F($id: UUID!) { familyFolder(identificationId: $id) { version } }',
    { id },
  );
  return familyFolder.version;
}

/** One change; whatever is answered other than the thing itself is an error. */
async function change(ask, operation, type, input) {
  const name = `${operation[0].toUpperCase()}${operation.slice(1)}Input`;
  const { done } = await ask(
    `mutation D($input: ${name}!) { done: ${operation}(input: $input) { __typename ... on UserError { code message } } }`,
    { input },
  );
  if (done.__typename !== type) throw new Error(`${operation} is answered by ${JSON.stringify(done)}`);
}
