export { applySome, dueOf, type DueRows } from './apply-rule.js';
export {
  daysOf,
  RETENTION_TOKEN,
  type Retention,
  type RetentionDays,
  type RetentionRule,
  type RetentionSetting,
  type Rulings,
} from './rule.js';
