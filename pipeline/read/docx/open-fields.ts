/** The fields that are open at one place of a paragraph: first stands their instruction, then their result. */
export interface OpenFields {
  /** A `w:fldChar` of that type. */
  readonly turn: (type: string | undefined) => void;
  /** A piece of the innermost field's instruction. */
  readonly instruct: (text: string) => void;
  /** False within an instruction, and within a result that is no part of the text. */
  readonly isShown: () => boolean;
}

/** Fields whose result is no part of the text: the numbers of pages. */
export const pageFields = /^\s*(PAGE|NUMPAGES|SECTIONPAGES)\b/i;

/** No field is open. Fields are matched within their paragraph only, so that a lost end hides no more than that. */
export const openFields = (): OpenFields => {
  const fields: { instruction: string; shown: boolean }[] = [];
  return {
    turn: (type) => {
      const field = fields.at(-1);
      if (type === 'begin') fields.push({ instruction: '', shown: false });
      else if (type === 'end') fields.pop();
      else if (type === 'separate' && field) field.shown = !pageFields.test(field.instruction);
    },
    instruct: (text) => {
      const field = fields.at(-1);
      if (field) field.instruction += text;
    },
    isShown: () => fields.every(({ shown }) => shown),
  };
};
