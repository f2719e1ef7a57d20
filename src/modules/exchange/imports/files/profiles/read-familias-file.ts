import {
  GeneticFileRefused,
  readFamilias,
  samplesOfFamilias,
  type FamiliasFile,
} from '../../../../../kernel/genetics/index.js';
import type { ByteStream } from '../file-head.js';
import { FileRefused } from '../file-refused.js';
import { filedSample, PROFILE_TABLE, type SampleFileSource } from './filed-sample.js';

/**
 * Most bytes of a Familias file. Facts that are needed first stand last in it, so it is held whole; real ones
 * have some kilobytes.
 */
const HELD_BYTES = 16 * 1024 * 1024;

export async function openFamilias(stream: ByteStream): Promise<SampleFileSource> {
  const samples = samplesOfFamilias(await readFamiliasStream(stream));
  return { header: PROFILE_TABLE, samples: samples.map(filedSample) };
}

/** Throws `FileRefused` in the words of the kernel. */
export async function readFamiliasStream(stream: ByteStream): Promise<FamiliasFile> {
  const bytes = await whole(stream);
  const text = bytes.toString('utf8');
  // Familias writes in the encoding of its Windows.
  return inWords(() => readFamilias(text.includes('\uFFFD') ? bytes.toString('latin1') : text));
}

/** Runs a reader, and turns what the kernel refuses of a Familias file into the refusal of the file. */
export function inWords<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof GeneticFileRefused)) throw error;
    throw new FileRefused(
      'IMPORTS.NOT_FAMILIAS',
      `The Familias file cannot be read: ${reasonOf(error)}.`,
      'Save it again from Familias 3, and change nothing by hand.',
    );
  }
}

function reasonOf({ parameters }: GeneticFileRefused): string {
  const { line, expected, what } = parameters;
  if (what !== undefined) return `it holds ${what}`;
  if (line === undefined) return 'it does not begin as Familias begins its files';
  return `line ${line} should be ${expected ?? 'something else'}`;
}

async function whole(stream: ByteStream): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let held = 0;
  for await (const piece of stream) {
    const bytes = Buffer.from(piece);
    held += bytes.length;
    if (held > HELD_BYTES)
      throw new FileRefused(
        'IMPORTS.TOO_LARGE_TO_HOLD',
        'The Familias file has more than 16 MB.',
        'Save families in files of their own.',
      );
    pieces.push(bytes);
  }
  return Buffer.concat(pieces);
}
