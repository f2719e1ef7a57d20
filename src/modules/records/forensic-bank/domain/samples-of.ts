import type { ExchangeRecord } from '../../../../kernel/contract/index.js';

export interface Sample {
  readonly code: string;
  readonly sampleType: string;
  /** Holder of the sample: the id of a relative, or empty for the person or the remains themselves. */
  readonly holder: string;
}

interface ProfileLike {
  readonly sample: { readonly code: string; readonly type: string };
}

/** All samples that a record's genetic profiles come from, relatives' and a direct profile included. */
export function samplesOf(record: ExchangeRecord): Sample[] {
  const samples: Sample[] = [];
  const add = (profile: ProfileLike | undefined, holder = '') => {
    if (profile) samples.push({ code: profile.sample.code, sampleType: profile.sample.type, holder });
  };
  if (record.recordType === 'remains') {
    add(record.profile);
    for (const profile of record.profiles ?? []) add(profile);
  } else if (record.recordType === 'living') {
    add(record.profile);
  } else {
    add(record.directProfile);
    for (const relative of record.relatives ?? []) add(relative.profile, relative.id);
  }
  return samples;
}
