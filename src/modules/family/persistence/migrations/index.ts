import { CreateFamilyReceipts1764800000310 } from './1764800000310-create-family-receipts.js';
import { CreateFamilyMessages1764800000320 } from './1764800000320-create-family-messages.js';
import { HearOfConsents1765500000020 } from './1765500000020-hear-of-consents.js';
import { ShareWindows1766300000000 } from './1766300000000-share-windows.js';
import { PublishFeedbackFacts1766700000050 } from './1766700000050-publish-feedback-facts.js';

/** The steps that made the tables of this part, oldest first; a new one is added here. */
export const MIGRATIONS = [
  CreateFamilyReceipts1764800000310,
  CreateFamilyMessages1764800000320,
  HearOfConsents1765500000020,
  ShareWindows1766300000000,
  PublishFeedbackFacts1766700000050,
];
