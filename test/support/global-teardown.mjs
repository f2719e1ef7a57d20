import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';

export default function teardown() {
  const home = process.env.TEST_HOME;
  if (!home || process.env.TEST_PREPARED) return;
  spawnSync(
    process.execPath,
    ['--import', './scripts/from-source.mjs', resolve('test/support/prepare.ts'), home, 'stop'],
    { env: { ...process.env, NODE_OPTIONS: '' }, timeout: 60_000 },
  );
  rmSync(home, { recursive: true, force: true });
}
