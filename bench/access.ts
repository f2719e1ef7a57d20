import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import 'reflect-metadata';
import fc from 'fast-check';
import { undecidedTypes } from '../src/modules/access/accounts/api/field-policy.js';
import { TYPE_POLICY } from '../src/apps/api/api-modules.js';
import { migrateAll } from '../src/apps/migrate.js';
import { EmbeddedPostgres } from '../src/platform/database/index.js';
import { RowMatrix } from '../test/integration/row-matrix.js';
import { compareFields, edge } from '../test/access/field-matrix.js';
import { differencesIn, histories } from '../test/access/history.js';
import { comparePolicy, OPERATIONS } from '../test/access/policy-matrix.js';
import { ORACLE } from '../test/access/policy-oracle.js';
import type { Figure } from './figure.js';

const HISTORIES = 1_000_000;
const SEED = 20_261_126;

/** The policy and the fields of the API beside their oracles, and random histories of rights, agreements and consents. */
export async function access(): Promise<readonly Figure[]> {
  const api = await edge();
  const [policy, fields] = [comparePolicy(), compareFields(api)];
  const rows = await compareRows();
  const subscriptions = [...api.rows.keys()].filter((root) => root.startsWith('Subscription.'));
  const known = OPERATIONS.filter((operation) => operation in ORACLE);
  const declared = Object.keys(api.schema.getSubscriptionType()?.getFields() ?? {});
  return [
    covered('operations of the policy in the oracle', known.length, OPERATIONS.length),
    covered('subscriptions with a row', subscriptions.length, declared.length),
    { name: 'root fields compared', unit: 'fields', measured: fields.roots },
    { name: 'fields of object types compared', unit: 'fields', measured: fields.fields },
    {
      name: 'types and fields without a row',
      unit: 'fields',
      goal: 0,
      measured: undecidedTypes(api.schema, api.rows, TYPE_POLICY).length,
    },
    { name: 'cells', unit: 'cells', least: 50_000, measured: policy.cells + fields.cells },
    {
      name: 'differences from the oracle',
      unit: 'cells',
      goal: 0,
      measured: policy.differences.length + fields.differences.length,
    },
    { name: 'rows: table × role × command × holder', unit: 'cells', measured: rows.cells },
    { name: 'rows: differences from the oracle', unit: 'cells', goal: 0, measured: rows.differences.length },
    { name: 'random histories', unit: 'histories', least: HISTORIES, measured: HISTORIES },
    { name: 'histories that differ from the oracle', unit: 'histories', goal: 0, measured: differing() },
  ];
}

/** Row security as a server of its own does it. */
async function compareRows() {
  const home = mkdtempSync(join(tmpdir(), 'huella-figures-'));
  const server = new EmbeddedPostgres(home);
  try {
    const { url } = await server.ensure();
    await migrateAll(url);
    const matrix = await RowMatrix.open(url);
    try {
      return await matrix.compare();
    } finally {
      await matrix.close();
    }
  } finally {
    server.stop();
    rmSync(home, { recursive: true, force: true });
  }
}

function covered(name: string, some: number, all: number): Figure {
  return { name, unit: '%', least: 100, measured: (some / all) * 100 };
}

function differing(): number {
  let count = 0;
  fc.assert(
    fc.property(histories, (steps) => {
      if (differencesIn(steps).length > 0) count += 1;
    }),
    { seed: SEED, numRuns: HISTORIES },
  );
  return count;
}
