/** `npm run sbom [-- FILE]`: the software bill of materials as CycloneDX, sbom.json where no file is named. */
import { writeFileSync } from 'node:fs';
import { jsonText } from '../../pipeline/model/json-text.ts';
import { billOfMaterials } from './bill-of-materials.ts';

const [file = 'sbom.json'] = process.argv.slice(2);
const bill = await billOfMaterials();
writeFileSync(file, jsonText(bill));
console.log(`${file}: ${bill.components.length} packages`);
