import { on, type Subscription } from '../../../platform/outbox/index.js';
import { AGREEMENTS_CHANGED } from '../../institutions/index.js';

export const disclosureSubscriptions: readonly Subscription[] = [
  on(AGREEMENTS_CHANGED, 'disclosure.recall-lowered', () => ({})),
];
