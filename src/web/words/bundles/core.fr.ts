import offline from '../../../locales/fr/console/offline.json' with { type: 'json' };
import report from '../../../locales/fr/console/report.json' with { type: 'json' };
import shell from '../../../locales/fr/console/shell.json' with { type: 'json' };
import vocabulary from '../../../locales/fr/console/vocabulary.json' with { type: 'json' };
import fields from '../../../locales/fr/shared/fields.json' with { type: 'json' };
import values from '../../../locales/fr/shared/values.json' with { type: 'json' };
import type { core as english } from './core.en.js';
import { ofSameKeys } from '../same-keys.js';

const own = { ...report, ...offline, ...vocabulary, ...shell, value: values, record: { field: fields } };

export const core = ofSameKeys<typeof english, typeof own>(own);
