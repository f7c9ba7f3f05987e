import { readFile } from 'node:fs/promises';
import type { Desk } from '../../desk/desk.ts';

/** An upload that is no document: a register, a template. The desk has counted its bytes. */
export const uploadedBytes = (desk: Desk, upload: string): Promise<Uint8Array> =>
  readFile(desk.uploaded(upload).path);
