import { Injectable } from '@nestjs/common';
import { NotFound } from '../../../../platform/errors/index.js';
import { requireInRelation, type Actor, type Purpose } from '../../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../../access/audit/index.js';
import { evidenceView, inNeither, inWords, type Redaction, type SideView } from '../../disclosure/index.js';
import { InstitutionDirectory } from '../../../institutions/index.js';
import { sidesOf } from '../domain/match-sides.js';
import { MatchRepository, type StoredMatch, type Side } from '../persistence/match.repository.js';
import { BlindRule } from './blind-rule.js';
import type { ShownEvidence } from './shown-comparison.js';
import { ShownMatches, type ShownMatch } from './shown-matches.js';

/** View that an institution gets of the own side of a match. */
export interface SeenAs {
  readonly institution: string;
  readonly storedMatch: StoredMatch;
  /** Undefined where the match is as if it were not there for it. */
  readonly side: SideView | undefined;
  /** Without the values of the other side. */
  readonly evidence: readonly ShownEvidence[];
  readonly redactions: readonly Redaction[];
  /** Matches are judged without their scores here, and this is no way round it. */
  readonly isBlind: boolean;
}

/**
 * Lets an owner see its record as another institution sees it: by the very same reckoning, with that
 * institution as the viewer.
 */
@Injectable()
export class ViewAs {
  constructor(
    private readonly guarded: Guarded,
    private readonly matchRepository: MatchRepository,
    private readonly shown: ShownMatches,
    private readonly institutions: InstitutionDirectory,
    private readonly audit: AuditTrail,
    private readonly blind: BlindRule,
  ) {}

  async view(
    actor: Actor,
    matchId: string,
    as: { readonly institution: string; readonly purpose: Purpose | undefined },
  ): Promise<SeenAs> {
    return this.guarded.perform(actor, 'matches.trace', [matchId], async (tx) => {
      const [row] = await this.matchRepository.byIds(tx, [matchId]);
      const mine = await this.shown.one(tx, actor, row);
      const own = mine && sidesOf(mine.storedMatch, actor.institutionId)[0];
      const viewer = await this.institutions.byCode(tx, as.institution);
      if (!own || !viewer) throw new NotFound();
      requireInRelation(actor, 'matches.trace', 'own');
      const { storedMatch } = mine;
      const purpose = as.purpose ?? actor.purpose;
      const seen = await this.shown.one(tx, { ...actor, institutionId: viewer.id, purpose }, row);
      const recordIds = [own === 'a' ? storedMatch.recordA : storedMatch.recordB];
      const detail = { matchId, as: viewer.code, for: purpose ?? '' };
      await this.audit.record(tx, { actor, action: 'matches.trace', recordIds, detail });
      const isBlind = await this.blind.holdsFor(tx, actor);
      const { evidence, ...shown } = ofSide(own, seen);
      return {
        institution: viewer.code,
        storedMatch,
        isBlind,
        ...shown,
        evidence: (isBlind ? inNeither : inWords)(evidence),
      };
    });
  }
}

function ofSide(side: Side, seen: ShownMatch | undefined) {
  if (!seen) return { side: undefined, evidence: [], redactions: [] };
  const { pair, storedMatch, isExplained } = seen;
  const shown = evidenceView(isExplained ? storedMatch.evidence : [], pair);
  const other = side === 'a' ? 'b' : 'a';
  const ofOther = new RegExp(String.raw`^${other}$|^${other}\.|\.${other}$`);
  return {
    side: pair[side],
    evidence: shown.evidence.map((item) => {
      const copy = { ...item };
      Reflect.deleteProperty(copy, other);
      return copy;
    }),
    redactions: [...pair[side].redactions, ...shown.redactions].filter(({ path }) => !ofOther.test(path)),
  };
}
