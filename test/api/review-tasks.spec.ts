import type { Loose } from './api-house.js';
import { openMatch } from './made-match.js';
import { CODE_OF, DisclosureHouse, type Side } from './disclosure-house.js';
import { openDuties } from './open-duties.js';

describe('the review of a match', () => {
  let house: DisclosureHouse;
  beforeAll(async () => {
    house = await DisclosureHouse.open();
  });
  afterAll(() => house.close());

  const decide = (side: Side, decision: string, reasonCode?: string) =>
    house.change(side, 'decideMatch', { decision, reasonCode }, 'state version');
  const duties = (kind: string) => openDuties(house.api, kind);
  const requestsSeenBy = async (side: Side): Promise<Loose[]> =>
    (
      await house.ask(
        side,
        `{ match(id: "${house.match}") { dataRequests { id version askedSide kinds words state answerCode answerWords } } }`,
      )
    ).match.dataRequests as Loose[];
  const answer = async (side: Side, more: object) => {
    const request = (await requestsSeenBy('a')).at(-1);
    const input = { id: request?.id, expectedVersion: request?.version, ...more };
    const said = '__typename ... on Match { state } ... on UserError { code }';
    return house.api.change(house.people[side].token, 'answerDataRequest', input, said);
  };

  describe('asks for data', () => {
    const ask = (side: Side, more: object) =>
      house.change(
        side,
        'requestData',
        { kinds: ['dental_chart'], ...more },
        'state a { state } b { state }',
      );

    it('by a request that says what is needed, and by no plain decision', async () => {
      expect(await decide('a', 'more_data_requested')).toMatchObject({ code: 'MATCHES.ASK_FOR_DATA' });
      expect(await ask('a', { kinds: [] })).toMatchObject({ code: 'MATCHES.REQUEST_EMPTY' });
      expect(await ask('a', { kinds: ['other'], words: ' ' })).toMatchObject({
        code: 'MATCHES.REQUEST_EMPTY',
      });
      expect(await ask('a', { dueDays: 0 })).toMatchObject({ code: 'MATCHES.DUE_DAYS_REFUSED' });
      expect(await duties('data_request')).toEqual([]);
    });

    it('which becomes the duty of the other side, seen by both', async () => {
      const asked = { kinds: ['dental_chart', 'dates'], words: 'Upper jaw.', idempotencyKey: 'k-data' };
      const first = await ask('a', asked);
      expect(await ask('a', asked)).toEqual(first);
      expect(first).toMatchObject({
        ...{ state: 'notified', a: { state: 'more_data_requested' }, b: { state: 'unseen' } },
      });
      const [request] = await requestsSeenBy('b');
      expect(request).toMatchObject({
        ...{ askedSide: 'b', kinds: ['dental_chart', 'dates'], words: 'Upper jaw.', state: 'open' },
      });
      expect(await requestsSeenBy('a')).toEqual([request]);
      expect(await duties('data_request')).toEqual([{ subject: request?.id, institution: CODE_OF.b }]);
    });

    it('and is answered by the side that was asked alone, with a reason where it cannot', async () => {
      expect(await answer('a', { answer: 'supplied' })).toMatchObject({ __typename: 'NotFoundError' });
      expect(await answer('b', { answer: 'cannot' })).toMatchObject({
        code: 'MATCHES.CANNOT_REASON_MISSING',
      });
      expect(await answer('b', { answer: 'supplied', expectedVersion: 9 })).toMatchObject({
        __typename: 'VersionConflict',
      });
      expect(await answer('b', { answer: 'cannot', reasonCode: 'not_held' })).toMatchObject({
        state: 'notified',
      });
      expect(await answer('b', { answer: 'supplied', expectedVersion: 2 })).toMatchObject({
        code: 'MATCHES.REQUEST_CLOSED',
      });
      expect(await duties('data_request')).toEqual([]);
      // Whoever asked looks again by its own act.
      expect((await house.seen('a'))?.a.state).toBe('more_data_requested');
      await decide('a', 'under_review');
    });

    it('and waits no more when it has come to a conclusion', async () => {
      await ask('a', {});
      expect(await duties('data_request')).toHaveLength(1);
      await decide('a', 'plausible');
      expect((await requestsSeenBy('b')).map(({ state }) => state)).toEqual(['cannot', 'withdrawn']);
      expect(await duties('data_request')).toEqual([]);
    });
  });

  describe('in which the sides differ', () => {
    const look = (token: string, more: object = {}) => {
      const said = '__typename ... on Match { state looks { side finding words } } ... on UserError { code }';
      return (async () => {
        const [row] = await house.api.sql<{ version: number }>(
          'SELECT version FROM hypothesis WHERE id = $1',
          [house.match],
        );
        const input = { matchId: house.match, expectedVersion: row?.version, finding: 'same', ...more };
        return house.api.change(token, 'lookAtConflict', input, said);
      })();
    };
    const colleague = async (code: string) =>
      (await house.api.signIn(code, ['forensic'], { purpose: 'forensic_matching' })).token;

    it('is the duty of both, and one side that gives way does not end it', async () => {
      expect(await look(house.people.a.token)).toMatchObject({ code: 'MATCHES.NOT_IN_CONFLICT' });
      expect(await decide('b', 'excluded', 'marks_unexplainable')).toMatchObject({ state: 'conflict' });
      expect((await duties('conflict')).map(({ institution }) => institution)).toEqual([
        ...[CODE_OF.a, CODE_OF.b],
      ]);
      expect(await decide('a', 'excluded', 'marks_unexplainable')).toMatchObject({ state: 'conflict' });
      await decide('a', 'under_review');
      expect(await decide('a', 'plausible')).toMatchObject({ state: 'conflict' });
    });

    it('wants a third person, and then both to say again what they hold', async () => {
      expect(await look(house.people.b.token)).toMatchObject({ code: 'MATCHES.THIRD_PERSON_NEEDED' });
      const third = await colleague(CODE_OF.b);
      const once = { words: 'The swallow is one.', idempotencyKey: 'k-look' };
      // Sent again over a bad line it is one look.
      const looked = {
        ...{ __typename: 'Match', state: 'conflict' },
        looks: [{ side: 'b', finding: 'same', words: 'The swallow is one.' }],
      };
      expect([await look(third, once), await look(third, once)]).toEqual([looked, looked]);
      const seen = await house.ask('a', `{ match(id: "${house.match}") { looks { side finding words } } }`);
      expect(seen.match.looks).toEqual([{ side: 'b', finding: 'same', words: null }]);
      expect(await decide('a', 'plausible')).toMatchObject({ state: 'conflict' });
      expect(await decide('a', 'plausible')).toMatchObject({ code: 'MATCHES.MOVE_NOT_ALLOWED' });
      await decide('b', 'under_review');
      expect(await decide('b', 'plausible')).toMatchObject({ state: 'in_confirmation' });
      expect(await duties('conflict')).toEqual([]);
    });
  });

  it('tells of other open matches of either record, to those who may see them', async () => {
    const found = async (side: Side, remains: object): Promise<string> =>
      (
        await house.api.change(
          house.people[side].token,
          'registerRemains',
          { remains },
          '... on RecordReceipt { id }',
        )
      ).id as string;
    const [ours, theirs] = [await found('a', {}), await found('b', {})];
    const mine = await openMatch(house.api, { kind: 'identification', a: house.report, b: ours });
    const other = await openMatch(house.api, { kind: 'identification', a: house.report, b: theirs });
    const seenBy = async (side: Side) =>
      (
        await house.ask(
          side,
          `{ match(id: "${house.match}") { competing { matchId side state code institution } } }`,
        )
      ).match.competing;
    const code = expect.any(String);
    const toThem = { matchId: other, side: 'a', state: 'candidate', code, institution: CODE_OF.b };
    expect(await seenBy('b')).toEqual([toThem]);
    expect(await seenBy('a')).toEqual([
      toThem,
      { matchId: mine, side: 'a', state: 'candidate', code, institution: CODE_OF.a },
    ]);
  });
});
