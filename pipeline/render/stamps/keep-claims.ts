import { PDFDocument } from 'pdf-lib';
import type { Say } from '../../report/say.ts';
import { packetOf, propertyOf, setPacket, withLevel, withoutClaims } from '../pdf/archive-metadata.ts';
import { archiveFaults } from '../pdf/check-archive.ts';

/** What has come in with the stamps: faults that the file had before are its own. */
const newFaults = async (before: Uint8Array, after: Uint8Array): Promise<readonly string[]> => {
  const own = await archiveFaults(before);
  return (await archiveFaults(after)).filter((fault) => !own.includes(fault));
};

/**
 * Holds a stamped file to what the original said of itself: level A and PDF/UA want tags on every page, which joined
 * pages have not; where it is no PDF/A any more, it no longer says so, and that is said.
 */
export const keepClaims = async (
  original: Uint8Array,
  stamped: Uint8Array,
  isJoined: boolean,
  say: Say,
): Promise<Uint8Array> => {
  const pdf = await PDFDocument.load(stamped, { updateMetadata: false });
  const packet = packetOf(pdf);
  const [part, level] = [propertyOf(packet, 'pdfaid:part'), propertyOf(packet, 'pdfaid:conformance')];
  const isReadable = propertyOf(packet, 'pdfuaid:part') !== null;
  if (!part && !isReadable) return stamped;
  const why = part ? await newFaults(original, stamped) : [];
  if (why.length > 0) say('render/archive-lost', { why });
  else if (!isJoined || (level !== 'A' && !isReadable)) return stamped;
  else say('render/tags-lost', undefined);
  setPacket(
    pdf,
    why.length > 0
      ? withoutClaims(packet)
      : withLevel(withoutClaims(packet, ['pdfuaid:part']), level === 'A' ? 'B' : (level ?? 'B')),
  );
  return pdf.save({ useObjectStreams: false, updateFieldAppearances: false });
};
