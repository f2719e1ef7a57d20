import type { DeliveryOccasion } from '../domain/delivery.js';
import type { RosterEntry } from './roster.js';

/** Who is told of an alert, and on which occasion. */
export interface AlertAnnouncement {
  readonly alertId: string;
  readonly occasion: DeliveryOccasion;
  readonly told: RosterEntry;
}
