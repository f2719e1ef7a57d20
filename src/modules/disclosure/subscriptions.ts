import { on, type Subscription } from '../../platform/outbox/index.js';
import { AGREEMENTS_CHANGED } from '../mechanisms/index.js';

export const disclosureSubscriptions: readonly Subscription[] = [
  on(AGREEMENTS_CHANGED, 'disclosure.recall-lowered', () => ({})),
];
