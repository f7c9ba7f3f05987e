/** Every entry bears the earliest date a ZIP can: local, because ZIP stores local time. */
const zipDate = new Date(1980, 0, 1);

/** All files in one; the same files give the same bytes. Names that are not of ASCII are marked as UTF-8. */
export const zipFiles = async (
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Promise<Uint8Array> => {
  const { default: PizZip } = await import('pizzip');
  const zip = new PizZip();
  for (const { name, bytes } of files) zip.file(name, bytes, { date: zipDate, createFolders: false });
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
};
