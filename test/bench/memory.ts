import { benchPdf } from './bench-pdf.ts';
import { freshRead } from './prikaz-read.ts';

const pages = 200;

/** Whether memory stays flat over many pages: what the run holds at each tenth of its way. */
export const memory = async (): Promise<void> => {
  const file = await benchPdf('clean-300', 'jpeg', pages);
  const seen: number[] = [];
  const { seconds, peak, status, errors } = await freshRead(file, (megabytes) => seen.push(megabytes));
  if (status !== 0) throw new Error(`prikaz read ended with ${status}: ${errors}`);
  console.log(`A scan of ${pages} pages: ${((pages / seconds) * 60).toFixed(0)} pages a minute`);
  if (peak === null) {
    console.log('  this system does not tell what a program holds');
    return;
  }
  const tenths = Array.from({ length: 10 }, (_, tenth) =>
    Math.max(
      ...seen.slice(Math.floor((seen.length * tenth) / 10), Math.ceil((seen.length * (tenth + 1)) / 10)),
    ),
  );
  console.log(
    `  most memory ${peak.toFixed(0)} MB; in each tenth of the time: ${tenths.map((mb) => mb.toFixed(0)).join(' ')}`,
  );
};
