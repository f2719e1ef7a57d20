import { flooredBy, type KinshipBasis } from '../../genetics/index.js';
import { NO_LIST } from '../bank-columns.js';
import type { ComparableRecord } from '../comparable-record.js';
import { backgroundOf, type BankView, type Pairing, type Scorer } from '../comparison.js';
import type { EvidenceItem } from '../evidence.js';
import { noData } from '../evidence.js';
import { isWithinOneBank } from '../kinds.js';
import { dnaFacts } from './dna-facts.js';
import { lineageItems } from './dna-lineage.js';

/** Reason why a pair's DNA weighs nothing, where it does. */
type Silence = 'DNA.NO_DATA' | 'DNA.SAME_SAMPLE' | 'DNA.UNDEFINED';

/** Statement of the profiles of a pair before the floor. */
type Raw = { readonly log10LR: number } | { readonly silence: Silence };

/** A row that was not asked for yet. */
const UNASKED = -2;
const NOBODY = -1;

/**
 * Scorer of autosomal DNA: the missing person's table of genotype ratios, read with the codes of the other
 * record's profile; within one kind of record two samples of one person against two of strangers.
 *
 * The ratio is exact under the stated model. What is added to the pair's sum has a floor, since a sample may
 * be another one's and a tie may be none of blood: log10((1 - e) LR + e).
 */
export class DnaScorer implements Scorer {
  private readonly basis: KinshipBasis | undefined;
  private readonly misattribution: number;
  /** Number of loci of the panel, the autosomal ones first. */
  private readonly loci: number;
  private readonly autosomal: number;
  private readonly isIdentity: boolean;
  private readonly rowByParty: Int32Array;
  private readonly rows = new Map<number, Float64Array>();
  private query = 0;
  private list = NO_LIST;
  private codes: Uint16Array | undefined;

  constructor(private readonly pairing: Pairing) {
    this.basis = backgroundOf(pairing).kinship;
    this.misattribution = this.basis?.json.misattribution ?? 0;
    this.loci = this.basis?.panel.spans.length ?? 0;
    this.autosomal = this.basis?.loci.length ?? 0;
    this.isIdentity = isWithinOneBank(pairing.kind);
    this.rowByParty = new Int32Array(pairing.genetic.parties);
  }

  begin(query: number): boolean {
    if (!this.basis) return false;
    const { queryBank, isQueryA } = this.pairing;
    this.query = query;
    this.list = NO_LIST;
    this.codes = undefined;
    this.rows.clear();
    this.rowByParty.fill(UNASKED);
    const { dna, dnaProfile } = queryBank.columns;
    if (this.isIdentity || !isQueryA) {
      const profile = dnaProfile[query]! - 1;
      this.codes = profile < 0 ? undefined : queryBank.genetics.profiles?.codesOf(profile);
      if (this.codes && this.isIdentity) this.rows.set(0, this.basis.identityRow(this.codes));
      return this.codes !== undefined;
    }
    this.list = dna[query]!;
    return this.list !== NO_LIST;
  }

  addScores(slots: Int32Array, from: number, to: number, out: Float64Array): void {
    for (let i = from; i < to; i += 1) {
      const raw = this.ratioOf(slots[i]!);
      if (raw !== 0) out[i - from]! += this.weightOf(raw, slots[i]!);
    }
  }

  explain(slot: number, a: ComparableRecord, b: ComparableRecord): readonly EvidenceItem[] {
    const { basis } = this;
    const lineage = lineageItems(a, b, this.pairing.kind);
    if (!basis) return lineage;
    const facts = dnaFacts(a, b, this.pairing.kind);
    const raw = this.rawOf(slot);
    if ('silence' in raw) {
      if (raw.silence === 'DNA.NO_DATA' && !facts) return lineage;
      return [noData('profile.autosomal', raw.silence, facts?.a, facts?.b), ...lineage];
    }
    const autosomal = this.ratioOf(slot, this.autosomal);
    const whole = this.floored(raw.log10LR);
    const log10LR = autosomal === raw.log10LR ? whole : this.floored(autosomal);
    const item = { field: 'profile.autosomal', log10LR, ...verdictOf(autosomal), a: facts?.a, b: facts?.b };
    if (autosomal === raw.log10LR) return [item, ...lineage];
    const x = { field: 'profile.xStr', log10LR: whole - log10LR, ...verdictOf(raw.log10LR - autosomal) };
    return [item, { ...x, a: undefined, b: undefined }, ...lineage];
  }

  private weightOf(raw: number, slot: number): number {
    if (Number.isNaN(raw) || (raw > 0 && this.sharesSample(slot))) return 0;
    return this.floored(raw);
  }

