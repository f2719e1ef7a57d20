import fc from 'fast-check';

/** A moment some hours from now, said as an instant or as its day. */
export interface When {
  readonly hours: number;
  readonly asDay: boolean;
}

export interface Said {
  readonly purpose: string;
  readonly granted: boolean;
  readonly from: When | undefined;
  readonly until: When | undefined;
  readonly countries: readonly string[] | undefined;
  readonly institutions: readonly string[] | undefined;
}

export type Step =
  | { readonly do: 'decide'; readonly report: string; readonly said: Said }
  | { readonly do: 'relative'; readonly said: readonly Said[] | undefined }
  | { readonly do: 'withdraw' | 'renew'; readonly report: string; readonly purpose: string }
  | { readonly do: 'import'; readonly report: string; readonly said: readonly Said[] }
  | {
      readonly do: 'wish';
      readonly living: string;
      readonly wish: boolean | undefined;
      readonly by: 'person' | 'authority' | 'file';
    }
  | { readonly do: 'gone' | 'back'; readonly record: string }
  | { readonly do: 'sign' | 'end'; readonly at: number }
  | { readonly do: 'pass'; readonly hours: number }
  | { readonly do: 'freeze' };

/** Reports of two institutions, remains of two, and three people found alive: an adult, a child soon of age, a child without an age. */
export const REPORTS = ['A1', 'A2', 'B1'] as const;
export const REMAINS = ['C1', 'R1', 'R2'] as const;
export const LIVING = ['D1', 'A3', 'B2'] as const;
/** The report of which a relative gave a sample. */
export const TYPED = 'A1';
export const PURPOSES = ['search', 'forensic_matching', 'cross_border'] as const;
export const AGREEMENTS = 4;

const does = <Word extends Step['do']>(word: Word) => fc.constant(word);
const purpose = fc.constantFrom(...PURPOSES);
const report = fc.constantFrom(...REPORTS);
const perhaps = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 });
const when = (least: number, most: number): fc.Arbitrary<When> =>
  fc.record({ hours: fc.integer({ min: least, max: most }), asDay: fc.boolean() });

const said: fc.Arbitrary<Said> = fc.record({
  purpose,
  granted: fc.constantFrom(true, true, true, false),
  from: perhaps(when(-48, 48)),
  until: perhaps(when(-12, 96)),
  countries: fc.constantFrom<readonly string[] | undefined>(
    undefined,
    ['*'],
    ['*'],
    ['MX'],
    ['GT', 'MX'],
    ['HN'],
  ),
  institutions: fc.constantFrom<readonly string[] | undefined>(
    undefined,
    undefined,
    undefined,
    ['C'],
    ['A', 'B', 'D'],
  ),
});

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: does('decide'), report, said }) },
  fc.record({ do: does('relative'), said: perhaps(fc.array(said, { maxLength: 3 })) }),
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom('withdraw' as const, 'renew' as const), report, purpose }),
  },
  fc.record({ do: does('import'), report, said: fc.array(said, { maxLength: 5 }) }),
  {
    weight: 3,
    arbitrary: fc.record({
      do: does('wish'),
      living: fc.constantFrom(...LIVING),
      wish: fc.constantFrom(true, true, false, undefined),
      by: fc.constantFrom('person' as const, 'authority' as const, 'file' as const),
    }),
  },
  fc.record({
    do: fc.constantFrom('gone' as const, 'back' as const),
    record: fc.constantFrom(...REPORTS, ...REMAINS, ...LIVING),
  }),
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom('sign' as const, 'sign' as const, 'end' as const),
      at: fc.nat({ max: AGREEMENTS - 1 }),
    }),
  },
  { weight: 5, arbitrary: fc.record({ do: does('pass'), hours: fc.integer({ min: 1, max: 30 }) }) },
  fc.record({ do: does('freeze') }),
);

export const consentHistories = fc.array(step, { minLength: 4, maxLength: 16 });

/**
 * A short history that begins where much is permitted: otherwise nobody would have come so far that anything is found before it is over. First
 * come some agreements, some consents of each family and some wishes, then what happens.
 */
export const shortConsentHistories = fc
  .tuple(
    fc.subarray([0, 1, 2, 3], { minLength: 2 }),
    fc.tuple(...REPORTS.map(() => fc.subarray([...PURPOSES], { minLength: 1 }))),
    fc.subarray([...LIVING]),
    fc.array(step, { minLength: 2, maxLength: 5 }),
  )
  .map(([agreements, permitted, found, steps]) => ({
    before: [
      ...agreements.map((at): Step => ({ do: 'sign', at })),
      ...REPORTS.map((name, at): Step => ({
        ...({ do: 'import', report: name } as const),
        said: (permitted[at] ?? []).map((one) => ({
          ...{ purpose: one, granted: true, countries: ['*'], institutions: undefined },
          ...{ from: undefined, until: undefined },
        })),
      })),
      ...found.map((living): Step => ({ do: 'wish', living, wish: true, by: 'file' })),
    ],
    steps,
  }));

export type ShortHistory = typeof shortConsentHistories extends fc.Arbitrary<infer History> ? History : never;
