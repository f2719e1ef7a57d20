/**
 * Candidate list of one record and kind, best first: which records (by the record's `seq`), how strongly, how
 * probably.
 *
 * Kept packed, 20 bytes a candidate, because a sweep writes hundreds of thousands of lists' entries at a
 * time; the evidence is computed again when it is asked for, from the same records, background and model.
 */
export interface CandidateList {
  readonly seqs: Int32Array;
  readonly log10LR: Float64Array;
  readonly probability: Float64Array;
}

const BYTES = 20;

/** Little-endian: all sequence numbers, then all ratios, then all probabilities. */
export function pack({ seqs, log10LR, probability }: CandidateList): Uint8Array {
  const count = seqs.length;
  const bytes = new Uint8Array(count * BYTES);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < count; i += 1) {
    view.setInt32(i * 4, seqs[i] ?? 0, true);
    view.setFloat64(count * 4 + i * 8, log10LR[i] ?? 0, true);
    view.setFloat64(count * 12 + i * 8, probability[i] ?? 0, true);
  }
  return bytes;
}

export function unpack(bytes: Uint8Array): CandidateList {
  const count = bytes.byteLength / BYTES;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const list = {
    seqs: new Int32Array(count),
    log10LR: new Float64Array(count),
    probability: new Float64Array(count),
  };
  for (let i = 0; i < count; i += 1) {
    list.seqs[i] = view.getInt32(i * 4, true);
    list.log10LR[i] = view.getFloat64(count * 4 + i * 8, true);
    list.probability[i] = view.getFloat64(count * 12 + i * 8, true);
  }
  return list;
}
