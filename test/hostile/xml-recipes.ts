/** XML that expands, fetches, nests or is no text, as the document of a DOCX. */
import { docxParts, p, zip } from '../office-kit.ts';
import { each, file, many, type Outcome, type Recipe } from './recipe.ts';
import { rawZip } from './zip-file.ts';

/** A DOCX whose document is this XML; stored, so that no limit of packing meets it first. */
const inDocx = (xml: string | Buffer): Uint8Array => {
  const parts = { ...docxParts({ body: p('x') }), 'word/document.xml': xml };
  return rawZip(Object.entries(parts).map(([name, data]) => ({ name, data, method: 0 })));
};

const xml = (
  name: string,
  what: string,
  expected: Outcome | readonly Outcome[],
  text: () => string | Buffer,
): Recipe => file([`xml/${name}`, 'docx'], what, expected, () => inDocx(text()));

const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const whole = (body: string, attributes = ''): string =>
  `<w:document ${namespace} ${attributes}><w:body>${body}</w:body></w:document>`;
const typed = (declarations: string, text = '&a;'): string =>
  `<?xml version="1.0"?><!DOCTYPE d [${declarations}]>${whole(`<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`)}`;

const laughs = `<!ENTITY a0 "ха">${each(30, (at) => `<!ENTITY a${at + 1} "${many(`&a${at};`, 10)}">`)}`;

const utf32 = (text: string): Buffer => {
  const bytes = Buffer.alloc(text.length * 4);
  for (const [index, letter] of [...text].entries())
    bytes.writeUInt32LE(letter.codePointAt(0) ?? 0, index * 4);
  return bytes;
};

const paragraph = p('Приказ');

export const xmlRecipes: readonly Recipe[] = [
  xml('billion-laughs', 'entities within entities, thirty deep', 'read/damaged', () =>
    typed(laughs, '&a30;'),
  ),
  xml('quadratic', 'a long entity used ten thousand times', 'read/damaged', () =>
    typed(`<!ENTITY a "${many('а', 1e5)}">`, many('&a;', 1e4)),
  ),
  xml('external-file', 'an entity that is a file of the machine', 'read/damaged', () =>
    typed('<!ENTITY a SYSTEM "file:///etc/passwd">'),
  ),
  xml('external-address', 'an entity that is in the network', 'read/damaged', () =>
    typed('<!ENTITY a SYSTEM "http://127.0.0.1:9/a">'),
  ),
  xml('parameter-entity', 'a parameter entity that sends a file away', 'read/damaged', () =>
    typed(
      '<!ENTITY % f SYSTEM "file:///etc/passwd"><!ENTITY % e "<!ENTITY a SYSTEM \'http://127.0.0.1:9/%f;\'>">%e;',
    ),
  ),
  xml(
    'external-type',
    'a document type in the network',
    'read/damaged',
    () => `<!DOCTYPE d SYSTEM "http://127.0.0.1:9/d.dtd">${whole(paragraph)}`,
  ),
  xml('self-entity', 'an entity that is itself', 'read/damaged', () => typed('<!ENTITY a "&a;">')),
  xml('deep', 'elements nested a hundred thousand deep', 'read/over-limit', () =>
    whole(many('<w:p>', 1e5) + many('</w:p>', 1e5)),
  ),
  xml('never-closed', 'a million elements that are never closed', ['read/over-limit', 'read/damaged'], () =>
    many('<w:p>', 1e6),
  ),
  xml('many-elements', 'five million elements', 'read/over-limit', () => whole(many('<w:r/>', 5e6))),
  xml('huge-attribute', 'an attribute of 50 MB', 'read', () => whole(paragraph, `w:a="${many('a', 5e7)}"`)),
  xml('huge-name', 'an element whose name has 10 MB', ['read', 'read/damaged'], () =>
    whole(`<w:${many('a', 1e7)}/>${paragraph}`),
  ),
  xml('many-attributes', 'an element of two hundred thousand attributes', 'read', () =>
    whole(
      paragraph,
      each(2e5, (at) => `w:a${at}="" `),
    ),
  ),
  xml('many-namespaces', 'a hundred thousand namespaces', 'read', () =>
    whole(
      paragraph,
      each(1e5, (at) => `xmlns:a${at}="a" `),
    ),
  ),
  xml('huge-text', 'a text of 60 MB without a space', 'read/over-limit', () => whole(p(many('а', 3e7)))),
  xml('huge-comment', 'a comment of 60 MB', 'read', () => whole(`<!--${many('x', 6e7)}-->${paragraph}`)),
  xml('open-comment', 'a comment that never ends', 'read/damaged', () => whole(`<!--${many('x', 1e7)}`)),
  xml('many-comments', 'five million comments', ['read', 'read/over-limit'], () =>
    whole(many('<!---->', 5e6) + paragraph),
  ),
  xml('open-section', 'a CDATA section that never ends', 'read/damaged', () =>
    whole(`<![CDATA[${many(']]', 1e6)}`),
  ),
  xml('instructions', 'a million processing instructions', 'read', () =>
    whole(many('<?a b?>', 1e6) + paragraph),
  ),
  xml('character-references', 'five million characters by their numbers', ['read', 'read/over-limit'], () =>
    whole(p(many('&#1072; ', 5e6))),
  ),
  xml('impossible-character', 'a character beyond all characters', 'read/damaged', () =>
    whole(p('&#x110000;')),
  ),
  xml('zero-character', 'a character that is none', 'read/damaged', () => whole(p('&#0;'))),
  xml('unknown-entity', 'an entity that nobody has declared', ['read', 'read/damaged'], () =>
    whole(p('&nothing;')),
  ),
  xml('open-quotes', 'attributes whose quotes never close', 'read/damaged', () =>
    whole(many('<w:p a="', 1e5)),
  ),
  xml('no-text', 'bytes that are no UTF-8', 'read/damaged', () =>
    Buffer.concat([Buffer.from('<w:document><w:body>'), Buffer.alloc(1000, 0xc0)]),
  ),
  xml('overlong', 'letters written longer than they are', 'read/damaged', () =>
    Buffer.concat([Buffer.from('<w:document>'), Buffer.of(0xe0, 0x80, 0xaf), Buffer.from('</w:document>')]),
  ),
  xml('utf-16', 'UTF-16, as the standard allows', 'read', () =>
    Buffer.from(`\ufeff${whole(paragraph)}`, 'utf16le'),
  ),
  xml('utf-16-other', 'UTF-16 the other way round', 'read', () =>
    Buffer.from(`\ufeff${whole(paragraph)}`, 'utf16le').swap16(),
  ),
  xml('utf-32', 'UTF-32', 'read/damaged', () => utf32(`\ufeff${whole(paragraph)}`)),
  xml('zeros', '30 MB of zeros', ['read/damaged', 'read/over-limit'], () => Buffer.alloc(3e7)),
  xml('empty', 'nothing at all', 'read/damaged', () => ''),
  xml('other-root', 'another document type', 'read/damaged', () => '<svg onload="alert(1)"/>'),
  file(['xml/laughs-in-relations', 'docx'], 'entities in the list of relationships', 'read/damaged', () =>
    zip({ ...docxParts({ body: paragraph }), '_rels/.rels': typed(laughs, '&a30;') }),
  ),
];
