import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS_TOKEN, type Settings } from '../../../../platform/config/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import { FoundCandidates, DisclosedFigures, type FoundPair } from '../../../matching/runs/index.js';
import { OPEN_STATES } from '../domain/match-state.js';
import { MatchRepository, type StoredMatch } from '../persistence/match.repository.js';

/** A run, and the matches that it has to do with. */
export interface LockedRun {
  /** Pairs that reach the threshold. */
  readonly pairs: readonly FoundPair[];
  /** Records that the run was about; none for a sweep. */
  readonly subjectIds: readonly string[];
  /** The subjects and the records of the pairs. */
  readonly involved: readonly string[];
  /** Matches that stand, of whichever state; locked. */
  readonly touched: readonly StoredMatch[];
  readonly isSweep: boolean;
  /** Model by which the run scored. */
  readonly modelVersion: string | undefined;
}

/**
 * Reads what a run has found and which matches it touches, locked together. It stands apart from what is then
 * done with them: all locks and turns are taken here, before anything is written.
 */
@Injectable()
export class MatchesOfRun {
  constructor(
    private readonly foundCandidates: FoundCandidates,
    private readonly matchRepository: MatchRepository,
    private readonly figures: DisclosedFigures,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  async lock(tx: Tx, runId: string): Promise<LockedRun> {
    const threshold = this.settings.HYPOTHESIS_THRESHOLD;
    const { pairs, subjectIds, isSweep, modelVersion } = await this.foundCandidates.pairsOfRun(
      tx,
      runId,
      threshold,
    );
    const involved = [...new Set([...subjectIds, ...pairs.flatMap((pair) => [pair.a, pair.b])])];
    // A sweep is about all of them: another model may have made weak what was strong.
    const touched = await this.matchRepository.lockTouching(tx, involved, isSweep ? OPEN_STATES : []);
    await this.figures.takeTurns(tx, [
      ...new Set([...involved, ...touched.flatMap(({ recordA, recordB }) => [recordA, recordB])]),
    ]);
    return { pairs, subjectIds, involved, touched, isSweep, modelVersion };
  }
}
