export { FamilyPortalModule } from './module.js';
export { FamilyTimeline } from './use-cases/family-timeline.js';
export { readReceiptKeyIds } from './persistence/receipt-keys.js';
