import { Args, Resolver, Subscription } from '@nestjs/graphql';
import { Cursors } from '../../../platform/graphql/index.js';
import { DomainEvents } from '../../../platform/live-events/index.js';
import { isAllowed, type Actor } from '../../access/accounts/index.js';
import { CurrentActor, May } from '../../access/accounts/graphql.js';
import { ALERTS_TOPIC } from '../events.js';
import type { AlertChange as Change } from '../persistence/alert-rows.js';
import { Inbox } from '../use-cases/inbox.js';
import { AlertEvent } from './alert.type.js';

const EVENTS = 'alert-events';
const BATCH = 50;

@Resolver()
export class AlertEventResolver {
  constructor(
    private readonly inbox: Inbox,
    private readonly events: DomainEvents,
    private readonly cursors: Cursors,
  ) {}

  @Subscription(() => AlertEvent, {
    description:
      'Changes of the alerts that the actor sees, from `after` on; all there are without it. Each comes once.',
    resolve(this: AlertEventResolver, change: Change): AlertEvent {
      return { ...change, cursor: this.cursors.seal(EVENTS, String(change.id)) };
    },
  })
  @May('alerts.read')
  alertEvents(
    @CurrentActor() actor: Actor,
    @Args('after', {
      type: () => String,
      nullable: true,
      description: 'Cursor of the last change that was seen.',
    })
    after?: string | null,
  ): AsyncIterableIterator<Change> {
    return this.events.stream<Change>({
      concerns: ({ topic, institutionId }) =>
        topic === ALERTS_TOPIC &&
        (institutionId === actor.institutionId || isAllowed(actor, 'alerts.read', 'foreign')),
      after: after ? Number(this.cursors.open(EVENTS, after)) : 0,
      since: (place) => this.inbox.changesAfter(actor, place, BATCH),
      cursorOf: (change) => change.id,
    });
  }
}
