import { Background, type BackgroundJson } from './background.js';
import { ColumnSet, ListPool } from './columns.js';
import { type Closeness, CLOSENESS, NeighbourIndex, type WordKind } from './lexicon-neighbours.js';
import { PlaceTable, type SharedPlaces } from './place-table.js';

/**
 * All words, numbers and places of all banks as small numbers, with what each weighs against one background.
 *
 * Weights come from the background alone, never from what the lexicon happens to hold, so that a score does
 * not depend on which other records share the memory. Number 0 is "nothing".
 */
export interface WordFacts {
  readonly kind: WordKind;
  /** log10(1 / frequency); for names as a given name and as a surname. */
  readonly weight: number;
  readonly weightAsSurname?: number;
  /**
   * Weight of the word among all records but one, as of a word that nobody else may have. The weight itself
   * where left out.
   */
  readonly weightElsewhere?: number;
  readonly surnameElsewhere?: number;
  /** Facet of an item that the word belongs to, as one bit. */
  readonly facet?: number;
}

const WORD_COLUMNS = {
  weight: 'f32',
  weightAsSurname: 'f32',
  weightElsewhere: 'f32',
  surnameElsewhere: 'f32',
  facet: 'u8',
  firstNeighbour: 'i32',
  neighbours: 'i32',
} as const;

export interface SharedLexicon {
  readonly size: number;
  readonly words: Readonly<Record<string, SharedArrayBuffer>>;
  readonly neighbours: ReturnType<ListPool['share']>;
  readonly places: SharedPlaces;
  readonly background: BackgroundJson;
}

export class Lexicon {
  private readonly ids = new Map<string, number>();
  private readonly index = new NeighbourIndex();
  /**
   * Neighbours of each word while words still arrive; what changed is laid out flat for the threads by
   * `share`.
   */
  private readonly growing: { id: number; closeness: Closeness }[][] = [[]];
  private readonly unlaid = new Set<number>();
  private readonly flat: ListPool;
  private shared: SharedLexicon | undefined;
  private readonly table: ColumnSet<typeof WORD_COLUMNS>;
  readonly places: PlaceTable;
  private count: number;

  constructor(
    readonly background: Background,
    attached?: SharedLexicon,
  ) {
    this.table = new ColumnSet(WORD_COLUMNS, attached?.words);
    this.flat = new ListPool(attached?.neighbours);
    this.places = new PlaceTable(background, attached?.places);
    this.count = attached?.size ?? 1;
    this.shared = attached;
  }

  static attach(shared: SharedLexicon): Lexicon {
    return new Lexicon(Background.fromJson(shared.background), shared);
  }

  /** Size of the lexicon: one more than the highest word number. */
  get size(): number {
    return this.count;
  }

  get words(): ColumnSet<typeof WORD_COLUMNS>['columns'] {
    return this.table.columns;
  }

  /** The number of a word; `facts` is asked only when the word is new. */
  number(namespace: string, word: string, facts: () => WordFacts): number {
    const key = `${namespace}:${word}`;
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const id = this.count;
    const { kind, weight, weightAsSurname = weight, facet = 0, ...elsewhere } = facts();
    this.count += 1;
    this.table.reserve(this.count);
    this.ids.set(key, id);
    this.words.weight[id] = weight;
    this.words.weightAsSurname[id] = weightAsSurname;
    this.words.weightElsewhere[id] = elsewhere.weightElsewhere ?? weight;
    this.words.surnameElsewhere[id] = elsewhere.surnameElsewhere ?? weightAsSurname;
    this.words.facet[id] = facet;
    const close = this.index.add(id, word, kind);
    this.growing[id] = [{ id, closeness: CLOSENESS.same }, ...close];
    this.unlaid.add(id);
    for (const other of close) {
      this.growing[other.id]!.push({ id, closeness: other.closeness });
      this.unlaid.add(other.id);
    }
    this.shared = undefined;
    return id;
  }

  /** Calls back for the word itself and for every word close to it. */
  forEachNeighbour(id: number, visit: (neighbour: number, closeness: number) => void): void {
    const own = this.growing[id];
    if (own !== undefined) {
      for (const { id: other, closeness } of own) visit(other, closeness);
      return;
    }
    const begin = this.words.firstNeighbour[id]!;
    const list = this.flat.view;
    for (let i = 0; i < this.words.neighbours[id]!; i += 1)
      visit(list[begin + 2 * i]!, list[begin + 2 * i + 1]!);
  }

  /** Handles for a thread. Cheap when nothing has been added since the last time. */
  share(): SharedLexicon {
    if (this.shared?.places.size === this.places.size) return this.shared;
    if (this.shared === undefined) this.layNeighbours();
    this.shared = {
      size: this.count,
      words: this.table.share(),
      neighbours: this.flat.share(),
      places: this.places.share(),
      background: this.background.withoutWords().toJson(),
    };
    return this.shared;
  }

  private layNeighbours(): void {
    for (const id of this.unlaid) {
      const list = this.growing[id]!;
      this.words.firstNeighbour[id] = this.flat.append(list.flatMap((other) => [other.id, other.closeness]));
      this.words.neighbours[id] = list.length;
    }
    this.unlaid.clear();
  }
}
