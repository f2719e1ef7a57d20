import offline from '../../../locales/es/console/offline.json' with { type: 'json' };
import report from '../../../locales/es/console/report.json' with { type: 'json' };
import shell from '../../../locales/es/console/shell.json' with { type: 'json' };
import vocabulary from '../../../locales/es/console/vocabulary.json' with { type: 'json' };
import fields from '../../../locales/es/shared/fields.json' with { type: 'json' };
import values from '../../../locales/es/shared/values.json' with { type: 'json' };
import type { core as english } from './core.en.js';
import { ofSameKeys } from '../same-keys.js';

const own = { ...report, ...offline, ...vocabulary, ...shell, value: values, record: { field: fields } };

export const core = ofSameKeys<typeof english, typeof own>(own);
