/** PDF files with pages of no sensible size, and with what would act when they are opened. */
import { onePage, packed, rawPdf, stream, words } from './pdf-file.ts';
import { pdf } from './pdf-recipe.ts';
import { eitherWay, many, type Recipe } from './recipe.ts';

const pages: readonly Recipe[] = [
  ...(
    [
      ['giant', 'a page of a million points', '[0 0 1000000 1000000]'],
      ['country', 'a page of a thousand millions of points', '[0 0 1e9 1e9]'],
      ['of-nothing', 'a page without a size', '[0 0 0 0]'],
      ['no-numbers', 'a page whose sizes are no numbers', '[NaN /A (b) null]'],
      ['turned', 'a page with its corners the wrong way round', '[595 842 0 0]'],
      ['strip', 'a page of a point by a hundred thousand', '[0 0 100000 1]'],
      ['far-away', 'a page a billion points away', '[1000000000 1000000000 1000000595 1000000842]'],
    ] as const
  ).flatMap(([name, what, box]) => [
    pdf(`page-${name}`, what, eitherWay, () => rawPdf(onePage({ page: `/MediaBox ${box}` }))),
    pdf(`scan-${name}`, `${what}, that is a picture`, eitherWay, () =>
      rawPdf(
        onePage({
          content: '595 0 0 842 0 0 cm /I Do',
          page: `/MediaBox ${box}`,
          resources: '/XObject << /I 10 0 R >>',
          more: {
            10: packed(
              Buffer.alloc(400, 0xff),
              '/Type /XObject /Subtype /Image /Width 20 /Height 20 /BitsPerComponent 8 /ColorSpace /DeviceGray',
            ),
          },
        }),
      ),
    ),
  ]),
  pdf('page-units', 'a page whose unit is a million points', eitherWay, () =>
    rawPdf(onePage({ page: '/MediaBox [0 0 595 842] /UserUnit 1000000 /Rotate 45' })),
  ),
];

const actions: readonly Recipe[] = [
  pdf('javascript', 'a script that runs when the file is opened', 'read', () =>
    rawPdf(
      onePage({
        catalogue:
          '/OpenAction << /S /JavaScript /JS (while\\(1\\){app.alert\\(1\\)}) >> /AA << /WC << /S /JavaScript /JS (x) >> >>',
      }),
    ),
  ),
  pdf('launch', 'a program that is started when the file is opened', 'read', () =>
    rawPdf(
      onePage({
        catalogue: '/OpenAction << /S /Launch /F (/bin/sh) /Win << /F (cmd.exe) /P (/c calc) >> >>',
      }),
    ),
  ),
  pdf('address', 'an address that is asked when the file is opened', 'read', () =>
    rawPdf(
      onePage({
        catalogue: '/OpenAction << /S /URI /URI (http://127.0.0.1:9/) >>',
        page: '/AA << /O << /S /SubmitForm /F (http://127.0.0.1:9/) >> >>',
      }),
    ),
  ),
  pdf('embedded-file', 'an embedded program', 'read', () =>
    rawPdf(
      onePage({
        catalogue: '/Names << /EmbeddedFiles << /Names [(a.exe) 10 0 R] >> >>',
        more: {
          10: '<< /Type /Filespec /F (../../a.exe) /EF << /F 11 0 R >> >>',
          11: stream('MZ', '/Type /EmbeddedFile'),
        },
      }),
    ),
  ),
  pdf('external-stream', 'contents that are in another file', eitherWay, () =>
    rawPdf({ ...onePage(), 4: stream('', '/F (/etc/passwd)') }),
  ),
  pdf('forms-of-xml', 'a form in XML with entities within entities', 'read', () =>
    rawPdf(
      onePage({
        catalogue: '/AcroForm << /XFA 10 0 R /Fields [] >>',
        more: { 10: stream('<!DOCTYPE a [<!ENTITY b "&c;&c;">]><xdp>&b;</xdp>') },
      }),
    ),
  ),
  pdf('field-loop', 'form fields that are their own parents', 'read', () =>
    rawPdf(
      onePage({
        catalogue: '/AcroForm << /Fields [10 0 R] >>',
        page: '/Annots [10 0 R]',
        more: { 10: '<< /Subtype /Widget /FT /Tx /Parent 10 0 R /Kids [10 0 R] /Rect [0 0 9 9] /T (a) >>' },
      }),
    ),
  ),
  pdf('many-notes', 'fifty thousand notes on a page', eitherWay, () =>
    rawPdf(
      onePage({
        page: `/Annots [${many('10 0 R ', 5e4)}]`,
        more: { 10: '<< /Type /Annot /Subtype /Square /Rect [0 0 9 9] /C [1 0 0] >>' },
      }),
    ),
  ),
  pdf('structure-loop', 'a structure that is part of itself', 'read', () =>
    rawPdf(
      onePage({
        catalogue: '/StructTreeRoot 10 0 R /MarkInfo << /Marked true >>',
        more: { 10: '<< /Type /StructTreeRoot /K 10 0 R /ParentTree 10 0 R /Kids [10 0 R] >>' },
      }),
    ),
  ),
  pdf('layer-loop', 'a layer that is shown when it is shown', eitherWay, () =>
    rawPdf(
      onePage({
        catalogue: '/OCProperties << /OCGs [10 0 R] /D << /Order [10 0 R] >> >>',
        content: `/OC /L BDC ${words} EMC`,
        resources: '/Properties << /L 11 0 R >>',
        more: {
          10: '<< /Type /OCG /Name (a) >>',
          11: '<< /Type /OCMD /VE 12 0 R >>',
          12: '[/And 12 0 R 12 0 R]',
        },
      }),
    ),
  ),
];

export const pdfPageRecipes: readonly Recipe[] = [...pages, ...actions];
