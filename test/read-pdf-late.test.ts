/** A damaged PDF of which pdf.js tells twice, the second time when nobody listens: found by the fuzzer. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runPrikaz, scratchFolder } from './run-prikaz.ts';

/** The last page that the tree names, which is looked for ahead of the others, ends within its dictionary. */
const bodies = ['<< /Pages 2 0 R >>', '<< /Kids [R 3 0 R] >>', '<< / <<'];

const damaged = (): string => {
  let file = '%PDF-1.7\n';
  const rows = bodies.map((body, index) => {
    const row = `${String(file.length).padStart(10, '0')} 00000 n \n`;
    file += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return row;
  });
  const table = `xref\n0 4\n0000000000 65535 f \n${rows.join('')}`;
  return `${file}${table}trailer\n<< /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
};

test('a page tree that is torn ends in a refusal, not in a crash', async () => {
  const folder = scratchFolder();
  const file = join(folder, 'torn.pdf');
  writeFileSync(file, damaged());
  const { code, err } = await runPrikaz(['read', file, '--out', folder]);
  expect(err).toContain('[read/damaged]');
  expect(err).not.toContain('Unhandled');
  expect(code).toBe(3);
});
