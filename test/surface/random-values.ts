import {
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  type GraphQLInputType,
} from 'graphql';
import type { SeededGenerator } from '../../src/kernel/numbers/seeded-generator.js';

const TEXTS = [
  '',
  'x',
  'MX',
  'HN',
  '2023-05',
  '2023-05-02',
  'TH01,6,0.25\nTH01,9.3,0.75\n',
  'AA-SEARCH',
  'BB-FORENSIC',
  'ñandú',
  '👩‍👧',
  '-',
  '0',
  '1e309',
  'es',
  'Sonora',
];
const NUMBERS = [0, 1, -1, 0.5, 4, 100, 1e9, -1e9, 2_147_483_647, 1e300, 5e-324];
const DEEPEST = 7;

/** Values that the schema takes, of any kind; ids are of what there is, mostly. */
export class RandomValues {
  constructor(
    private readonly chance: SeededGenerator,
    private readonly ids: readonly string[],
  ) {}

  of(type: GraphQLInputType, depth = DEEPEST): unknown {
    if (!isNonNullType(type) && this.chance.chance(0.05)) return null;
    const inner = getNullableType(type);
    if (isListType(inner)) return this.listOf(inner.ofType, depth);
    if (isEnumType(inner)) return this.chance.pick(inner.getValues()).name;
    if (!isInputObjectType(inner)) return this.scalar(inner.name);
    const fields = Object.values(inner.getFields());
    const needed = fields.filter(isRequiredInputField);
    const share = depth <= 0 ? 0 : Math.min(0.5, 4 / fields.length);
    const more = this.chance.some(
      fields.filter((field) => !isRequiredInputField(field)),
      share,
    );
    const chosen = inner.isOneOf ? [this.chance.pick(fields)] : [...needed, ...more];
    return Object.fromEntries(chosen.map((field) => [field.name, this.of(field.type, depth - 1)]));
  }

  private listOf(type: GraphQLInputType, depth: number): unknown[] {
    const length = depth <= 0 ? 0 : this.chance.integer(0, 2);
    return Array.from({ length }, () => this.of(type, depth - 1));
  }

  private scalar(name: string): unknown {
    const { chance } = this;
    switch (name) {
      case 'Boolean':
        return chance.chance(0.5);
      case 'Float':
        return chance.pick(NUMBERS);
      case 'Int':
        return chance.integer(-2, 40);
      case 'PageSize':
        return chance.integer(1, 100);
      case 'UUID':
        return chance.chance(0.9) ? chance.pick(this.ids) : '00000000-0000-4000-8000-00000000000a';
      case 'DateTime':
        return chance.pick(['2026-01-01T00:00:00Z', '0001-01-01T00:00:00Z', '9999-12-31T23:59:59.999Z']);
      case 'JSONObject':
        return Object.fromEntries([
          [
            chance.pick(TEXTS),
            chance.pick<unknown>([...TEXTS, ...NUMBERS, null, [1, [2]], { a: { b: [] } }]),
          ],
        ]);
      default:
        return chance.pick(TEXTS);
    }
  }
}
