import { AccessBaseline1770490000090 } from './1770490000090-baseline.js';
import { UsedInvitations1770500000268 } from './1770500000268-used-invitations.js';

/** The steps that made the tables of this part, oldest first; a new one is added here. */
export const MIGRATIONS = [AccessBaseline1770490000090, UsedInvitations1770500000268];
