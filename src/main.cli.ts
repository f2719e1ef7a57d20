import './platform/threads/without-proto.js';
import { runCli } from './apps/cli/run-cli.js';

process.exit(await runCli(process.argv.slice(2)));
