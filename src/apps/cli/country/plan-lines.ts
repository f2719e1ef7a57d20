import type { Settings } from '../../../platform/config/index.js';
import { linesOfMissing, wordsOf } from '../set-up/missing.js';
import { faultOf, linesOfFaults } from '../mechanism-lines.js';
import { tableOf } from '../teller.js';
import { lineOfFounder } from '../set-up/founding.js';
import { deedsOf } from './new-country.js';
import type { CountryPlan } from './plan-country.js';

/** Signs before what a country needs: how it comes to be. */
export const SIGNS = { made: '+', changed: '~', there: '=', waits: '…' } as const;

/** Settings that the deeds rest on; none of them is written here. */
type RestsOn = Pick<Settings, 'PUBLIC_URL'>;

/** What a plan would make and write, for programs. */
export function objectOfPlan(plan: CountryPlan, settings: RestsOn): object {
  const { institutions, agreements, foundings, frequencies, warnings, missing } = plan;
  return {
    dryRun: true,
    deeds: deedsOf(plan),
    institutions: institutions.map(({ code, name, kind, standsIn, focalPoints, state }) => ({
      ...{ code, name, kind, focalPoints, state },
      ...(standsIn && { standsIn }),
    })),
    agreements,
    invitations: foundings
      .filter(({ state }) => state === 'made')
      .flatMap(({ institution, founders }) => founders.map((one) => ({ institution, ...one }))),
    frequencies: { code: frequencies.code, state: frequencies.state },
    settings: { publicUrl: settings.PUBLIC_URL, written: [] },
    warnings: warnings.map(faultOf),
    missing: missing.map(wordsOf),
  };
}

/** Lines of what a plan would make and write, for a person. */
export function linesOfPlan(plan: CountryPlan, settings: RestsOn): readonly string[] {
  const { country, mechanism, institutions, agreements, foundings, frequencies } = plan;
  const rows = [
    [SIGNS[mechanism], 'mechanism', country, 'profile of the country'],
    ...institutions.map(({ code, kind, name, standsIn, focalPoints, state }) => [
      ...[SIGNS[state], 'institution', code],
      [`${kind}, ${name}`, ...(standsIn ? [`in ${standsIn}`] : []), ...focalPoints.map(contactOf)].join('; '),
    ]),
    ...agreements.map(({ id, parties, categories, level, purposes, state }) => [
      ...[SIGNS[state], 'agreement', id],
      [
        parties === '*' ? 'every institution of the network' : parties.join(', '),
        categories.join(', '),
        `level ${level}`,
        purposes.length === 0 ? 'every purpose' : purposes.join(', '),
      ].join('; '),
    ]),
    ...foundings.map(({ institution, founders, state }) => [
      ...[SIGNS[state], 'invitations', institution],
      state === 'there' ? 'has its people already' : founders.map(lineOfFounder).join('; '),
    ]),
    [SIGNS[frequencies.state], 'frequencies', frequencies.code, frequenciesOf(plan)],
    [
      '=',
      'settings',
      '.env',
      `none is written; links begin with ${settings.PUBLIC_URL ?? '(no PUBLIC_URL)'}`,
    ],
  ];
  const { warnings, missing } = plan;
  return [
    ...tableOf(rows),
    ...(warnings.length > 0 ? ['without effect, or without any yet:', ...linesOfFaults(warnings)] : []),
    ...linesOfMissing(missing),
  ];
}

function contactOf({ post, name = post, email }: CountryPlan['institutions'][number]['focalPoints'][number]) {
  return `told: ${name ?? '–'}${email === undefined ? '' : ` <${email}>`}`;
}

function frequenciesOf({ frequencies: { request } }: CountryPlan): string {
  return request
    ? `${request.population}, of ${request.institution ?? ''}: ${request.citation}`
    : 'the table that kinship is reckoned with';
}
