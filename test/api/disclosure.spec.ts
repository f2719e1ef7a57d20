import type { Purpose } from '../../src/modules/access/accounts/index.js';
import { AlertInstitutions } from '../../src/modules/alerts/index.js';
import type { Loose } from './api-house.js';
import { CODE_OF, DisclosureHouse, EVIDENCE, MATCH, SIDE, type Side } from './disclosure-house.js';

const STATES = 40;
const PURPOSES = ['search', 'forensic_matching', 'casework'] as const;
/** The highest more often: it takes a release, in force and for the purpose. */
const LEVELS = [0, 1, 2, 3, 4, 4, 4, 4];
const HANDLING = ['H0', 'H1', 'H2', 'H3'] as const;

interface Released {
  readonly level: number;
  readonly purpose: Purpose;
  readonly handling: (typeof HANDLING)[number];
  readonly hasEnded: boolean;
}

interface State {
  readonly agreement: number;
  readonly isPermitted: boolean;
  readonly released: Readonly<Partial<Record<Side, Released>>>;
  readonly viewer: Side;
  readonly purpose: Purpose;
}

/** Numbers that look like chance and are the same each time (mulberry32). */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

function randomState(pick: (below: number) => number): State {
  const released = (): Released | undefined =>
    pick(2) === 0
      ? undefined
      : {
          ...{
            level: LEVELS[pick(LEVELS.length)] ?? 0,
            purpose: PURPOSES[pick(3)] ?? 'search',
            handling: HANDLING[pick(4)] ?? 'H0',
          },
          hasEnded: pick(4) === 0,
        };
  const [a, b] = [released(), released()];
  return {
    ...{ agreement: pick(5), isPermitted: pick(5) > 0, released: { ...(a && { a }), ...(b && { b }) } },
    ...{ viewer: pick(2) === 0 ? 'a' : 'b', purpose: PURPOSES[pick(3)] ?? 'search' },
  };
}

/** What the viewer is to see of the other side, said a second time and by hand. */
function expected({ agreement, isPermitted, released, viewer, purpose }: State) {
  const other: Side = viewer === 'a' ? 'b' : 'a';
  if (!isPermitted) return { level: 0, isThere: viewer === 'a', other, handling: undefined };
  const release = released[other];
  const isUsed = release !== undefined && !release.hasEnded && release.purpose === purpose;
  const level = Math.max(Math.min(agreement, 3), isUsed ? release.level : 0);
  const isOwnReleased = released[viewer]?.hasEnded === false;
  const handling = level === 0 ? undefined : isUsed ? release.handling : 'H0';
  return { level, isThere: level > 0 || isOwnReleased, other, handling };
}

describe('what is shown of the other side', () => {
  let house: DisclosureHouse;
  beforeAll(async () => {
    house = await DisclosureHouse.open();
  });
  afterAll(() => house.close());

  const enter = async ({ agreement, isPermitted, released, viewer, purpose }: State): Promise<void> => {
    await house.api.sql('UPDATE agreement SET level = $1', [agreement]);
    await house.setConsent(isPermitted);
    await house.setPurpose(viewer, purpose);
    await house.api.sql('DELETE FROM disclosure_release');
    for (const [side, one] of Object.entries(released))
      await house.api.sql(
        `INSERT INTO disclosure_release (kind, record_a, record_b, institution_a, institution_b, side, action, level, purpose,
           handling, until, done_at)
         SELECT kind, record_a, record_b, institution_a, institution_b, $2, 'released', $3, $4, $5,
           CASE WHEN $6 THEN now() - interval '1 hour' END, now() FROM hypothesis WHERE id = $1`,
        [house.match, side, one.level, one.purpose, one.handling, one.hasEnded],
      );
  };

  it('is the same by query, list, review, candidates, questions, laboratory, inbox and export, and what it must be', async () => {
    await house.api.api.app.get(AlertInstitutions, { strict: false }).alert([house.match]);
    const pick = chance(20261126);
    const reached = new Set<number>();
    for (let at = 0; at < STATES; at += 1) {
      const state = randomState(pick);
      await enter(state);
      const wanted = expected(state);
      reached.add(wanted.level);
      const views = await everyView(house, state);
      expect({ state, ...shapeOf(views) }).toEqual({ state, ...shapeOf(wantedViews(views, wanted)) });
      expectValues(views, wanted);
      await expectSameForOwner(house, state, views.match);
    }
    expect([...reached].sort()).toEqual([0, 1, 2, 3, 4]);
  });
});

/** The owner of the other side looks as the viewer does, and gets the bytes that the viewer gets. */
async function expectSameForOwner(
  house: DisclosureHouse,
  { viewer, purpose }: State,
  match: Loose | null,
): Promise<void> {
  const owner: Side = viewer === 'a' ? 'b' : 'a';
  const asked = `id: "${house.match}", institution: "${CODE_OF[viewer]}", purpose: ${purpose}`;
  const { matchAs } = await house.ask(
    owner,
    `{ matchAs(${asked}) { institution side { ${SIDE} } ${EVIDENCE} } }`,
  );
  if (!matchAs) {
    expect([null, 0]).toContain(match && match[owner].level);
    return;
  }
  expect(JSON.stringify(matchAs.side)).toBe(JSON.stringify(match && match[owner]));
  const ofOwner = (evidence: readonly Loose[]) =>
    evidence.map(({ values, ...rest }) => ({ ...rest, value: values?.[owner] }));
  expect(ofOwner(matchAs.evidence)).toEqual(ofOwner(match?.evidence ?? []));
  expect(JSON.stringify(matchAs.evidence)).not.toContain(`"${viewer}":`);
}

