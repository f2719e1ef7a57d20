export { FamilyModule } from './family.module.js';
export { readReceiptKeyIds } from './persistence/receipt-keys.js';
