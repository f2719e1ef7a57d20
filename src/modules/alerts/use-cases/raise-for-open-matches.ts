import { Injectable } from '@nestjs/common';
import { MatchDirectory } from '../../review/matches/index.js';
import { AlertInstitutions } from './alert-institutions.js';
import { PlatformWork } from './platform-work.js';

/** Matches that are asked about in one transaction. */
const PIECE = 500;

/**
 * Raises the alerts of open matches that a side could not know of before: an agreement was signed or raised, a record released, a limit
 * taken away. Whoever has been told of a match is not told again, so it runs twice without harm.
 */
@Injectable()
export class RaiseForOpenMatches {
  constructor(
    private readonly platform: PlatformWork,
    private readonly matches: MatchDirectory,
    private readonly alert: AlertInstitutions,
  ) {}

  /** @param recordId without it all open matches are looked at */
  async alertOfOpen(recordId?: string): Promise<void> {
    for (let place: number | undefined = 0; place !== undefined;) {
      const after: number = place;
      const page = await this.platform.perform('alerts.raise', (tx) =>
        this.matches.openAfter(tx, recordId, after, PIECE),
      );
      if (page.length > 0) await this.alert.alert(page.map(({ id }) => id));
      place = page.length < PIECE ? undefined : page.at(-1)?.seq;
    }
  }
}
