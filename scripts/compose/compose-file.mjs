import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/**
 * The services of a Compose file, with what the operator sets put in.
 *
 * @param {string} file
 * @param {Record<string, string>} set variables that the operator has set
 */
export function readServices(file, set) {
  const { services, configs } = filledIn(parse(readFileSync(file, 'utf8'), { merge: true }), set);
  // What a service reads from a file at its start.
  for (const service of Object.values(services))
    service.contents = (service.configs ?? []).map(({ source }) => configs[source].content);
  return services;
}

/** Services of a profile that run the image of the project, by name. */
export function ownServices(services, profile) {
  return Object.entries(services)
    .filter(([, { build, profiles }]) => build && profiles.includes(profile))
    .map(([name, service]) => ({ name, ...service }));
}

/** @param {string | undefined} duration as Compose writes it: 30s, 1m, 1m30s; ten seconds where nothing is said, as Docker does */
export function secondsOf(duration = '10s') {
  const [, minutes = 0, seconds = 0] = /^(?:(\d+)m)?(?:(\d+)s)?$/.exec(duration) ?? [];
  const sum = Number(minutes) * 60 + Number(seconds);
  if (sum === 0) throw new Error(`"${duration}" is no duration that the replay can read.`);
  return sum;
}

function filledIn(value, set) {
  if (typeof value === 'string') return textFilledIn(value, set);
  if (Array.isArray(value)) return value.map((one) => filledIn(one, set));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, filledIn(one, set)]));
}

function textFilledIn(text, set) {
  return text.replaceAll(/\$\$|\$\{(\w+)(?::([-?])([^}]*))?\}/g, (whole, name, kind, rest) => {
    if (whole === '$$') return '$';
    if (set[name]) return set[name];
    if (kind === '-') return rest;
    throw new Error(`docker-compose.yml asks for ${name}, and has no default for it.`);
  });
}
