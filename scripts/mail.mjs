// Writes the frames of the mails from their MJML; with --check it only compares, and exits 1 when a committed file is stale.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import mjml2html from 'mjml';
import { formatted } from './formatted.mjs';

const FOLDER = fileURLToPath(new URL('../src/modules/alerts/use-cases/mail', import.meta.url));
const isChecking = process.argv.includes('--check');

for (const name of readdirSync(FOLDER).filter((one) => one.endsWith('.mjml'))) {
  const { html, errors } = await mjml2html(readFileSync(join(FOLDER, name), 'utf8'), {
    validationLevel: 'strict',
    fonts: {},
  });
  if (errors.length > 0) throw new Error(errors.map(({ formattedMessage }) => formattedMessage).join('\n'));
  const file = name.replace('.mjml', '-frame.ts');
  const frame = JSON.stringify(
    html
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean)
      .join('\n'),
  );
  const constant = `${name.replace('.mjml', '').toUpperCase()}_FRAME`;
  const text = await formatted(
    file,
    `// Made from ${name} by scripts/mail.mjs.\nexport const ${constant} = ${frame};\n`,
  );
  if (!isChecking) {
    writeFileSync(join(FOLDER, file), text);
    console.log(`${file} written.`);
  } else if (readFileSync(join(FOLDER, file), 'utf8') === text) {
    console.log(`${file} is up to date.`);
  } else {
    console.error(`${file} is not what ${name} says. Run: npm run mail`);
    process.exitCode = 1;
  }
}
