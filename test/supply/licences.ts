/** `npm run licences`: writes pipeline/LICENCES.md and fails on a licence that is not allowed. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { licenceFaults, licenceList } from './licence-list.ts';
import { root, shippedPackages } from './lock-file.ts';

writeFileSync(join(root, 'pipeline', 'LICENCES.md'), licenceList());
const faults = licenceFaults();
for (const fault of faults) console.error(fault);
console.log(`${shippedPackages().length} packages, ${faults.length} with a licence that is not allowed`);
if (faults.length > 0) process.exitCode = 1;