interface Views {
  readonly match: Loose | null;
  readonly listed: readonly Loose[];
  readonly review: readonly Loose[];
  readonly candidates: readonly Loose[];
  readonly dna: Loose | null;
  readonly inbox: readonly Loose[];
  readonly lines: readonly Loose[];
}

async function everyView(house: DisclosureHouse, { viewer, purpose }: State): Promise<Views> {
  const own = viewer === 'a' ? house.report : house.remains;
  const data = await house.ask(
    viewer,
    `{ match(id: "${house.match}") { ${MATCH} } matches { nodes { ${MATCH} } } reviewQueue { ${MATCH} }
       candidates(recordId: "${own}") { a b band log10LR prior probability redactions { path reason } }
       inbox { nodes { matches { matchId } } }
       kinshipEvidence(matchId: "${house.match}") { ... on KinshipEvidence { level standing log10LR loci { locus } word { dna } } } }`,
  );
  return {
    ...{ match: data.match, listed: data.matches.nodes, review: data.reviewQueue },
    ...{ candidates: data.candidates, dna: data.kinshipEvidence, inbox: data.inbox.nodes },
    lines: await house.exported(viewer, purpose),
  };
}

/** Who shows anything at all, and at which level. */
function shapeOf({ match, listed, review, candidates, dna, inbox, lines }: Views) {
  return {
    levels: [match, ...listed, ...review].map((one) => one && [one.a.level, one.b.level]),
    ...{ listed: listed.length, review: review.length, candidates: candidates.length },
    ...{ dna: dna?.level ?? null, lines: lines.length, inbox: inbox.length },
    ...{ handling: match && [match.a.handling, match.b.handling] },
  };
}

/** The views as they must be: those that are there with what is wanted in place of what they say. */
function wantedViews(views: Views, { level, isThere, other, handling }: ReturnType<typeof expected>): Views {
  if (!isThere)
    return {
      ...{ match: null, listed: [], review: [], candidates: [], dna: views.dna && {} },
      ...{ lines: [], inbox: [] },
    };
  const own = { level: 4, handling: null };
  const sides = { [other]: { level, handling: handling ?? null }, [other === 'a' ? 'b' : 'a']: own };
  const hasEnded = level === 0;
  return {
    ...{ match: sides, listed: [sides], review: hasEnded ? [] : [sides] },
    ...{ candidates: hasEnded ? [] : [{}], lines: hasEnded ? [] : [{}], dna: { level } },
    inbox: hasEnded ? [] : [{}],
  };
}

/** What the views say must be one thing, and no more than the level allows. */
function expectValues(views: Views, wanted: ReturnType<typeof expected>): void {
  const { match, listed, review, dna, inbox } = views;
  if (!wanted.isThere || !match) {
    expect(dna?.standing).toBeUndefined();
    return;
  }
  for (const one of [...listed, ...review]) expect(one).toEqual(match);
  expectMatch(match, wanted);
  for (const { matches } of inbox) expect(matches).toEqual([{ matchId: match.id }]);
  if (wanted.level > 0) expectElsewhere(views, match, wanted);
}

function expectMatch(match: Loose, { level, other }: ReturnType<typeof expected>): void {
  // No level of another institution's record shows a figure.
  expect([match.log10LR, match.prior, match.probability]).toEqual([null, null, null]);
  expect(match.evidence.length > 0).toBe(level >= 2);
  expect(match[other].content === null).toBe(level < 4);
  expect(JSON.stringify(match[other])).not.toMatch(/Reportante Oculta|50400000000/);
  const values = match.evidence.filter(({ values: both }: Loose) => both?.[other] !== undefined);
  expect(values.length > 0).toBe(level >= 3);
}

/** Of another institution's samples no level shows a figure. */
function expectWordAlone({ log10LR, loci, word }: Loose, level: number): void {
  expect([log10LR, loci, word !== null]).toEqual([null, [], level >= 2]);
}

function expectElsewhere(
  { candidates: [candidate], lines: [line], dna }: Views,
  match: Loose,
  { level, other }: ReturnType<typeof expected>,
): void {
  expect([candidate?.log10LR, candidate?.probability, candidate?.band]).toEqual([null, null, match.band]);
  expect([line?.log10LR, line?.probability]).toEqual([undefined, undefined]);
  if (level >= 2) expect(line?.band).toBe(match.band);
  if (dna) expectWordAlone(dna, level);
  if (line) expectLine(line, match, other);
}

/** A line of an export says of each field what the match says, without what may not be passed on. */
function expectLine(line: Loose, match: Loose, other: Side): void {
  const isKept = ['H2', 'H3'].includes(match[other].handling);
  for (const item of line.evidence ?? []) {
    const same = match.evidence.find(
      ({ group, field, agreement, weight }: Loose) =>
        group === item.group &&
        field === item.field &&
        agreement === item.agreement &&
        weight === (item.weight ?? null),
    );
    expect(item.log10LR).toBeUndefined();
    expect(item[other]).toEqual(isKept ? undefined : (same?.values?.[other] ?? undefined));
  }
}
