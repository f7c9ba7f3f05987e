/** An outside program or a package, as `prikaz doctor` shows it. */
export interface ToolFound {
  readonly tool: 'libreoffice' | 'tesseract.js' | 'model' | 'tesseract' | 'typst' | 'fonts';
  /** Null where it is not found. */
  readonly version: string | null;
  readonly path: string | null;
}
