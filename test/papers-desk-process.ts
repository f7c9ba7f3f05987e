/** Issues the document of a desk with a number of the register, until it is killed. */
import { writeSync } from 'node:fs';
import { id, papersIn, wishOf } from './papers-desk-kit.ts';

const [, , folder = ''] = process.argv;
const papers = papersIn(folder);
await papers.renewal(id);
writeSync(1, 'begun\n');
await papers.issue(id, wishOf({ forms: ['docx', 'xlsx'] }));
writeSync(1, 'issued\n');
