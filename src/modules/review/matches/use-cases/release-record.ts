import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import {
  DeedRegistry,
  DualAuthorization,
  type ApprovalFact,
  type ApprovalRequest,
} from '../../../access/approvals/index.js';
import { Releases, type ReleaseTerms } from '../../disclosure/index.js';
import { MatchRepository, type StoredMatch } from '../persistence/match.repository.js';
import { ChangeMatch, type MatchVersion } from './change-match.js';

/** Level from which the whole record is seen, and one person alone does not release it. */
const APPROVED_FROM = 4;

/** Release as it is kept while it waits for a second person. */
interface AskedRelease {
  readonly match: MatchVersion;
  readonly terms: Omit<ReleaseTerms, 'until'> & { readonly until?: string };
}

/** Releases the record of a side to the other one, for this match alone. */
@Injectable()
export class ReleaseRecord {
  constructor(
    private readonly change: ChangeMatch,
    private readonly matchRepository: MatchRepository,
    private readonly releases: Releases,
    private readonly dual: DualAuthorization,
    deeds: DeedRegistry,
  ) {
    deeds.register('record_release', async (asker, { id, payload }) => {
      const { match, terms } = payload as AskedRelease;
      const until = terms.until === undefined ? undefined : new Date(terms.until);
      await this.within(asker, match, { ...terms, until }, id);
    });
  }

  /** @returns the request that waits for a second person; undefined where it is released */
  async release(
    actor: Actor,
    match: MatchVersion,
    terms: ReleaseTerms,
    reason?: string,
  ): Promise<ApprovalRequest | undefined> {
    if (terms.level < APPROVED_FROM) {
      await this.within(actor, match, terms);
      return undefined;
    }
    let asked: ApprovalRequest | undefined;
    await this.change.change(actor, 'matches.release', match, async (tx, storedMatch, side) => {
      await this.releases.requireTerms(tx, storedMatch, terms);
      const payload = payloadOf(match, terms);
      const deed = { kind: 'record_release', payload, facts: factsOf(match, terms), reason } as const;
      asked = await this.dual.ask(tx, actor, deed);
      return { side, level: terms.level, request: asked.id };
    });
    return asked;
  }

  async takeBack(actor: Actor, match: MatchVersion): Promise<void> {
    await this.change.change(actor, 'matches.release', match, async (tx, storedMatch, side) => {
      await this.releases.takeBack(tx, { pair: storedMatch, side, actorId: actor.actorId });
      await this.renew(tx, storedMatch);
      return { side, level: 0 };
    });
  }

  /** @param requestId what a second person has approved */
  private async within(
    actor: Actor,
    match: MatchVersion,
    terms: ReleaseTerms,
    requestId?: string,
  ): Promise<void> {
    await this.change.change(actor, 'matches.release', match, async (tx, storedMatch, side) => {
      if (requestId !== undefined) {
        const payload = payloadOf(match, terms);
        await this.dual.perform(tx, actor, requestId, { kind: 'record_release', payload });
      }
      await this.releases.release(tx, { pair: storedMatch, side, actorId: actor.actorId }, terms);
      await this.renew(tx, storedMatch);
      const { level, purpose = '', handling, until } = terms;
      const ends = until ? { until: until.toISOString() } : {};
      return { side, level, for: purpose, handling: handling.code, ...ends };
    });
  }

  /** A new version: whoever decides on what was read before is told to read again. */
  private async renew(tx: Tx, { id, state }: StoredMatch): Promise<void> {
    await this.matchRepository.setState(tx, id, state);
  }
}

function payloadOf(match: MatchVersion, { until, ...terms }: ReleaseTerms): AskedRelease {
  return { match, terms: { ...terms, ...(until && { until: until.toISOString() }) } };
}

function factsOf({ id }: MatchVersion, { level, purpose, handling, until }: ReleaseTerms): ApprovalFact[] {
  return [
    { name: 'match', value: id },
    { name: 'level', value: String(level) },
    ...(purpose ? [{ name: 'purpose', value: purpose } as const] : []),
    { name: 'handling', value: handling.code },
    ...(until ? [{ name: 'until', value: until.toISOString() } as const] : []),
  ];
}
