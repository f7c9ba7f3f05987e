/** `npm run declension`: how many forms of names and posts come out right, ours beside the packages'. */
import { nameRates, postRates, type Rate } from './grammar/rates.ts';
import { type NameForms, readNames } from './grammar/read-forms.ts';

const shown = ({ right, all }: Rate): string =>
  `${`${((100 * right) / all).toFixed(1)} %`.padStart(8)}${`${right} of ${all}`.padStart(15)}`;

const print = (title: string, rates: Readonly<Record<string, Rate>>): void => {
  console.log(`\n${title}`);
  for (const [name, rate] of Object.entries(rates)) console.log(`  ${name.padEnd(28)}${shown(rate)}`);
};

const seen = readNames('names');
const groupOf = ({ kind, group }: NameForms): string => `${kind} ${group}`;

print(`${seen.length} names that the rules were written by`, nameRates(seen));
const unseen = readNames('names-unseen');
print(`${unseen.length} names that they were not`, nameRates(unseen));
const { there, back } = postRates();
print(`${there.all / 5} posts`, { 'from the nominative': there, 'to the nominative': back });

console.log('\nBy class, %: ours, lvovich, petrovich, russian-nouns-js');
for (const [group, names] of Map.groupBy(seen, groupOf)) {
  const rates = Object.values(nameRates(names)).map(({ right, all }) =>
    String(Math.round((100 * right) / all)).padStart(5),
  );
  console.log(`  ${group.padEnd(28)}${rates.join('')}`);
}
