import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { runCli } from '../../src/apps/cli/run-cli.js';

/** Calls the command line in this process, and returns what it has said. */
export async function huella(...args: readonly string[]) {
  const [out, err] = [new PassThrough(), new PassThrough()];
  const told = Promise.all([text(out), text(err)]);
  const code = await runCli(args, { out, err });
  out.end();
  err.end();
  const [result, steps] = await told;
  return { code, out: result, err: steps };
}
