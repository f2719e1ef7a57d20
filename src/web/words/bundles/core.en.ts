import offline from '../../../locales/en/console/offline.json' with { type: 'json' };
import report from '../../../locales/en/console/report.json' with { type: 'json' };
import shell from '../../../locales/en/console/shell.json' with { type: 'json' };
import vocabulary from '../../../locales/en/console/vocabulary.json' with { type: 'json' };
import fields from '../../../locales/en/shared/fields.json' with { type: 'json' };
import values from '../../../locales/en/shared/values.json' with { type: 'json' };

/** Texts of the shell and the report: they are fetched before the first field. */
export const core = {
  ...report,
  ...offline,
  ...vocabulary,
  ...shell,
  value: values,
  record: { field: fields },
};
