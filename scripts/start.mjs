// `npm start`: installs, compiles, and shows the demonstration. Arguments go to `huella demo`.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build } from './build.mjs';
import { ROOT } from './install.mjs';

await build();
const child = spawn(
  process.execPath,
  ['--disable-proto=delete', join(ROOT, 'dist/main.cli.js'), 'demo', ...process.argv.slice(2)],
  {
    cwd: ROOT,
    stdio: 'inherit',
  },
);
// A terminal sends Ctrl-C to the child as well; whoever signals this process alone means it too. It ends when the child has.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
  });
}
child.on('exit', (code, signal) => {
  process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 1);
});
