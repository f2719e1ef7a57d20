import type { DeliveryOccasion } from '../domain/delivery.js';
import type { RosterEntry } from './roster.js';

/** Announcement of an alert: who is told, and on which occasion. */
export interface AlertAnnouncement {
  readonly alertId: string;
  readonly occasion: DeliveryOccasion;
  readonly told: RosterEntry;
}
