import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { procedureKind, type ProcedureKind } from '../domain/kind/kind-shape.js';

const HERE = import.meta.dirname;

let read: readonly ProcedureKind[] | undefined;

/** Kinds that come with the platform, in the order of their names; read once, when somebody asks. */
export function shippedKinds(): readonly ProcedureKind[] {
  read ??= readdirSync(HERE)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => procedureKind.parse(JSON.parse(readFileSync(join(HERE, name), 'utf8'))));
  return read;
}
