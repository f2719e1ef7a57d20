import { access } from './access.js';
import { arizona } from './arizona.js';
import { backup } from './backup.js';
import { casework } from './casework.js';
import { truth } from './companions.js';
import { consent } from './consent.js';
import { consoleFigures } from './console.js';
import { country } from './country.js';
import { denied } from './denied.js';
import { isShort, machine, table, type Figure } from './figure.js';
import { flood } from './flood.js';
import { fuzz } from './fuzz.js';
import { guesses, guessesReceipts } from './guesses.js';
import { house } from './house.js';
import { indicators } from './indicators.js';
import { injection } from './injection.js';
import { journeys } from './journeys.js';
import { kinship } from './kinship.js';
import { learnt } from './learnt.js';
import { linkSpecifications } from './link-specifications.js';
import { linkage } from './linkage.js';
import { mainJob } from './main-job.js';
import { names } from './names.js';
import { newcomers } from './newcomers.js';
import { officeAlerts } from './office-alerts.js';
import { oracles } from './oracles.js';
import { procedures } from './procedures.js';
import { questions } from './questions.js';
import { region } from './region.js';
import { regionCeiling } from './region-ceiling.js';
import { requestCost } from './request-cost.js';
import { revocation } from './revocation.js';
import { routing } from './routing.js';
import { scanFigures } from './scan.js';
import { thinned } from './thinned.js';
import { triage } from './triage.js';
import { walk } from './walk.js';
import { weights } from './weights.js';

const MEASURES: Readonly<Record<string, (words: readonly string[]) => Promise<readonly Figure[]>>> = {
  access,
  arizona,
  backup,
  casework,
  denied,
  flood,
  fuzz,
  guesses,
  'guesses-receipts': guessesReceipts,
  house,
  indicators,
  injection,
  consent,
  console: consoleFigures,
  country,
  journeys,
  kinship,
  learnt,
  'link-specifications': linkSpecifications,
  linkage,
  'main-job': mainJob,
  names,
  newcomers,
  'office-alerts': officeAlerts,
  oracles,
  procedures,
  questions,
  region,
  'region-ceiling': regionCeiling,
  'request-cost': requestCost,
  revocation,
  routing,
  scan: scanFigures,
  thinned,
  triage,
  truth,
  walk,
  weights,
};

const [name = '', ...flags] = process.argv.slice(2);
const measure = MEASURES[name];
if (!measure) {
  console.error(
    `There are figures for ${Object.keys(MEASURES).join(', ')}: npm run figures -- main-job [--json]`,
  );
  process.exit(2);
}
const figures = await measure(flags.filter((flag) => flag !== '--json'));
if (flags.includes('--json')) console.log(JSON.stringify({ name, machine: machine(), figures }));
else console.log(`${machine()}\n\n${table(figures)}`);
process.exit(figures.some(isShort) ? 1 : 0);
