import { describe, expect, it } from 'vitest';
import { importsOf, layerFaults, lengthFaults, sourceFiles } from './layers.ts';

const faultsOf = (path: string, text: string) => layerFaults({ path, text });

describe('the import layers', () => {
  it.each(sourceFiles())('$path keeps to its layer', (file) => {
    expect([...layerFaults(file), ...lengthFaults(file)]).toEqual([]);
  });

  it('find imports of every form', () => {
    const text = `import { a } from './a.ts';\nimport './b.ts';\nexport * from './c.ts';\nawait import('./d.ts');`;
    expect(importsOf(text)).toEqual(['./a.ts', './b.ts', './c.ts', './d.ts']);
  });

  it.each([
    ['pipeline/read/pdf/words.ts', `import { a } from '../../arrange/lines.ts';`],
    ['pipeline/model/paper/page.ts', `import { a } from '../../report/say.ts';`],
    ['pipeline/report/say.ts', `import { a } from '../stage.ts';`],
    ['pipeline/extract/order.ts', `import { a } from '../tools/libreoffice.ts';`],
    ['pipeline/extract/order.ts', `import { a } from 'node:fs';`],
    ['pipeline/renew/renew.ts', 'const today = new Date();'],
    ['pipeline/renew/renew.ts', `const { a } = await import('../pipeline.ts');`],
    ['pipeline/cli/main.ts', `import { a } from '../../test/layers.ts';`],
    ['pipeline/cli/main.ts', `import { a } from '../tools/typst.ts';`],
    ['pipeline/review/papers/print.ts', `import { a } from '../desk/open-desk.ts';`],
    ['pipeline/review/report/make-report.ts', `import { a } from '../desk/review/current.ts';`],
    ['pipeline/review/page/main.tsx', `import { a } from '../desk/desk.ts';`],
    ['pipeline/review/page/renew/row.tsx', `import { memo } from 'preact/compat';`],
    ['pipeline/review/attic/old.ts', `import { a } from '../contract/edit.ts';`],
    ['pipeline/attic/old.ts', `import { a } from '../model/paper/page.ts';`],
    ['pipeline/read/xml-utils.ts', ''],
    ['pipeline/read/xml.ts', 'export default 1;'],
  ])('refuse in %s: %s', (path, text) => {
    expect(faultsOf(path, text)).toHaveLength(1);
  });

  it('allow what the design allows', () => {
    expect(faultsOf('pipeline/read/office.ts', `import { a } from '../tools/libreoffice.ts';`)).toEqual([]);
    expect(faultsOf('pipeline/read/docx/table.ts', `import { a } from '../xml.ts';`)).toEqual([]);
    expect(faultsOf('pipeline/renew/renew.ts', `import { a } from '../model/order.ts';`)).toEqual([]);
    expect(faultsOf('pipeline/review/papers/print.ts', `import { a } from '../desk/desk.ts';`)).toEqual([]);
    expect(faultsOf('pipeline/review/serve.ts', `import { a } from './desk/open-desk.ts';`)).toEqual([]);
  });
});
