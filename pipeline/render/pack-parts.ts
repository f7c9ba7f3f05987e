import PizZip from 'pizzip';

/** Every entry bears the earliest date a ZIP can: local, because ZIP stores local time. */
const zipDate = new Date(1980, 0, 1);

/** The ZIP of an office file: the parts in the given order, each with the same date, so that the same parts give the same bytes. */
export const packParts = (parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array => {
  const packed = new PizZip();
  for (const [name, content] of Object.entries(parts))
    packed.file(name, content, { date: zipDate, createFolders: false });
  return packed.generate({ type: 'uint8array', compression: 'DEFLATE' });
};
