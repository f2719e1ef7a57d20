import type { GeneticProfile } from '../../../../../kernel/contract/index.js';
import type { TypedSample } from '../../../../../kernel/genetics/index.js';
import type { LineFinding } from '../finding.js';
import type { JsonTree } from '../json.js';
import { profileOf } from './put-profile.js';

/** Type of a sample of remains where nothing states it: bone and tooth are tissue too. */
export const SAMPLE_OF_REMAINS: GeneticProfile['sample']['type'] = 'tissue';

export const SAMPLE_TYPE_ASSUMED: LineFinding = {
  path: 'profile.sample.type',
  code: 'PROFILES.SAMPLE_TYPE_ASSUMED',
  expected: 'what the sample is, in the record',
};

/** Words of CODIS and GENis for those who are no remains: a family gives these samples. */
const OF_THE_FAMILY =
  /biological|alleged|relative|spouse|sibling|mother|father|child|reference|offender|suspect/iu;

/** A new record of remains that says nothing but the profile. */
export function newRemains(
  institution: string,
  sample: TypedSample,
): JsonTree | { readonly error: LineFinding } {
  if (OF_THE_FAMILY.test(sample.category ?? ''))
    return {
      error: {
        path: '',
        code: 'PROFILES.CATEGORY_NOT_REMAINS',
        expected: 'a category of remains, such as Unidentified Person',
      },
    };
  const profile = profileOf(sample, SAMPLE_OF_REMAINS);
  return { recordType: 'remains', institution, id: sample.code, profile: profile as unknown as JsonTree };
}