  private floored(raw: number): number {
    return flooredBy(this.misattribution, raw);
  }

  private rawOf(slot: number): Raw {
    const { columns } = this.pairing.bank;
    const isThere =
      this.isIdentity || this.pairing.isQueryA
        ? columns.dnaProfile[slot]! > 0
        : columns.dna[slot] !== NO_LIST;
    if (!isThere || (this.list === NO_LIST && !this.codes)) return { silence: 'DNA.NO_DATA' };
    const log10LR = this.ratioOf(slot);
    if (Number.isNaN(log10LR)) return { silence: 'DNA.UNDEFINED' };
    if (log10LR === 0) return { silence: 'DNA.NO_DATA' };
    return log10LR > 0 && this.sharesSample(slot) ? { silence: 'DNA.SAME_SAMPLE' } : { log10LR };
  }

  /** The ratio without its floor; 0 where the two have nothing to be compared. */
  private ratioOf(slot: number, loci = this.loci): number {
    const { bank, isQueryA } = this.pairing;
    if (!this.isIdentity && !isQueryA) return this.ratioOfReport(bank, slot, loci);
    const profile = bank.columns.dnaProfile[slot]! - 1;
    if (profile < 0) return 0;
    const row = this.isIdentity ? this.identityRowFor(bank, slot) : this.rowFor(bank.columns.party[slot]!);
    if (!row) return 0;
    const { codes, loci: width } = bank.genetics.profiles!;
    let sum = 0;
    for (let read = profile * width, last = read + loci; read < last; read += 1) sum += row[codes[read]!]!;
    return sum;
  }

  private identityRowFor(bank: BankView, slot: number): Float64Array | undefined {
    const own = this.pairing.queryBank.columns.party[this.query]!;
    return this.may(own, bank.columns.party[slot]!) ? this.rows.get(0) : undefined;
  }

  /** The row of the query's missing person, made of the samples that may be held against a party. */
  private rowFor(party: number): Float64Array | undefined {
    let at = this.rowByParty[party]!;
    if (at === UNASKED) {
      const list = this.pairing.queryBank.list('dna');
      at = this.rowOfList(list, this.list, (own) => this.may(own, party));
      this.rowByParty[party] = at;
      const { tables } = this.pairing.queryBank.genetics;
      if (at >= 0 && !this.rows.has(at) && tables) this.rows.set(at, tables.row(at));
    }
    return this.rows.get(at);
  }

  /** The query is a sample, the slot a report. */
  private ratioOfReport(bank: BankView, slot: number, loci: number): number {
    const at = bank.columns.dna[slot]!;
    const { codes } = this;
    if (at === NO_LIST || !codes) return 0;
    const own = this.pairing.queryBank.columns.party[this.query]!;
    const row = this.rowOfList(bank.list('dna'), at, (party) => this.may(own, party));
    return row < 0 ? 0 : bank.genetics.tables!.sumOf(row, codes, 0, loci);
  }

  private rowOfList(list: Int32Array, at: number, may: (party: number) => boolean): number {
    const parties = list[at]!;
    let set = 0;
    for (let i = 0; i < parties; i += 1) if (may(list[at + 1 + i]!)) set |= 1 << i;
    return set === 0 ? NOBODY : list[at + parties + set]!;
  }

  private may(ofQuery: number, other: number): boolean {
    const { allowed, parties } = this.pairing.genetic;
    return allowed[ofQuery * parties + other] === 1;
  }

  /**
   * Tells whether two records share a sample: one that stands in two records of an institution is no evidence
   * that they are of one person.
   */
  private sharesSample(slot: number): boolean {
    const { queryBank, bank } = this.pairing;
    const [own, other] = [queryBank.columns.samples[this.query]!, bank.columns.samples[slot]!];
    if (own === NO_LIST || other === NO_LIST) return false;
    const [mine, theirs] = [queryBank.list('samples'), bank.list('samples')];
    for (let i = 1; i <= mine[own]!; i += 1)
      for (let j = 1; j <= theirs[other]!; j += 1) if (mine[own + i] === theirs[other + j]) return true;
    return false;
  }
}

/** Returns how a ratio reads: ENFSI (2015) calls less than 10 either way weak at most. */
function verdictOf(log10LR: number): Pick<EvidenceItem, 'agreement' | 'reason'> {
  if (log10LR >= 1) return { agreement: 'agrees', reason: 'DNA.SUPPORTS' };
  if (log10LR <= -1) return { agreement: 'differs', reason: 'DNA.AGAINST' };
  return { agreement: 'close', reason: 'DNA.INCONCLUSIVE' };
}
