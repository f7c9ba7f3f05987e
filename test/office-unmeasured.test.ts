import { expect, it, vi } from 'vitest';
import { issueDocument } from '../pipeline/pipeline.ts';
import { exitCodes, Failure } from '../pipeline/report/failure.ts';
import { exampleDocument } from '../templates/examples.ts';

vi.mock('../pipeline/read/paper/read-paper.ts', () => ({
  readMeasuredPaper: async () => {
    const message = 'В файле слишком много ячеек.';
    throw new Failure({ rule: 'read/too-many-cells', exitCode: exitCodes.input, message, advice: '' });
  },
}));

it('issues a paper that it cannot measure, and says so', async () => {
  const { files, diagnostics } = await issueDocument(await exampleDocument('plan'));
  expect(files.map(({ suffix }) => suffix)).toEqual(['.docx', '.pdf']);
  expect(diagnostics).toMatchObject([
    {
      rule: 'render/unmeasured',
      severity: 'warning',
      message: expect.stringContaining('слишком много ячеек'),
    },
  ]);
});
