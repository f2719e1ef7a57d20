import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import type { Tx } from '../../../platform/database/index.js';
import type { Institution } from '../domain/institution.js';
import { legalBasisOf } from '../domain/profile/legal-basis.js';
import { SEEN_EVENTS } from '../domain/profile/limit-shape.js';
import type { Beginnings, LimitCalendar } from '../domain/profile/limit-instants.js';
import { protocolDates, type NoDate } from '../domain/profile/protocol-dates.js';
import type { DEEDS } from '../domain/profile/profile-shape.js';
import { ProfileRepository } from '../persistence/profile.repository.js';
import { Calendars } from './calendars.js';
import { switchedOffBy } from './protocol-plan.js';

/** Limit that the law of a country sets to one deed of an institution, counted from when it began. */
export interface LawfulLimit {
  readonly dueAt: Date | undefined;
  /** First instant at which it may be done. */
  readonly notBefore: Date | undefined;
  /** Why there is no last instant; undefined also where the law says nothing but "not before". */
  readonly noDate: NoDate | undefined;
  /** Instrument, or source, and article; null where the profile names none. */
  readonly legalBasis: string | null;
  /** Time zone in which the step is done, and its days are told (IANA). */
  readonly timeZone: string;
}

/**
 * When the events happened that a limit may count from beside the beginning of the work itself. A day
 * (`2026-03-01`) is the first instant of that day where the step is done.
 */
export type DeedEvents = { readonly [event in (typeof SEEN_EVENTS)[number]]?: Date | string | undefined };

/** What is asked: the deed that an institution has to do, and since when. */
export interface LimitedDeed {
  readonly deed: (typeof DEEDS)[number];
  readonly to: Pick<Institution, 'code' | 'kind' | 'country'>;
  readonly since: Date;
  readonly events?: DeedEvents | undefined;
}

/** Limits of the deeds that the protocols of countries name. */
@Injectable()
export class ProtocolLimits {
  constructor(
    private readonly profiles: ProfileRepository,
    private readonly calendars: Calendars,
    private readonly clock: Clock,
  ) {}

  /**
   * Returns the limit of the institution's own step of the deed; undefined where its country's protocol has
   * none. Of several the one that ends first. What comes before in the protocol is taken as done: work that
   * has begun waits for nothing.
   */
  async of(tx: Tx, { deed, to, since, events }: LimitedDeed): Promise<LawfulLimit | undefined> {
    const stored = await this.profiles.current(tx, to.country);
    if (!stored) return undefined;
    const { profile } = stored;
    const own = profile.protocol.steps.filter(
      ({ does, who }) => does === deed && (who.code === to.code || who.kind === to.kind),
    );
    if (own.length === 0) return undefined;
    const confirmations = await this.profiles.confirmations(tx, [to.country]);
    const now = this.clock.now();
    const [first] = own
      .flatMap((step) => {
        const calendar = this.calendars.ofStep(stored, step, to);
        return protocolDates({
          steps: [{ ...step, after: [] }],
          calendarOf: () => calendar,
          offOf: () => switchedOffBy({ ...stored, confirmations }, step, now),
          at: { ...instantsOf(events, calendar), step: since },
        });
      })
      .toSorted((x, y) => (x.dueAt?.getTime() ?? Infinity) - (y.dueAt?.getTime() ?? Infinity));
    if (!first) return undefined;
    const { dueAt, notBefore, noDate } = first;
    const { timeZone } = this.calendars.ofStep(stored, first, to);
    return { dueAt, notBefore, noDate, legalBasis: legalBasisOf(profile, first), timeZone };
  }
}

const DAY_MS = 86_400_000;

function instantsOf(events: DeedEvents = {}, calendar: LimitCalendar): Beginnings {
  const instantOf = (at: Date | string | undefined) =>
    typeof at === 'string' ? calendar.startOf(Date.parse(at) / DAY_MS) : at;
  return Object.fromEntries(SEEN_EVENTS.map((event) => [event, instantOf(events[event])]));
}
