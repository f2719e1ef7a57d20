import { TextDecoder } from 'node:util';
import { SaxesParser } from 'saxes';
import type { XmlElement } from '../../../../kernel/genetics/index.js';
import type { ByteStream } from './file-head.js';
import { FileRefused } from './file-refused.js';

/** Limits of a file: more is no file of a laboratory or of a register. */
const MAX = { depth: 64, attributes: 64, text: 64 * 1024, children: 10_000 };

/** Root of a file, and the refusal where the file begins with something else. */
export interface XmlRoot {
  readonly name: string;
  readonly refusal: () => FileRefused;
  /** Elements that are handed on by themselves wherever they stand, for there may be many in one: the notes of a person. */
  readonly also?: string;
}

/** An element as it is handed on, with the name of the one that it stands in. */
export interface HandedElement extends XmlElement {
  readonly within: string;
}

interface OpenElement extends XmlElement {
  readonly children: XmlElement[];
  readonly attributes: Record<string, string>;
  text: string;
}

/** The place in an XML file at which reading had to end. */
export class XmlBroken extends Error {
  constructor(readonly line: number) {
    super(`The XML cannot be read on after line ${line}.`);
    this.name = 'XmlBroken';
  }
}

/**
 * The elements below the root of an XML file, one at a time, each built whole. A document type refuses the file: with it come
 * entities of the file's own, which multiply or reach for other files; none is ever expanded here. Throws `XmlBroken`.
 */
export async function* xmlElements(stream: ByteStream, root: XmlRoot): AsyncGenerator<HandedElement> {
  const builder = new ElementBuilder(root);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const piece of stream) {
    builder.write(typeof piece === 'string' ? piece : decoded(decoder, piece, builder.line));
    yield* builder.take();
  }
  builder.end();
  yield* builder.take();
}

function decoded(decoder: TextDecoder, piece: Uint8Array, line: number): string {
  try {
    return decoder.decode(piece, { stream: true });
  } catch {
    throw new XmlBroken(line);
  }
}

class ElementBuilder {
  private readonly parser = new SaxesParser({ xmlns: false, position: true });
  private readonly open: OpenElement[] = [];
  private finished: HandedElement[] = [];

  constructor(private readonly root: XmlRoot) {
    const { parser } = this;
    parser.on('doctype', () => {
      throw new FileRefused(
        'IMPORTS.XML_DOCTYPE',
        'The XML file has a document type (DOCTYPE).',
        'Save it without one.',
      );
    });
    parser.on('error', () => {
      throw new XmlBroken(parser.line);
    });
    parser.on('opentag', ({ name, attributes }) => this.begin(localName(name), attributes));
    parser.on('closetag', () => this.finish());
    parser.on('text', (text) => this.append(text));
    parser.on('cdata', (text) => this.append(text));
  }

  get line(): number {
    return this.parser.line;
  }

  write(text: string): void {
    this.parser.write(text);
  }

  end(): void {
    this.parser.close();
  }

  take(): readonly HandedElement[] {
    const { finished } = this;
    this.finished = [];
    return finished;
  }

  private begin(name: string, attributes: Readonly<Record<string, string>>): void {
    const parent = this.open.at(-1);
    if (!parent && name !== this.root.name) throw this.root.refusal();
    const isTooMuch =
      this.open.length >= MAX.depth ||
      Object.keys(attributes).length > MAX.attributes ||
      (this.open.length > 1 && (parent?.children.length ?? 0) >= MAX.children);
    if (isTooMuch) throw new XmlBroken(this.parser.line);
    this.open.push({ name, line: this.parser.line, attributes: { ...attributes }, children: [], text: '' });
  }

  private finish(): void {
    const element = this.open.pop();
    const parent = this.open.at(-1);
    if (!element || !parent) return;
    // The children of the root are handed on, so that a file of any length is read in little memory.
    if (this.open.length === 1 || element.name === this.root.also)
      this.finished.push({ ...element, within: parent.name });
    else parent.children.push(element);
  }

  private append(text: string): void {
    const element = this.open.at(-1);
    // What stands between elements says nothing, and among many thousands it would be too much.
    if (!element || (element.text === '' && text.trim() === '')) return;
    if (element.text.length + text.length > MAX.text) throw new XmlBroken(this.parser.line);
    element.text += text;
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
