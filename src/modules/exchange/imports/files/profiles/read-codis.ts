import {
  CODIS_ROOT,
  CODIS_SPECIMEN,
  readCodisHead,
  readCodisSpecimen,
  type XmlElement,
} from '../../../../../kernel/genetics/index.js';
import type { ByteStream } from '../file-head.js';
import { FileRefused } from '../file-refused.js';
import { filedSample, PROFILE_TABLE, type FiledSample, type SampleFileSource } from './filed-sample.js';
import { XmlBroken, xmlElements } from '../xml-elements.js';

/** The head of such a file has seven; what is more says nothing of a sample. */
const HEAD_ELEMENTS = 32;

const ROOT = {
  name: CODIS_ROOT,
  refusal: () =>
    new FileRefused(
      'IMPORTS.NOT_CODIS',
      `The XML file has another root than ${CODIS_ROOT}.`,
      'Give a CODIS import file (CMF 3.2).',
    ),
};

/** Opens a CODIS import file; its specimens are read one at a time. */
export function openCodis(stream: ByteStream): SampleFileSource {
  return { header: PROFILE_TABLE, samples: specimensOf(stream) };
}

async function* specimensOf(stream: ByteStream): AsyncGenerator<FiledSample> {
  const head: XmlElement[] = [];
  let line = 0;
  try {
    for await (const element of xmlElements(stream, ROOT)) {
      if (element.name !== CODIS_SPECIMEN) {
        if (head.length < HEAD_ELEMENTS) head.push(element);
        continue;
      }
      // Two specimens on one line are told apart by the order of lines that an import goes on by.
      line = Math.max(element.line, line + 1);
      yield filedSample({ ...readCodisSpecimen(element, readCodisHead(head)), line });
    }
  } catch (error) {
    if (!(error instanceof XmlBroken)) throw error;
    if (line === 0)
      throw new FileRefused(
        'IMPORTS.XML_INVALID',
        `The XML cannot be read on after line ${error.line}.`,
        'Export the file again; it must be whole, and UTF-8.',
      );
    yield brokenAt(Math.max(error.line, line + 1));
  }
}

/**
 * Returns the finding of a line at which the XML breaks. The lines before it are read; those behind it cannot
 * be.
 */
function brokenAt(line: number): FiledSample {
  const expected = 'a whole XML file in UTF-8; nothing behind this line was read';
  return {
    line,
    errors: [{ path: '', code: 'IMPORTS.XML_BROKEN', expected }],
    warnings: [],
    weight: 0,
    reject: (file, why) => file.addRows([], why),
  };
}
