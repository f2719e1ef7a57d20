import './platform/threads/without-proto.js';
import { noteUncaught } from './apps/note-uncaught.js';
import { runCli } from './apps/cli/run-cli.js';

noteUncaught();
process.exit(await runCli(process.argv.slice(2)));
