#!/usr/bin/env node
// The command `huella`: runs what `npm run build` has compiled.
import { existsSync } from 'node:fs';

const cli = new URL('../dist/main.cli.js', import.meta.url);
if (existsSync(cli)) {
  await import(cli.href);
} else {
  console.error('Huella is not compiled yet. Run: npm run build');
  process.exitCode = 1;
}
