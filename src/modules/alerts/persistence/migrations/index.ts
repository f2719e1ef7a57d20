import { AlertsBaseline1770490000060 } from './1770490000060-baseline.js';
import { DutyBundles1770500000240 } from './1770500000240-duty-bundles.js';
import { WhoEndedAlerts1770500000220 } from './1770500000220-who-ended-alerts.js';

/** The steps that made the tables of this part, oldest first; a new one is added here. */
export const MIGRATIONS = [
  AlertsBaseline1770490000060,
  WhoEndedAlerts1770500000220,
  DutyBundles1770500000240,
];
