import { SECRETS } from '../test/api/owned-things.js';
import { DEPTH, walkSchema } from '../test/surface/schema-walk.js';
import { numberFlag, withAttackedHouse } from './attacked-house.js';
import type { Figure } from './figure.js';

/**
 * Every path of fields of the schema down to a depth, as every role: nothing that it may not read, nothing of another's, no error of ours.
 * `--share 0.2` for a part of them, spread evenly over operations and roles.
 */
export async function walk(flags: readonly string[]): Promise<readonly Figure[]> {
  const environment = { READ_RECORDS_PER_HOUR: '1000000' };
  return withAttackedHouse(async ({ house, things, log }) => {
    const { paths, documents, asked, values, findings } = await walkSchema(house, things, {
      ...{ share: numberFlag(flags, 'share', 1), secrets: SECRETS },
    });
    for (const finding of findings.slice(0, 20)) console.error(finding);
    return [
      { name: `paths down to depth ${DEPTH}`, unit: 'paths', measured: paths },
      { name: 'documents that ask for all of them', unit: 'documents', measured: documents },
      { name: 'requests, as every role', unit: 'requests', measured: asked },
      { name: 'values that came back', unit: 'values', measured: values },
      {
        ...{ name: 'forbidden fields, values of others, internal errors', unit: 'findings', goal: 0 },
        measured: findings.length,
      },
      { name: 'faults in the log of the database', unit: 'faults', goal: 0, measured: log.faults().length },
    ];
  }, environment);
}
