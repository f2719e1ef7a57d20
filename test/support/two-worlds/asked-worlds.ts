import { GraphQLSchemaHost } from '@nestjs/graphql';
import { MATRIX } from '../../api/asked-of-owners.js';
import type { Loose } from '../../api/api-house.js';
import type { OwnedThings } from '../../api/owned-things.js';
import { walkOf, type WalkedDocument, type WalkedOperation } from '../../surface/schema-paths.js';
import type { Asker, WorldHouse } from './world-house.js';

/** Operations that answer with something that comes of others' records: their data inventory touches each class that is changed. */
const TOUCHED = new Set(
  `alert askedOfOthers balance candidates caseBalance companionJourney companions consentsEnding decoys directMatches disclosures dnaExchange dnaWords
   familySearches figures inbox incidentsNear indicators institutionBalance institutionLeads kinshipCheck kinshipComparison kinshipEvidence kinshipFamily
   kinshipFindings kinshipPower latestMatchRun match matchAs matchForm matchPhotographs matchRuns matchTimeline matches misuseSignals
   nextQuestions nextRelatives nextRelativesRanked overdueFigures recordAs recordForm recordTable remains remainsRecords report reportTimeline reports
   reviewQueue routeMatch routing search searchFindings searchForCase sharedEvents triage whyResponsible`.split(
    /\s+/,
  ),
);
const DEPTH = 6;
const PAGE = 40;
/** Types of a union that say why there is no answer; each has a document of its own, of which a world whole is asked. */
const NO_ANSWER = /\.\.\. on (?:ConflictError|DeniedError|InvalidInput|NotFoundError|VersionConflict) /;
/** Of what touches a field the one who sees most is asked such a part at a time. */
const PARTS = 3;
/** Nobody: a question for what is not there is asked in both worlds. */
const NOTHING = '00000000-0000-4000-8000-00000000abcd';
/** Chance and the clock of the process, which differ between any two answers. */
const LEFT_OUT = new Set(
  'cursor startCursor endCursor milliseconds ageSeconds medianHoursOpen databaseBytes link requestId'.split(
    ' ',
  ),
);

export interface Question {
  readonly operation: string;
  readonly what: string;
  readonly asker: Asker;
  readonly document: WalkedDocument;
  readonly given: Readonly<Record<string, unknown>>;
}

/** The things of a question: MATRIX asks for the owner's by these names. */
type Things = Readonly<Record<string, string>>;

/** Everything that may be asked of a house of worlds, each question with its asker. */
export class Asking {
  /** Of what touches hidden records, by each of the twelve askers. */
  readonly touched: readonly Question[];
  /** Every query of the schema in every document. */
  readonly whole: readonly Question[];

  constructor(private readonly house: WorldHouse) {
    const { schema } = house.api.api.app.get(GraphQLSchemaHost);
    const operations = walkOf(schema, DEPTH).filter(({ root }) => root === 'Query');
    this.whole = operations.flatMap((operation) => questionsOf(house, operation, 'usual'));
    this.touched = operations
      .filter(({ field }) => TOUCHED.has(field.name))
      .flatMap((operation) => questionsOf(house, operation, 'all'))
      .filter(({ document }) => !NO_ANSWER.test(document.text({}).query));
  }

  /** What worlds are asked that differ in one field: a third of what touches it by whoever sees most, and of the others' questions some; both turn. */
  forTurn(turn: number, count: number): readonly Question[] {
    const [first] = this.house.askers;
    const byFirst = this.touched
      .filter(({ asker }) => asker === first)
      .filter((_, at) => at % PARTS === turn % PARTS);
    const others = this.touched.filter(({ asker }) => asker !== first);
    const left = Math.max(0, count - byFirst.length);
    const from = (turn * left) % others.length;
    return [...byFirst, ...[...others, ...others].slice(from, from + left)];
  }

  async answer({ document, given, asker }: Question): Promise<unknown> {
    const { query, variables } = document.text(given);
    const { data, errors } = await this.house.api.ask(query, { token: asker.token, variables });
    return { data, errors };
  }
}

/** An answer as text: what was not there before the world was made is new, times are times. */
export class Writing {
  private readonly known: ReadonlySet<string>;

  constructor(house: WorldHouse) {
    this.known = new Set([...Object.values(house.ids), ...house.matches]);
  }

  written(value: unknown): string {
    return (
      JSON.stringify(value, (key, item: unknown) => (LEFT_OUT.has(key) ? undefined : item), 0)
        // Chance, as ids are.
        .replaceAll(/\bAL-[0-9A-Z]{5}-[0-9A-Z]{5}\b/g, 'alert')
        .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}/g, (id) => (this.known.has(id) ? id : 'id'))
        .replaceAll(/\d{4}-\d\d-\d\d[T ]\d\d:\d\d[\d:.]*(?:Z|\+\d\d(?::\d\d)?)/g, 'time')
    );
  }
}

/** Each document of an operation by each asker: of its usual arguments, or of all that it can be asked of. */
function questionsOf(
  house: WorldHouse,
  { field, documents }: WalkedOperation,
  which: 'usual' | 'all',
): readonly Question[] {
  const pages = field.args.some(({ name }) => name === 'first') ? { first: PAGE } : {};
  const variants = variantsOf(field.name, thingsOf(house)).slice(0, which === 'usual' ? 1 : undefined);
  return documents.flatMap((document, at) =>
    variants.flatMap((given, variant) =>
      house.askers.map((asker) => ({
        ...{ operation: field.name, what: `${field.name} ${at} ${variant}`, asker, document },
        given: { ...given, ...pages },
      })),
    ),
  );
}

function thingsOf({ ids, matches }: WorldHouse): readonly Things[] {
  const records = [ids['own report'], ids['own body'], ids['own found']];
  const ownOnes = { report: ids['own report'], remains: ids['own body'], living: ids['own found'] };
  return [
    ...records.map((report, at) => ({ ...ownOnes, report, match: matches[at] ?? NOTHING })),
    ...matches.slice(records.length).map((match) => ({ ...ownOnes, match })),
    // What is hidden itself, asked for by its id.
    { report: ids['report 0'], remains: ids['body 0'], living: ids['found 0'], match: NOTHING },
  ];
}

/** The arguments of an operation for each of the things, those that differ. */
function variantsOf(operation: string, all: readonly Things[]): readonly Loose[] {
  const asks = MATRIX[`Query.${operation}`]?.asks;
  const variants = all.map((things) => (asks?.(withNothing(things)) ?? {}) as Loose);
  const texts = variants.map((one) => JSON.stringify(one));
  return variants.filter((_, at) => texts.indexOf(texts[at] ?? '') === at);
}

/** Things that the worlds do not have are nothing. */
const withNothing = (things: Things): OwnedThings =>
  new Proxy(things as unknown as OwnedThings, {
    get: (known, name) => (known as unknown as Record<string | symbol, unknown>)[name] ?? NOTHING,
  });
