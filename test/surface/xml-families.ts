/** A way in which XML is turned against whoever reads it. */
export interface XmlFamily {
  readonly name: string;
  /** A file of the family; the greater the size, the worse. */
  readonly make: (size: number) => string | Buffer;
  /** What becomes of it at a size of a million: the code of its refusal, or the codes of the samples that are read. */
  readonly ends: string | readonly string[];
}

const ROOT = 'CODISImportFile';
const LOCUS =
  '<LOCUS><LOCUSNAME>TH01</LOCUSNAME><ALLELE><ALLELEVALUE>6</ALLELEVALUE></ALLELE><ALLELE><ALLELEVALUE>7</ALLELEVALUE></ALLELE></LOCUS>';
const specimen = (code: string, more = '', attributes = ''): string =>
  `<SPECIMEN${attributes}><SPECIMENID>${code}</SPECIMENID>${more}${LOCUS}</SPECIMEN>`;
const file = (content: string, { head = '', encoding = 'utf-8', attributes = '' } = {}): string =>
  `<?xml version="1.0" encoding="${encoding}"?>${head}<${ROOT}${attributes}>${content}</${ROOT}>`;
const many = (size: number, of: (at: number) => string): string =>
  Array.from({ length: size }, (_, at) => of(at)).join('');
const swapped = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

const DOCTYPE = 'IMPORTS.XML_DOCTYPE';
const INVALID = 'IMPORTS.XML_INVALID';

export const XML_FAMILIES: readonly XmlFamily[] = [
  {
    name: 'one long entity, asked for again and again',
    make: (size) =>
      file(specimen('&a;'.repeat(size)), { head: `<!DOCTYPE x [<!ENTITY a "${'a'.repeat(size)}">]>` }),
    ends: DOCTYPE,
  },
  {
    name: 'entities of entities',
    make: (size) => {
      const levels = Math.min(size, 1_000);
      const entities = many(levels, (at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`);
      return file(specimen(`&e${levels};`), { head: `<!DOCTYPE x [<!ENTITY e0 "x">${entities}]>` });
    },
    ends: DOCTYPE,
  },
  {
    name: 'an entity from another machine',
    make: () => file(specimen('&e;'), { head: '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">' }),
    ends: DOCTYPE,
  },
  {
    name: 'a document type that never ends',
    make: (size) => `<?xml version="1.0"?><!DOCTYPE x [${'<!-- -->'.repeat(size / 10)}`,
    ends: INVALID,
  },
  { name: 'numbers of signs', make: (size) => file(specimen('&#x41;'.repeat(size))), ends: INVALID },
  { name: 'entities of XML itself', make: (size) => file(specimen('&amp;'.repeat(size))), ends: INVALID },
  { name: 'the number of no sign', make: () => file(specimen('&#x110000;&#0;')), ends: INVALID },
  {
    name: 'attributes',
    make: (size) =>
      file(
        specimen(
          'S-1',
          '',
          many(size / 20, (at) => ` a${at}="x"`),
        ),
      ),
    ends: INVALID,
  },
  {
    name: 'one attribute without an end',
    make: (size) => file(specimen('S-1', '', ` a="${'x'.repeat(size)}`)),
    ends: INVALID,
  },
  { name: 'one attribute twice', make: () => file(specimen('S-1', '', ' a="1" a="2"')), ends: INVALID },
  {
    name: 'names of what every object has',
    make: () =>
      file(
        specimen(
          'S-1',
          '<__proto__ polluted="yes"><polluted>yes</polluted></__proto__><constructor><prototype polluted="yes"/></constructor>',
          ' __proto__="polluted" constructor="polluted" hasOwnProperty="polluted" toString="polluted"',
        ),
      ),
    ends: ['S-1'],
  },
  { name: 'elements in elements', make: (size) => file('<A>'.repeat(size)), ends: INVALID },
  {
    name: 'elements beside elements',
    make: (size) => file(specimen('S-1', '<A/>'.repeat(size))),
    ends: INVALID,
  },
  { name: 'a name without an end', make: (size) => file(`<${'A'.repeat(size)}`), ends: INVALID },
  {
    name: 'pieces of CDATA',
    make: (size) => file(specimen('<![CDATA[x]]>'.repeat(size))),
    ends: INVALID,
  },
  { name: 'CDATA without an end', make: (size) => file(`<A><![CDATA[${'x'.repeat(size)}`), ends: INVALID },
  {
    name: 'CDATA that holds a document type',
    make: () => file(specimen('<![CDATA[<!DOCTYPE x [<!ENTITY a "b">]>]]>')),
    ends: ['<!DOCTYPE x [<!ENTITY a "b">]>'],
  },
  {
    name: 'comments',
    make: (size) => file(`${'<!-- x -->'.repeat(size / 10)}${specimen('S-1')}`),
    ends: ['S-1'],
  },
  { name: 'a comment without an end', make: (size) => file(`<!-- ${'x'.repeat(size)}`), ends: INVALID },
  {
    name: 'orders to programs',
    make: (size) =>
      file(specimen('S-1'), {
        head: `<?xml-stylesheet href="file:///etc/hostname"?>${'<?php echo 1 ?>'.repeat(size / 20)}`,
      }),
    ends: ['S-1'],
  },
  {
    name: 'files to be taken in, and schemas to be fetched',
    make: () =>
      file(specimen('S-1', '<xi:include href="file:///etc/hostname" parse="text"/>'), {
        attributes:
          ' xmlns:xi="http://www.w3.org/2001/XInclude" xsi:schemaLocation="x http://127.0.0.1:9/x.xsd" xml:base="file:///etc/"',
      }),
    ends: ['S-1'],
  },
  { name: 'a byte order mark', make: () => `\uFEFF${file(specimen('S-1'))}`, ends: ['S-1'] },
  { name: 'two byte order marks', make: () => `\uFEFF\uFEFF${file(specimen('S-1'))}`, ends: ['S-1'] },
  {
    name: 'UTF-16, low byte first',
    make: () => Buffer.from(`\uFEFF${file(specimen('S-1'), { encoding: 'utf-16' })}`, 'utf16le'),
    ends: INVALID,
  },
  {
    name: 'UTF-16, high byte first, with a document type',
    make: () => swapped(`\uFEFF${file(specimen('&e;'), { head: '<!DOCTYPE x [<!ENTITY e "x">]>' })}`),
    ends: INVALID,
  },
  {
    name: 'UTF-16 without a mark',
    make: () => Buffer.from(file(specimen('S-1'), { encoding: 'utf-16' }), 'utf16le'),
    ends: INVALID,
  },
  {
    name: 'UTF-7 that hides a document type',
    make: () =>
      file(specimen('+ACY-e+ADs-'), {
        encoding: 'utf-7',
        head: '<!-- +ADwAIQ-DOCTYPE x +AFsAPAAh-ENTITY e +ACI-x+ACIAPgBdAD4- -->',
      }),
    ends: ['+ACY-e+ADs-'],
  },
  {
    name: 'bytes that are longer than their sign',
    make: () =>
      Buffer.concat([Buffer.from('<?xml version="1.0"?>'), Buffer.from([0xc0, 0xbc]), Buffer.from('A/>')]),
    ends: INVALID,
  },
  { name: 'a zero', make: () => file(specimen('S\0')), ends: INVALID },
  { name: 'two roots', make: () => `${file(specimen('S-1'))}<${ROOT}/>`, ends: INVALID },
];
